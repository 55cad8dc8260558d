using System.Buffers;
using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>A date that a page shows, and how much speaks for its being the day of publication.</summary>
/// <param name="Day">The day; from the first to the second that is meant where figures leave it open.</param>
/// <param name="Time">Its clock time as stated; null when none is.</param>
/// <param name="Block">The block that shows it.</param>
/// <param name="IsUpdate">Whether the words before it call it an update.</param>
/// <param name="Weight">How much speaks for it.</param>
internal readonly record struct DateCandidate(DateInterval Day, string? Time, int Block, bool IsUpdate, double Weight)
{
    /// <summary>Whether a weekday stands beside it that it was not.</summary>
    public bool HasOtherWeekday { get; init; }
}

/// <summary>Weighs every date that a page of one report, or of none, shows outside running text: by its markup, its label, its place and what agrees with it.</summary>
internal sealed partial class DateEvidence(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, string? language)
{
    /// <summary>A block of more characters is running text; only a date that it begins with is the report's.</summary>
    private const int LongestLine = 200;

    /// <summary>A sentence of fewer characters after the text may tell when it was published.</summary>
    private const int LongestNote = 500;

    /// <summary>How far into running text such a date begins at most.</summary>
    private const int OpeningLength = 60;

    /// <summary>Less evidence than this is none.</summary>
    private const double Least = 4;

    /// <summary>A line with the date may stand so many blocks into the text: behind its lead and a picture.</summary>
    private const int LongestOpening = 3;

    /// <summary>What speaks for the only date that a page shows.</summary>
    private const double OnlyDate = 2;

    /// <summary>A page shows no more dates that could be its own; the others are those of lists.</summary>
    private const int MostDates = 300;

    /// <summary>What speaks against a date with a label that is none of publication.</summary>
    private const double UnknownLabel = -4;

    /// <summary>What speaks against a date behind the text that other words lead up to.</summary>
    private const double Loose = 2.5;

    /// <summary>What speaks for a date that stands right below the headline.</summary>
    private const double RightBelow = 3.5;

    /// <summary>What speaks against a day with another weekday beside it.</summary>
    private const double OtherWeekday = 1.5;

    /// <summary>Fewer characters may agree by chance.</summary>
    private const int ShortestTitle = 15;

    /// <summary>Fewer words, with their full stop, may be a date and its place.</summary>
    private const int ShortestSentence = 5;

    /// <summary>More words beside a date, names not counted, make a sentence of it.</summary>
    private const int MostWordsBeside = 2;

    /// <summary>A sentence of more words may begin with the day of the report.</summary>
    private const int MostSentenceWords = 12;

    /// <summary>A label has no more words: "Zuletzt geändert am:".</summary>
    private const int MostLabelWords = 4;

    /// <summary>A line of more words is not one of small pieces such as section, author, day and reading time.</summary>
    private const int MostPieceWords = 25;

    /// <summary>Marks that part the pieces of a line about an article.</summary>
    private static readonly SearchValues<char> Pieces = SearchValues.Create("|•·∙●/–—");

