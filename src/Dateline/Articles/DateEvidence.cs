using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>A date that a page shows, and how much speaks for its being the day of publication.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">Its clock time as stated; null when none is.</param>
/// <param name="Block">The block that shows it.</param>
/// <param name="IsUpdate">Whether the words before it call it an update.</param>
/// <param name="Weight">How much speaks for it.</param>
internal readonly record struct DateCandidate(DateInterval Day, string? Time, int Block, bool IsUpdate, double Weight);

/// <summary>Weighs every date that a page of one report, or of none, shows outside running text: by its markup, its label, its place and what agrees with it.</summary>
internal sealed class DateEvidence(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, string? language)
{
    /// <summary>A block of more characters is running text; only a date that it begins with is the report's.</summary>
    private const int LongestLine = 200;

    /// <summary>A sentence of fewer characters after the text may tell when it was published.</summary>
    private const int LongestNote = 500;

    /// <summary>How far into running text such a date begins at most.</summary>
    private const int OpeningLength = 60;

    /// <summary>Less evidence than this is none.</summary>
    private const double Least = 4;

    /// <summary>What speaks for the only date that a page shows.</summary>
    private const double OnlyDate = 2;

    /// <summary>A page shows no more dates that could be its own; the others are those of lists.</summary>
    private const int MostDates = 300;

    private static readonly WordTable Table = WordTable.Shipped("credits.txt");
    private static readonly PhraseSet UpdateLabels = new(Table["update labels"]);
    private static readonly PhraseSet PublishLabels = new(Table["publish labels"]);
    private static readonly PhraseSet OtherLabels = new(Table["other date labels"]);

    /// <summary>Weighs the dates.</summary>
    /// <param name="article">The page's one article; null where it has none.</param>
    /// <returns>Those that enough speaks for, the strongest first.</returns>
    public ImmutableArray<DateCandidate> Weigh(ArticleDraft? article)
    {
        var title = article is { Headline: >= 0 and var headline } ? headline : TitleEvidence.BlockOf(blocks, repeatsTitle);
        var found = new List<DateCandidate>();
        for (var i = 0; i < blocks.Length && found.Count < MostDates; i++)
        {
            if ((blocks[i].Block.Regions & PageRegions.Comments) == PageRegions.None && blocks[i].Hint != BlockHint.Caption)
                Read(i, title, article, found);
        }

        var lists = found.GroupBy(f => blocks[f.Block].Block.Path, StringComparer.Ordinal)
            .Where(g => g.Select(f => f.Day).Distinct().Count() > 2)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var days = found.Select(f => f.Day).Distinct().Take(2).Count();
        var address = page.Address is { } known ? WrittenDate.InAddress(known) : null;
        return [.. found
            .Select(f => f with { Weight = f.Weight - (lists.Contains(blocks[f.Block].Block.Path) && !IsRightBelow(f.Block, title) ? 3 : 0) + (days == 1 ? OnlyDate : 0) + Agreement(f.Day, address) })
            .Where(f => f.Weight >= Least)
            .OrderByDescending(f => f.Weight).ThenBy(f => f.Block)];
    }

    private static bool IsRightBelow(int block, int title) => title >= 0 && block > title && block - title <= 4;

