using Dateline.App.Showing;
using Dateline.Copies;

namespace Dateline.App.Terminal;

/// <summary>What two articles have to do with each other, in a terminal.</summary>
internal sealed class WhyView(WhyOutline outline, TerminalPage page, bool all)
{
    private const int ChangesShown = 12;
    private const int LabelColumns = 9;
    private const string Margin = "  ";

    public void Write()
    {
        foreach (var source in outline.Articles)
        {
            page.Write(source.Title, Style.Bold, $"[{source.Number}] ");
            page.Write($"{DateWords.Of(source.Report.Published)} · {source.Origin}{(source.IsNamed ? $" · {source.Path}" : "")}", Style.Dim, "    ");
        }

        page.Heading("Copy");
        page.Write(outline.Copy, first: Margin);
        foreach (var numbers in outline.CopyNumbers)
            page.Write(numbers, Style.Dim, Margin);
        Changes();
        page.Heading("Story");
        page.Write(outline.Story, first: Margin);
        page.Heading("Happening");
        page.Write(outline.Happening, first: Margin);
        if (outline.Comparison.Evidence is { } evidence)
        {
            page.Write(outline.Likelihood!, Style.Dim, Margin);
            Clues("for it", ClueWords.For(evidence));
            Clues("against", ClueWords.Against(evidence));
        }

        page.Blank();
        page.Flush();
    }

    private void Clues(string label, IEnumerable<string> clues)
    {
        foreach (var (i, clue) in clues.Index())
            page.Write(clue, first: Margin + (i == 0 ? label : "").PadRight(LabelColumns));
    }

    private void Changes()
    {
        if (outline.Comparison.Copy is not { Changes.Places: { IsEmpty: false } places } copy)
            return;
        page.Heading($"What {outline.Mark(outline.Later)} changes");
        foreach (var place in all ? places : places.Take(ChangesShown))
            page.Write(Words(place, copy.Original), first: Margin);
        if (!all && places.Length > ChangesShown)
            page.Write($"… and {places.Length - ChangesShown:#,0} more (--all)", Style.Dim, Margin);
    }

    private string Words(WordChange place, int original)
    {
        var added = place.New is { } come ? CopyWords.Stretch(outline.News.Article(outline.Later).Text, come) : null;
        var removed = place.Old is { } gone ? CopyWords.Stretch(outline.News.Article(original).Text, gone) : null;
        return (removed, added) switch
        {
            (null, _) => $"new: “{added}”",
            (_, null) => $"gone: “{removed}”",
            _ => $"“{added}” for “{removed}”",
        };
    }
}