    /// <summary>What stands before a label that is one word.</summary>
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" |·•,;>\u3000");

    private static readonly WordTable Table = WordTable.Shipped("credits.txt");
    private static readonly PhraseSet UpdateLabels = new(Table["update labels"]);
    private static readonly PhraseSet PublishLabels = new(Table["publish labels"]);
    private static readonly PhraseSet OtherLabels = new(Table["other date labels"]);
    private static readonly PhraseSet BareLabels = new(Table["bare labels"]);
    private static readonly PhraseSet ClockLabels = new(Table["clock labels"]);

    private readonly DateInterval? declared = StatedDates.Declared(page, page.Declared.Published, "")?.Day;

    /// <summary>Whether the page shows a date in figures that can be read in two ways.</summary>
    public bool IsOrderOpen { get; private set; }

    /// <summary>Weighs the dates.</summary>
    /// <param name="article">The page's one article; null where it has none.</param>
    /// <returns>Those that enough speaks for, the strongest first.</returns>
    public ImmutableArray<DateCandidate> Weigh(ArticleDraft? article)
    {
        var title = article is { Headline: >= 0 and var headline } ? headline : TitleEvidence.BlockOf(blocks, repeatsTitle);
        var found = new List<DateCandidate>();
        for (var i = 0; i < blocks.Length && found.Count < MostDates; i++)
        {
            if (MayDate(i) && (blocks[i].Hint != BlockHint.Caption || IsBeside(i, title)))
                Read(i, title, article, found);
        }

        // One that opens the article's own text is no list's.
        var lists = found.Where(f => article is null || f.Block != article.BodyFirst).GroupBy(f => blocks[f.Block].Block.Path, StringComparer.Ordinal)
            .Where(g => g.Select(f => f.Day).Distinct().Count() > 2)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var days = found.Select(f => f.Day).Distinct().Take(2).Count();
        var address = page.Address is { } known ? WrittenDate.InAddress(known) : null;
        return [.. found
            .Select(f => f with
            {
                Weight = f.Weight - (lists.Contains(blocks[f.Block].Block.Path) && !IsRightBelow(f.Block, title) ? 3 : 0) + (days == 1 ? OnlyDate : 0) + Agreement(f.Day, address),
            })
            .Where(f => f.Weight >= Least)
            .OrderByDescending(f => f.Weight).ThenBy(f => f.Block)];
    }

    /// <summary>Whether a block may say when its page was published: not a comment, another's post, nor a sentence of the report, as "The fair opened on 3 May".</summary>
    private bool MayDate(int i)
    {
        var block = blocks[i];
        if ((block.Block.Regions & PageRegions.Comments) != PageRegions.None || block.Hint == BlockHint.PostAuthor || block.Block.Tag == BlockTag.Quotation)
            return false;
        return !block.EndsSentence || block.Words < ShortestSentence || block.Words > MostSentenceWords || IsLabelled(block);
    }

    private bool IsLabelled(BlockTraits block) => block.Hint == BlockHint.Byline || PublishLabels.IsIn(block.Folded) || UpdateLabels.IsIn(block.Folded)
        || block.Hint == BlockHint.DateLine && IsHardlyMore(page.Text.AsSpan(block.Span.Start, block.Span.Length));

    /// <summary>"Tennis Club Aldor, 3 May 2021, 10.30 a.m.": whether a line has hardly a word beside its date that is no name.</summary>
    private bool IsHardlyMore(ReadOnlySpan<char> line) =>
        WrittenDate.Find(line, language) is { } date && CountLow(line[..date.Words.Start]) + CountLow(line[date.Words.End..]) <= MostWordsBeside;

    /// <summary>How many words begin with a letter that is no capital.</summary>
    private static int CountLow(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            count += char.IsLetter(words[i]) && !char.IsUpper(words[i]) && (i == 0 || char.IsWhiteSpace(words[i - 1])) ? 1 : 0;
        return count;
    }

    private static bool IsRightBelow(int block, int title) => title >= 0 && block > title && block - title <= 4;

    private static bool IsBeside(int block, int title) => title >= 0 && block != title && Math.Abs(block - title) <= 2;

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
        // Some pages put the day behind the headline's own words, on a line of the same heading.
        var shared = i == title && page.Declared.WholeTitle is { } whole ? text.CommonPrefixLength(whole) : 0;
        var isBehindTitle = shared >= ShortestTitle;
        if (isBehindTitle)
            text = text[shared..];
        var marked = isRunning ? null : Marked(block.Block);
        if (marked is null && !text.ContainsAnyDigit() && !text.Contains('年') || text.Contains('©'))
            return;
        if (marked is { } inMarkup)
        {
            var label = PhraseSet.FoldPhrase(text);
            var isChange = block.Block.IsMarkedChange || UpdateLabels.Begins(label) && !PublishLabels.IsIn(label);
            found.Add(new(inMarkup.Day, inMarkup.Time, i, isChange, 2.5 + Place(i, title, article) + Label(text, out _)));
        }

        var from = 0;
        while (WrittenDate.Find(text, language, from) is { } written)
        {
            var date = written with { Date = NotLater(written.Date) };
            var before = text[from..date.Words.Start];
            var lineBefore = from == 0 ? i - 1 : -1;
            from = date.Words.End;
            IsOrderOpen |= date.Date.IsOpen;
            if (!date.Date.IsOpen && (date.Date.Day.Day is null || !StatedDates.IsLikely(date.Date.Day)))
                continue;
            if (isRunning && date.Words.Start > (IsOpening(before) ? 30 : 2))
                return;
            var weight = (isBehindTitle ? RightBelow : Place(i, title, article)) + Label(LabelOf(before, text[from..], lineBefore), out var isUpdate);
            isUpdate |= block.Block.IsMarkedChange && date.Date.Day == marked?.Day;
            if (article is not null && i > article.BodyLast && block.Hint != BlockHint.Byline && !Furniture.BylineBegins.Begins(block.Folded) && IsLoose(before))
                weight -= Loose;
            weight += isRunning ? IsRightBelow(i, title) || article is { } draft && i <= draft.BodyFirst + 1 && i > draft.Headline ? 1.5 : -2 : Alone(text, date.Words);
            if (MarkupPath.PurposeOf(block.Block.Path, elements: 3).HasFlag(MarkupPurpose.Date))
                weight += 1.5;
            if (date.Date.HasOtherWeekday)
                weight -= OtherWeekday;
            found.Add(new(date.Date.Day, date.Date.Time, i, isUpdate, weight) { HasOtherWeekday = date.Date.HasOtherWeekday });
            if (isRunning)
                return;
        }
    }

    /// <summary>A date in figures that can be read in two ways, of which one is after the page was fetched: the other.</summary>
    private WrittenDate NotLater(WrittenDate date) =>
        date.IsOpen && date.Day.Latest > page.LatestDay && date.Day.Earliest is { } first && first <= page.LatestDay ? date with { Day = DateInterval.On(first) } : date;

    /// <summary>The day that markup gives a block; null where it gives none that may be one of publication.</summary>
    private WrittenDate? Marked(Block block) =>
        block.MarkedTime is { } marked && WrittenDate.TryParse(marked, language, out var date) && date.Day.Day is not null && StatedDates.IsLikely(date.Day) ? date : null;

    /// <summary>Whether words before a date are the beginning of a release: "Press release of", "Berlin,".</summary>
    private static bool IsOpening(ReadOnlySpan<char> before) => PublishLabels.IsIn(PhraseSet.FoldPhrase(before)) || before.TrimEnd() is [.., ',' or '(' or '–' or '|'];

    /// <summary>The words that label a date: those before it; where there are none, the line before that is nothing but a label, or the few words behind the last date of its line.</summary>
    /// <param name="before">The words between the last date of the line and this one.</param>
    /// <param name="behind">The line behind it.</param>
    /// <param name="lineBefore">The block before the date's, where it is the first in its own; otherwise negative.</param>
    private ReadOnlySpan<char> LabelOf(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, int lineBefore)
    {
        if (before.ContainsAnyLetterOrDigit())
            return before;
        if (lineBefore >= 0 && blocks[lineBefore] is { Words: <= MostLabelWords } line && (line.Ending == SentenceEnd.Colon || IsLabel(line.Folded)))
            return page.Text.AsSpan(line.Span.Start, line.Span.Length);
        return Scripts.CountWords(behind) <= MostLabelWords && !behind.ContainsAnyDigit() && IsLabel(PhraseSet.FoldPhrase(behind)) ? behind : before;
    }

    private static bool IsLabel(string folded) => PublishLabels.Begins(folded) || UpdateLabels.Begins(folded);

    /// <summary>What its place says for a date: near the headline, before the text, right after it; against it, in a column beside, a footer, a link.</summary>
    private double Place(int i, int title, ArticleDraft? article)
    {
        var block = blocks[i];
        var weight = 0.0;
        if (title >= 0)
        {
            weight = (i - title) switch
            {
                0 => block.Block.MarkedTime is not null ? RightBelow : 0,
                > 0 and <= 6 => RightBelow,
                > 6 and <= 15 => 2,
                -1 => 3,
                < 0 and >= -4 => 2.5,
                < -4 and >= -8 => 1,
                _ => 0,
            };
        }

        if (article is not null)
        {
            if (i > title && i < article.BodyFirst)
                weight = Math.Max(weight, RightBelow);
            else if (block.Hint == BlockHint.DateLine && i >= article.BodyFirst && i <= Math.Min(article.BodyLast, article.BodyFirst + LongestOpening))
                weight = Math.Max(weight, 2);
            else if (i > article.BodyFirst + 1 && i <= article.BodyLast)
                weight -= 1.5;
            else if (i > article.BodyLast)
                weight = IsTeasersDate(i, article) ? 0 : i - article.BodyLast <= 6 ? 2 : Math.Min(weight, 2);
        }

        // Ahead of everything, and in the head of the site, stands today's date.
        var regions = block.Block.Regions;
        if (i < title && (i < 6 && title - i > 8 || (regions & (PageRegions.Header | PageRegions.Article | PageRegions.Main)) == PageRegions.Header))
            weight -= 3;
        if ((regions & (PageRegions.Aside | PageRegions.Navigation)) != PageRegions.None || (regions & (PageRegions.Footer | PageRegions.Article)) == PageRegions.Footer)
            weight -= 2.5;
        if ((regions & PageRegions.Hidden) != PageRegions.None)
            weight -= 2;
        if (IsOwnLink(block.Block.Link))
            return weight + 4;
        if (block.Block.LinkDensity > 0.5 && block.Block.Link is not null && block.Words > 5)
            weight -= 2;
        if (block.Hint is BlockHint.TeaserLine or BlockHint.TeaserSummary)
            weight -= 2;
        return weight;
    }

    /// <summary>Whether a date behind an article stands beside the linked headline of another.</summary>
    private bool IsTeasersDate(int i, ArticleDraft article) => IsLinkedHeadline(i - 1, article) || IsLinkedHeadline(i + 1, article);

    private bool IsLinkedHeadline(int i, ArticleDraft article) =>
        i > article.BodyLast && i < blocks.Length && blocks[i] is { Words: >= ShortestSentence, Block.Link: { } link } && !IsOwnLink(link);

    /// <summary>Whether a block links to its own page: a list of reports dates this one among others.</summary>
    private bool IsOwnLink(string? link) =>
        link is { Length: > 1 } && link[0] is not '#' && page.Address is { } own && WebAddress.Absolute(link, page.Base) is { } there && WithoutEnd(there).SequenceEqual(WithoutEnd(own));

    private static ReadOnlySpan<char> WithoutEnd(string address) => (address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? address.AsSpan(0, mark) : address).TrimEnd('/');

    /// <summary>What the page's address and head say to a date.</summary>
    private double Agreement(DateInterval day, DateInterval? address)
    {
        var weight = 0.0;
        if (address is { Day: { } named } && day.Day is { } shown)
            weight += Math.Abs(named.DayNumber - shown.DayNumber) switch { 0 => 4, 1 => 1, > 31 => -3, _ => 0 };
        else if (address is { } month && month.Earliest <= day.Earliest && month.Latest >= day.Earliest)
            weight += 1;
        if (declared == day)
            weight += 2;
        return day.Earliest > page.LatestDay ? -10 : weight;
    }
}