    private void Read(int i, int title, ArticleDraft? article, List<DateCandidate> found)
    {
        var block = blocks[i];
        var text = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        var isRunning = text.Length > LongestLine || block.EndsSentence && block.Words > 12;
        if (isRunning && text.Length <= LongestNote && (article is null || i >= article.BodyLast) && PublishLabels.IsIn(block.Folded)
            && WrittenDate.Find(text, language) is { Date.Day.Day: not null } told && StatedDates.IsLikely(told.Date.Day))
        {
            found.Add(new(told.Date.Day, told.Date.Time, i, false, Place(i, title, article) + 3));
            return;
        }

        if (isRunning)
            text = text[..Math.Min(text.Length, OpeningLength)];
        var isMarked = block.Block.MarkedTime is { } marked && !isRunning && WrittenDate.TryParse(marked, language, out _);
        if (!isMarked && !text.ContainsAnyDigit() || text.Contains('©'))
            return;
        if (isMarked && WrittenDate.TryParse(block.Block.MarkedTime, language, out var inMarkup) && StatedDates.IsLikely(inMarkup.Day) && inMarkup.Day.Day is not null)
        {
            var label = PhraseSet.FoldPhrase(text);
            found.Add(new(inMarkup.Day, inMarkup.Time, i, UpdateLabels.Begins(label) && !PublishLabels.IsIn(label), 2.5 + Place(i, title, article) + Label(text, out _)));
        }

        var from = 0;
        while (WrittenDate.Find(text, language, from) is { } date)
        {
            var before = text[from..date.Words.Start];
            from = date.Words.End;
            if (date.Date.Day.Day is null || !StatedDates.IsLikely(date.Date.Day))
                continue;
            if (isRunning && date.Words.Start > (IsOpening(before) ? 30 : 2))
                return;
            var weight = Place(i, title, article) + Label(before, out var isUpdate);
            var rest = Scripts.CountWords(text) - Scripts.CountWords(text[date.Words.Start..date.Words.End]);
            weight += isRunning ? IsRightBelow(i, title) || article is { } own && i <= own.BodyFirst + 1 && i > own.Headline ? 1.5 : -2 : rest <= 4 ? 1.5 : rest <= 10 ? 0.5 : -1;
            if (MarkupPath.PurposeOf(block.Block.Path, elements: 3).HasFlag(MarkupPurpose.Date))
                weight += 1.5;
            found.Add(new(date.Date.Day, date.Date.Time, i, isUpdate, weight));
            if (isRunning)
                return;
        }
    }

    /// <summary>Whether words before a date are the beginning of a release: "Press release of", "Berlin,".</summary>
    private static bool IsOpening(ReadOnlySpan<char> before) => PublishLabels.IsIn(PhraseSet.FoldPhrase(before)) || before.TrimEnd() is [.., ',' or '(' or '–' or '|'];

    /// <summary>What the words before a date say for it.</summary>
    private static double Label(ReadOnlySpan<char> before, out bool isUpdate)
    {
        var label = PhraseSet.FoldPhrase(before.Length > 80 ? before[^80..] : before);
        var publishes = PublishLabels.IsIn(label);
        isUpdate = !publishes && UpdateLabels.IsIn(label);
        return publishes ? 3 : isUpdate ? 2 : OtherLabels.IsIn(label) ? -4 : 0;
    }

    /// <summary>What its place says for a date: near the headline, before the text, right after it; against it, in a column beside, a footer, a link.</summary>
    private double Place(int i, int title, ArticleDraft? article)
    {
        var block = blocks[i];
        var weight = 0.0;
        if (title >= 0)
        {
            var below = i - title;
            weight = below is > 0 and <= 6 ? 3.5 : below is > 6 and <= 15 ? 2 : below is < 0 and >= -4 ? 2.5 : below is < -4 and >= -8 ? 1 : below == 0 && block.Block.MarkedTime is not null ? 3.5 : 0;
        }

        if (article is not null)
        {
            if (i > title && i < article.BodyFirst)
                weight = Math.Max(weight, 3.5);
            else if (i > article.BodyFirst + 1 && i <= article.BodyLast)
                weight -= 1.5;
            else if (i > article.BodyLast && i - article.BodyLast <= 6)
                weight = Math.Max(weight, 2);
        }

        // Ahead of everything stands today's date.
        if (i < 6 && title - i > 8)
            weight -= 3;
        var regions = block.Block.Regions;
        if ((regions & (PageRegions.Aside | PageRegions.Navigation)) != PageRegions.None || (regions & (PageRegions.Footer | PageRegions.Article)) == PageRegions.Footer)
            weight -= 2.5;
        if (block.Block.LinkDensity > 0.5 && block.Block.Link is not null && block.Words > 5)
            weight -= 2;
        if (block.Hint is BlockHint.TeaserLine or BlockHint.TeaserSummary)
            weight -= 2;
        return weight;
    }

    /// <summary>What the page's address and head say to a date.</summary>
    private double Agreement(DateInterval day, DateInterval? address)
    {
        var weight = 0.0;
        if (address is { Day: { } named } && day.Day is { } shown)
            weight += Math.Abs(named.DayNumber - shown.DayNumber) switch { 0 => 4, 1 => 1, > 31 => -3, _ => 0 };
        else if (address is { } month && month.Earliest <= day.Earliest && month.Latest >= day.Earliest)
            weight += 1;
        if (StatedDates.Declared(page.Declared.Published, page.Declared.Language, "")?.Day == day)
            weight += 2;
        return page.Fetched is { } fetched && day.Earliest > DateOnly.FromDateTime(fetched.UtcDateTime).AddDays(1) ? -10 : weight;
    }
}
