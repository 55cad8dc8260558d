namespace Dateline.App.Showing;

/// <summary>What stands above the actors of a collection, one of them or a pair, in words.</summary>
internal static class ActorsWords
{
    /// <summary>The title of the list or the page.</summary>
    public static string Title(ActorsOutline outline) => outline switch
    {
        { Who: { } who, Towards: { } towards } => $"{outline.Label(who)} and {outline.Label(towards)}",
        { Who: { } who } => outline.Label(who),
        _ => $"{StoryOutline.Count(outline.Listed.Length, "actor")} in {StoryOutline.Count(outline.News.Reports.Length, "report")}",
    };

    /// <summary>What else an actor is called, how much is told and by how many, and with whom and towards whom it acts.</summary>
    public static IEnumerable<string> About(ActorsOutline outline, int who)
    {
        var actor = outline.Actors[who];
        if (actor.Also.Length > 0)
            yield return $"also {string.Join(", ", actor.Also)}";
        yield return actor.Acts.IsEmpty ? "No report tells of own positions, deeds or words; only of what others do."
            : $"{outline.Extent(who)} · {StoryOutline.Count(outline.Independent(who), "independent source")}";
        var others = outline.Others(who).ToList();
        if (others.Count > 0)
            yield return $"with or towards {Counted(outline, others, others.Count)}";
        var from = outline.From(who).ToList();
        if (from.Count > 0)
            yield return $"the other way round: {Counted(outline, from, from.Count)}";
    }

    /// <summary>How a pair's course is to be read.</summary>
    public static string CourseNote(ActorsOutline outline, int who, int towards) =>
        outline.Course.IsEmpty ? $"No report tells that {outline.Label(who)} holds, does or says anything with, towards or of {outline.Label(towards)}, or the other way round."
        : "What each does with or to the other, asks of it and says of it. Deeds stand on their own day, positions and words on that of the report.";

    /// <summary>Actors with how often each: <c>Orlen (4), Sarn (1)</c>.</summary>
    public static string Counted(ActorsOutline outline, IReadOnlyList<(int Actor, int Count)> actors, int most) =>
        string.Join(", ", actors.Take(most).Select(other => $"{outline.Label(other.Actor)} ({other.Count})")) + (actors.Count > most ? $" and {actors.Count - most} more" : "");
}
