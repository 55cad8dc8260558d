namespace Dateline.Languages;

/// <summary>What a word may be in or beside a name; several at once.</summary>
/// <remarks>The weights of the tagger of names speak of these numbers.</remarks>
[Flags]
internal enum WordSorts
{
    None = 0,

    /// <summary>A given name of men.</summary>
    MaleName = 1 << 1,

    /// <summary>A given name of women.</summary>
    FemaleName = 1 << 2,

    /// <summary>A given name of both, or a family name that stands first.</summary>
    EitherName = 1 << 3,

    /// <summary>A word of address.</summary>
    Honorific = 1 << 5,

    /// <summary>An office or trade.</summary>
    Role = 1 << 6,

    /// <summary>The last word of an organisation's name.</summary>
    OrganisationHead = 1 << 7,

    /// <summary>The last word of a place's name.</summary>
    PlaceHead = 1 << 8,

    /// <summary>The last word of an event's name.</summary>
    EventHead = 1 << 9,

    /// <summary>A day or month.</summary>
    Calendar = 1 << 10,

    /// <summary>A small word inside a person's name.</summary>
    Particle = 1 << 11,

    /// <summary>A word after which a name is more likely a place.</summary>
    PlacePreposition = 1 << 12,

    /// <summary>A noun that "of" joins to a place's name.</summary>
    PlaceNoun = 1 << 15,
}
