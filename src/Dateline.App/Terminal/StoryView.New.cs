using System.Collections.Immutable;
using Dateline.App.Showing;
using Dateline.Copies;
using Dateline.Timelines;

namespace Dateline.App.Terminal;

/// <content>Only what the new reports of a story bring.</content>
internal sealed partial class StoryView
{
    /// <summary>Writes what is new: lines of the timeline, figures, sentences, and the reports that these come from.</summary>
    public void WriteNew(Novelties novelties)
    {
        page.Write(story.Story.Title, Style.Bold);
        page.Write($"{novelties.Reports.Length:#,0} new of {StoryOutline.Count(story.Sources.Length, "report")}", Style.Dim);
        var indexes = novelties.Lines.Select(line => line.Index).ToHashSet();
        ImmutableArray<OutlineLine> Of(ImmutableArray<OutlineLine> lines) => [.. lines.Where(line => indexes.Contains(line.Index))];
        Timeline("What happened", Of(story.Past), LinesShown);
        Timeline("What is due", Of(story.Due), LinesShown);
        Timeline("Before that", Of(story.Background), BackgroundShown);
        var groups = novelties.Figures.Select(figures => story.Story.Figures[figures.Group]).ToImmutableArray();
        Figures("Figures that differ", [.. groups.Where(group => !group.Agree)]);
        Figures("Figures that changed", [.. groups.Where(group => group.Agree)]);

        // A copy brings nothing of its own; a later version may.
        var additions = story.AdditionsOf(novelties.Fresh.Where(f => News.Reports[f.Report].CopyOf is null or { Kind: CopyKind.Updated }));
        Additions("What the new reports add", additions);
        if (indexes.Count == 0 && groups.IsEmpty && additions.All(addition => addition.Sentences.IsEmpty))
            page.Write("Nothing that the earlier reports had not told.", first: "  ");

        var cited = Of(story.Past).Concat(Of(story.Due)).Concat(Of(story.Background)).SelectMany(line => line.Sources.Concat(story.Earlier(line.Line).SelectMany(said => said.Sources)))
            .Concat(groups.SelectMany(group => group.Values).Select(value => story.NumberOf(value.Evidence))).ToHashSet();
        Sources(story.Originals
            .Select(source => (source.Original, Copies: source.Copies.Where(copy => cited.Contains(copy.Number) || fresh!.IsNew(copy.Report.Index)).ToImmutableArray()))
            .Where(source => source.Copies.Length > 0 || cited.Contains(source.Original.Number) || fresh!.IsNew(source.Original.Report.Index)));
        page.Blank();
    }
}
