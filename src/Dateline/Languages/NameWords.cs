using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Dateline.Languages;

/// <summary>How a language names people, organisations, places and events: titles, roles, and the words that show a name's kind.</summary>
public sealed class NameWords
{
    private readonly FrozenDictionary<string, string> roles;
    private readonly FrozenDictionary<string, string> relations;
    private readonly ILookup<string, int> roleKinds;
    private readonly Lazy<Dictionary<string, WordSorts>> sorts;

    internal NameWords(WordTable names, WordTable firstNames, WordTable words)
    {
        Honorifics = names.Genders("honorifics");
        roles = names.Genders("roles");
        relations = names.Genders("relations");
        roleKinds = names.Lines("role kinds").SelectMany((line, kind) => line.Split(' ').Select(role => (role, kind))).ToLookup(r => r.role, r => r.kind, StringComparer.OrdinalIgnoreCase);
        RolesOfBodies = names.Set("roles of bodies too");
        Vessels = names.Set("vessels");
        RoleModifiers = names.Set("role modifiers");
        PersonSuffixes = names.Set("suffixes of persons");
        Particles = names.Set("particles");
        OrganisationHeads = names.Set("organisation heads");
        FamilyNameHeads = names.Set("family names too");
        PlaceHeads = names.Set("place heads");
        EventHeads = names.Set("event heads");
        NoNames = names.Set("no names").ToFrozenSet(StringComparer.Ordinal);
        Calendar = names.Set("calendar");
        PlaceBeginnings = names.Set("place beginnings");
        PlaceNouns = names.Set("place nouns");
        StateNouns = names.Set("state nouns");
        PlacePrepositions = names.Set("place prepositions");
        BeforeMonths = names.Set("before months").ToFrozenSet(StringComparer.Ordinal);
        NotSaying = names.Set("not saying").ToFrozenSet(StringComparer.Ordinal);
        Being = names.Set("being").ToFrozenSet(StringComparer.Ordinal);
        SmallWords = names.Set("small words").ToFrozenSet(StringComparer.Ordinal);
        WeakPlacePrepositions = names.Set("weak place prepositions").ToFrozenSet(StringComparer.Ordinal);
        AfterSubjects = names.Set("after subjects").ToFrozenSet(StringComparer.Ordinal);
        BeforeRoles = names.Set("before roles").ToFrozenSet(StringComparer.Ordinal);
        MaleNames = firstNames.Set("male");
        FemaleNames = firstNames.Set("female");
        EitherNames = firstNames.Set("either");
        Common = words.Set("words");
        sorts = new(ReadSorts);
    }

    /// <summary>Words of address before a person's name, as <c>Mr</c>, with <c>male</c>, <c>female</c> or <c>unknown</c>.</summary>
    public FrozenDictionary<string, string> Honorifics { get; }

    /// <summary>Words that go before a role and belong to it, as <c>deputy</c>.</summary>
    public FrozenSet<string> RoleModifiers { get; }

    /// <summary>What may follow a family name, as <c>Jr.</c></summary>
    public FrozenSet<string> PersonSuffixes { get; }

    /// <summary>Small words inside a person's name, as <c>van</c>.</summary>
    public FrozenSet<string> Particles { get; }

    /// <summary>Words that make the name that they end an organisation.</summary>
    public FrozenSet<string> OrganisationHeads { get; }

    /// <summary>Words that end organisations' names and are family names as well.</summary>
    public FrozenSet<string> FamilyNameHeads { get; }

    /// <summary>Words that make the name that they end a place.</summary>
    public FrozenSet<string> PlaceHeads { get; }

    /// <summary>Words that make the name that they end an event.</summary>
    public FrozenSet<string> EventHeads { get; }

    /// <summary>Capitalised words that name nobody.</summary>
    public FrozenSet<string> NoNames { get; }

    /// <summary>Days and months.</summary>
    public FrozenSet<string> Calendar { get; }

    /// <summary>Words that make the name that they begin a place, as <c>Lake</c>.</summary>
    public FrozenSet<string> PlaceBeginnings { get; }

    /// <summary>Nouns that "of" joins to a place's name, as <c>town</c>.</summary>
    public FrozenSet<string> PlaceNouns { get; }

    /// <summary>Nouns of what only a country or town has, as <c>navy</c>.</summary>
    public FrozenSet<string> StateNouns { get; }

    /// <summary>Words after which a name is more likely a place.</summary>
    public FrozenSet<string> PlacePrepositions { get; }

