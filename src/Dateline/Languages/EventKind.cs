namespace Dateline.Languages;

/// <summary>What sort of thing happens.</summary>
public enum EventKind
{
    Meeting,
    /// <summary>A talk by telephone or screen.</summary>
    Call,
    Visit,
    Vote,
    Statement,
    Publication,
    Deployment,
    Exercise,
    Agreement,
    Attack,
    Election,
    Ruling,
    Trial,
    Arrest,
    Protest,
    Strike,
    Ceremony,
    Appointment,
    Resignation,
    Death,
    Disaster,
    Announcement,

    /// <summary>A release, opening, closure, launch or other change that the kinds above do not name.</summary>
    Other,
}
