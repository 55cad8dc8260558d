using Dateline.Languages;

namespace Dateline.Events;

/// <summary>An event in the terms of political event data.</summary>
/// <param name="Category">The category of PLOVER, such as <c>CONSULT</c>; null where none of the sixteen fits.</param>
/// <param name="Mode">The mode within the category, such as <c>visit</c>; null where the category has none or the words do not tell.</param>
/// <param name="Root">The nearest root code of CAMEO, two digits; null where none fits.</param>
/// <remarks>Sources: PLOVER, "Political Language Ontology for Verifiable Event Records" (Open Event Data Alliance); CAMEO 1.1b3 (Schrodt 2012).</remarks>
public readonly record struct EventCode(string? Category, string? Mode, string? Root)
{
    /// <summary>The code that an event's kind stands for. Talks that are still ahead are an agreement to hold them.</summary>
    public static EventCode Of(Event told) => told.Kind switch
    {
        EventKind.Meeting or EventKind.Call or EventKind.Visit when told.Status == EventStatus.Expected => new("AGREE", null, "03"),
        EventKind.Meeting or EventKind.Call or EventKind.Visit when told.Status == EventStatus.Cancelled => new("REJECT", "meet", "12"),
        EventKind.Meeting => new("CONSULT", null, "04"),
        EventKind.Call => new("CONSULT", "phone", "04"),
        EventKind.Visit => new("CONSULT", "visit", "04"),
        EventKind.Agreement => new("SUPPORT", null, "05"),
        EventKind.Deployment => new("MOBILIZE", "troops", "15"),
        EventKind.Attack => new("ASSAULT", null, "18"),
        EventKind.Trial => new("ACCUSE", "allege", "11"),
        EventKind.Arrest => new("COERCE", "arrest", "17"),
        EventKind.Protest => new("PROTEST", "demo", "14"),
        EventKind.Strike => new("PROTEST", "strike", "14"),
        EventKind.Resignation => new("RETREAT", "resign", "08"),
        EventKind.Statement or EventKind.Announcement or EventKind.Publication => new(null, null, "01"),
        _ => default,
    };
}
