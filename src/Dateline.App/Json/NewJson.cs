using Dateline.App.Showing;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Json;

/// <summary>What of the document is new to its reader, by the ids of its other parts.</summary>
/// <param name="Since">The day after which reports are new; null where none was given.</param>
/// <param name="BySeen">Whether reports that were shown before are left out.</param>
/// <param name="Uncertain">The reports that may have been published after the day, because their own is not known; they do not count.</param>
/// <param name="Reports">The new reports, story by story, oldest first.</param>
/// <param name="Lines">The lines of timelines that only new reports tell, or to which they give another status or day.</param>
/// <param name="Figures">The numbers that new reports bring to figures that differ or change.</param>
internal sealed record NewJson(
    string? Since,
    bool BySeen,
    IEnumerable<string> Uncertain,
    IEnumerable<NewReportJson> Reports,
    IEnumerable<NewLineJson> Lines,
    IEnumerable<NewFigureJson> Figures)
{
    public static NewJson From(News news, NewToReader fresh, int? only, Ids ids)
    {
        var stories = fresh.Stories.Where(story => only is null || only == story.Story + 1).ToList();
        return new(
            Words.Of(fresh.Since),
            fresh.BySeen,
            fresh.Uncertain.Select(Ids.Article),
            stories.SelectMany(story => story.Fresh.Select(report => new NewReportJson(Ids.Story(story.Story), FreshJson.From(news, report)))),
            stories.SelectMany(story => story.Lines.Select(line => new NewLineJson(Ids.Story(story.Story), ids.Line(story.Story, line.Index), line.Change == LineChange.New ? "new" : "changed"))),
            stories.SelectMany(story => story.Figures.Select(figures => new NewFigureJson(Ids.Story(story.Story), figures.Group, figures.Values))));
    }
}

/// <summary>A new report with its sentences, each with how new it is to the reader.</summary>
internal sealed record NewReportJson(string Story, string Article, IEnumerable<FreshSentenceJson> Sentences)
{
    public NewReportJson(string story, FreshJson fresh)
        : this(story, fresh.Article, fresh.Sentences)
    {
    }
}

internal sealed record NewLineJson(string Story, string Line, string Change);

/// <summary>New numbers: the places of their group among the story's figures, and of the numbers in it, from 0.</summary>
internal sealed record NewFigureJson(string Story, int Figure, IEnumerable<int> Values);