    /// <summary>Words after which a month is a month, and no given name.</summary>
    public FrozenSet<string> BeforeMonths { get; }

    /// <summary>Forms of verbs of speech that after a name are most often nouns.</summary>
    public FrozenSet<string> NotSaying { get; }

    /// <summary>Forms of "to be", "to have" and "will", which make a clause of what stands around them.</summary>
    public FrozenSet<string> Being { get; }

    /// <summary>Small words that stand in no name and are no noun.</summary>
    public FrozenSet<string> SmallWords { get; }

    /// <summary>Prepositions that stand before persons and bodies nearly as often as before places.</summary>
    public FrozenSet<string> WeakPlacePrepositions { get; }

    /// <summary>Words that follow the subject of a clause.</summary>
    public FrozenSet<string> AfterSubjects { get; }

    /// <summary>Words with which the explanation of a name begins: a, its.</summary>
    public FrozenSet<string> BeforeRoles { get; }

    /// <summary>Given names of men.</summary>
    public FrozenSet<string> MaleNames { get; }

    /// <summary>Given names of women.</summary>
    public FrozenSet<string> FemaleNames { get; }

    /// <summary>Given names of both, and family names that stand first.</summary>
    public FrozenSet<string> EitherNames { get; }

    /// <summary>Everyday words, in small letters.</summary>
    public FrozenSet<string> Common { get; }

    /// <summary>Whether the word is a given name.</summary>
    public bool IsGivenName(string word) => MaleNames.Contains(word) || FemaleNames.Contains(word) || EitherNames.Contains(word);

    /// <summary>Whether the word names an office or trade, as <c>minister</c>.</summary>
    public bool IsRole(string word) => roles.ContainsKey(word);

    /// <summary>Whether the word names what one person is to another, as <c>daughter</c>.</summary>
    public bool IsRelation(string word) => relations.ContainsKey(word);

    /// <summary>Whether two roles may name one and the same person, as <c>admiral</c> and <c>commander</c>.</summary>
    public bool MayBeOne(string role, string other) => role.Equals(other, StringComparison.OrdinalIgnoreCase) || roleKinds[role].Intersect(roleKinds[other]).Any();

    /// <summary>Roles and relations that a company or country can have as well, as <c>owner</c>.</summary>
    public FrozenSet<string> RolesOfBodies { get; }

    /// <summary>Kinds of ships and storms: the name after one is its own.</summary>
    public FrozenSet<string> Vessels { get; }

    /// <summary>The gender that a role or relation shows: <c>male</c>, <c>female</c> or <c>unknown</c>.</summary>
    public string GenderOfRole(string word) => roles.TryGetValue(word, out var gender) || relations.TryGetValue(word, out gender) ? gender : "unknown";

    /// <summary>All that the tables say of a word, in one look.</summary>
    internal WordSorts SortsOf(string word) => sorts.Value.GetValueOrDefault(word);

    /// <summary>Whether the word, or what is left of it without an ending, is an everyday one.</summary>
    public bool IsCommon(string word)
    {
        if (Common.Contains(word))
            return true;
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < word.Length)
            return IsCommon(word[(hyphen + 1)..]);
        if (word is [.., < '\x80' and not ('s' or 'S' or 'd' or 'D' or 'g' or 'G' or 'y' or 'Y' or 'r' or 'R')])
            return false;
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.AsSpan(0, word.Length - ending.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private Dictionary<string, WordSorts> ReadSorts()
    {
        var found = new Dictionary<string, WordSorts>(StringComparer.OrdinalIgnoreCase);
        Add(MaleNames, WordSorts.MaleName);
        Add(FemaleNames, WordSorts.FemaleName);
        Add(EitherNames, WordSorts.EitherName);
        Add(Honorifics.Keys, WordSorts.Honorific);
        Add(roles.Keys, WordSorts.Role);
        Add(OrganisationHeads, WordSorts.OrganisationHead);
        Add(PlaceHeads, WordSorts.PlaceHead);
        Add(EventHeads, WordSorts.EventHead);
        Add(Calendar, WordSorts.Calendar);
        Add(Particles, WordSorts.Particle);
        Add(PlacePrepositions, WordSorts.PlacePreposition);
        Add(PlaceNouns, WordSorts.PlaceNoun);
        return found;

        void Add(IEnumerable<string> words, WordSorts sort)
        {
            foreach (var word in words)
                CollectionsMarshal.GetValueRefOrAddDefault(found, word, out _) |= sort;
        }
    }
}
