using System.Collections.Immutable;
using System.Globalization;
using Dateline.Dates;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>When a page of one report, or of none, was published: what its head, its address and its reader's sight of it say, weighed against each other.</summary>
internal sealed class PageDates(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
{
    /// <summary>Evidence that outweighs what the head says.</summary>
    private const double Strong = 8;

    /// <summary>Evidence that outweighs a head that says the day beside.</summary>
    private const double Clear = 6;

    /// <summary>Evidence that outweighs a head that says a day shortly before.</summary>
    private const double Plain = 7;

    /// <summary>So many days after the one that its head counts from, perhaps of a first draft, a report may come out.</summary>
    private const int LongestDraft = 7;

    /// <summary>A head that gives the beginning of a year so many years before the day shown gives none.</summary>
    private const int FewestYears = 2;

    /// <summary>What the page's head declares; null where it declares nothing.</summary>
    public StatedDate? Declared { get; } = StatedDates.Declared(page, page.Declared.Published);

    /// <summary>The day of publication; null where nothing states it.</summary>
    /// <param name="article">The page's one article; null where it has none.</param>
    /// <param name="opening">The day without a year in the dateline of its text, which settles figures that can be read in two ways; null where it gives none.</param>
    public StatedDate? Published(ArticleDraft? article, OpeningDay? opening = null)
    {
        var shown = Shown(article);
        var best = shown.Where(s => !s.IsUpdate).Select(s => (DateCandidate?)s).FirstOrDefault();
        if (best is { } open && opening is { } reported)
            best = open with { Day = reported.Settle(open.Day) };

        // Where the strongest can be read in two ways, a weaker one is not the day either.
        var seen = best is { Day.Day: not null } candidate ? new StatedDate(candidate.Day, candidate.Time, StatedDates.Doubted("written beside the headline", candidate.Day, candidate.HasOtherWeekday)) : null;
        var address = page.Address is { } known && WrittenDate.InAddress(known) is { Day: not null } day && StatedDates.IsLikely(day)
            ? new StatedDate(day, null, "in the page's address") : null;
        if (Declared is { } declared)
        {
            if (seen is not null && IsPlaceholder(declared, seen))
                return seen;
            if (seen is not null && IsClock(declared, seen))
                seen = null;
            var changed = StatedDates.Declared(page, page.Declared.Modified, "")?.Day;
            if (IsNextDay(declared, seen) && seen!.Day != changed && (declared.Time is not null || best?.Weight >= Clear))
                return seen;
            if (declared.Day == seen?.Day || declared.Day == address?.Day)
                return declared;
            // "Published 2 February, updated 5 March": a head that gives the second day as that of publication counts from the last change.
            if (seen is not null && seen.Day.Latest < declared.Day.Earliest && best?.Weight >= Clear && shown.Any(s => s.IsUpdate && s.Day == declared.Day))
                return seen;
            if (page.Declared.IsPublishedVague)
                return seen ?? address ?? EarlierUpdate(shown, declared) ?? declared;
            if (seen is not null && best?.Weight >= Plain && seen.Day == changed && IsShortlyAfter(declared, seen))
                return seen;
            return seen is not null && best?.Weight >= Strong && seen.Day != changed ? seen : declared;
        }

        return seen ?? address
            ?? (best is null ? shown.Select(Update).FirstOrDefault(s => s.Day.Day is not null)
                ?? ReportAge.Find(page, blocks, article is { Headline: >= 0 and var headline } ? headline : TitleEvidence.BlockOf(blocks, repeatsTitle), article) : null);
    }

    private static StatedDate Update(DateCandidate shown) => new(shown.Day, shown.Time, "written beside the headline as its update");

    /// <summary>What a page shows as its update, where a head that says only "date" gives a later day: that is when the page was made anew.</summary>
    private static StatedDate? EarlierUpdate(ImmutableArray<DateCandidate> shown, StatedDate declared) =>
        shown is [{ IsUpdate: true, Day.Day: not null } update, ..] && update.Day.Latest < declared.Day.Earliest ? Update(update) : null;

    /// <summary>The dates that the page shows; read once more in the language of its words where it declares none or another and the first reading found nothing.</summary>
    private ImmutableArray<DateCandidate> Shown(ArticleDraft? article)
    {
        var declared = page.Declared.Language;
        var evidence = new DateEvidence(page, blocks, repeatsTitle, declared);
        var shown = evidence.Weigh(article);
        var isOpen = evidence.IsOrderOpen;
        if (isOpen && WrittenOrder.Of(page) is { } writer)
        {
            shown = new DateEvidence(page, blocks, repeatsTitle, writer).Weigh(article);
            isOpen = false;
        }

        if (!isOpen && !shown.IsEmpty || blocks.IsEmpty)
            return shown;
        var language = ArticleLanguage.Of(page, article is null ? [.. blocks.Select(b => b.Span)] : [.. blocks[article.BodyFirst..(article.BodyLast + 1)].Select(b => b.Span)]);
        return language is "und" or "en" || declared is not null && declared.StartsWith(language, StringComparison.Ordinal) ? shown
            : new DateEvidence(page, blocks, repeatsTitle, language).Weigh(article);
    }

    /// <summary>Whether a head that counts in universal time gives the day after or before the one that the outlet's readers see.</summary>
    public static bool IsNextDay(StatedDate? declared, StatedDate? shown)
    {
        // A head that names its own zone gives the day of the outlet's readers.
        if (declared?.Time is { Length: > 5 } stated && !IsUniversal(stated.AsSpan(5)))
            return false;
        if (declared?.Day.Day is not { } inHead || shown?.Day.Day is not { } seen || Math.Abs(inHead.DayNumber - seen.DayNumber) != 1)
            return false;

        // West of Greenwich it is yesterday until noon there, east of it tomorrow from ten on.
        return declared.Time is not { Length: >= 5 } time || !int.TryParse(time.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || (seen < inHead ? hour <= 12 : hour >= 10);
    }

    /// <summary>Whether the page shows a day shortly after that of its head, as the day of the report and not as that of an update.</summary>
    private static bool IsShortlyAfter(StatedDate declared, StatedDate shown) =>
        shown.Day.Day?.DayNumber - declared.Day.Day?.DayNumber is > 0 and <= LongestDraft;

    /// <summary>Whether a head gives the first of January, without an hour, long before the day that the page shows: what software sets where nobody has set a day.</summary>
    private static bool IsPlaceholder(StatedDate declared, StatedDate shown) =>
        declared.Day.Day is { Month: 1, Day: 1 } day && declared.Time is null && shown.Day.Earliest?.Year - day.Year >= FewestYears;

    /// <summary>Whether a page shows the day on which it was fetched, wherever on Earth, long after the one that its head gives: what a clock does.</summary>
    private bool IsClock(StatedDate declared, StatedDate shown) =>
        page.LatestDay is { } last && shown.Day.Day is { } day && day >= last.AddDays(-2) && declared.Day.Day?.AddDays(LongestDraft) < day;

    private static bool IsUniversal(ReadOnlySpan<char> zone) => zone.Trim() is "Z" or "UTC" or "GMT" or "+00:00" or "-00:00";
}
