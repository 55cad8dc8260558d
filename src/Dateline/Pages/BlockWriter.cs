using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Puts the visible text of a page together: white space collapsed, invisible characters dropped, a line a block.</summary>
internal sealed class BlockWriter
{
    /// <summary>Text is seldom wrapped at a narrower margin.</summary>
    private const int NarrowestMargin = 40;

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private ElementPlace? place;
    private int start;
    private int line;
    private int breaks;
    private bool space;
    private int letters;
    private int linked;
    private string? link;
    private bool isWholeLink;
    private MarkedTime? time;
    private readonly List<Mark> marks = [];

    /// <summary>Whether there were words for more blocks than a page may have.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The index of the block that is being written, or comes next.</summary>
    public int Block => blocks.Count;

    /// <summary>Adds words as the markup has them.</summary>
    /// <param name="words">The words with the markup's white space.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="href">The address that they link to; null where they are no link.</param>
    /// <param name="emphasis">How they are set off.</param>
    public void Write(ReadOnlySpan<char> words, ElementPlace at, string? href, Emphasis emphasis)
    {
        var from = text.Length;
        foreach (var c in words)
        {
            if (c > ' ' && c < '\u007f')
                Add(c, at, href);
            else if (c == '\n' && at.KeepsLines)
                BreakLine();
            else if (char.IsWhiteSpace(c))
                space = true;
            else if (!IsInvisible(c))
                Add(c, at, href);
        }

        if ((href is not null || emphasis != Emphasis.None) && place is not null)
            MarkFrom(Math.Max(from, start), href, emphasis);
    }

    /// <summary>A gap between words, at the start of a block none.</summary>
    public void Space() => space = true;

    /// <summary>A line break inside a block, which may turn out to part two of them.</summary>
    public void BreakLine()
    {
        if (place is not null)
            breaks++;
    }

    /// <summary>A date that the markup gives to the block that is being written; the first of those that say most clearly that it is the day of publication counts.</summary>
    public void MarkTime(MarkedTime marked)
    {
        if (time is null || marked.Kind > time.Value.Kind)
            time = marked;
    }

    /// <summary>The words that follow belong to another block.</summary>
    public void EndBlock()
    {
        if (place is not null)
        {
            blocks.Add(new Block
            {
                Span = TextSpan.FromBounds(start, text.Length),
                Tag = place.Tag,
                Level = place.Level,
                Regions = place.Regions,
                LinkDensity = letters == 0 ? 0 : (double)linked / letters,
                Link = isWholeLink ? link : null,
                Section = place.Section,
                Parent = place.Parent,
                Elements = place.Elements,
                Path = place.Path,
                MarkedTime = time?.Written ?? place.MarkedTime,
                IsMarkedChange = time is { Kind: MarkedTimeKind.Changed },
                Marks = marks.Count == 0 || isWholeLink && marks is [{ Emphasis: Emphasis.None }] ? [] : [.. marks],
            });
            marks.Clear();
        }

        place = null;
        breaks = letters = linked = 0;
        link = null;
        time = null;
        isWholeLink = space = false;
    }

    /// <summary>The whole text and its blocks.</summary>
    public (string Text, ImmutableArray<Block> Blocks) Finish()
    {
        EndBlock();
        return (text.ToString(), blocks.ToImmutable());
    }

    private void Add(char c, ElementPlace at, string? href)
    {
        if (place is not null && breaks > 0)
        {
            // Old pages part their paragraphs by line breaks; a line that goes on in small letters was only wrapped, and so is a headline.
            if (breaks == 1 && (place.Level > 0 || char.IsLower(c) && !EndsSentence(text[^1])))
                GoOn(at);
            else
                EndBlock();
            breaks = 0;
        }

        if (place is null)
        {
            if (blocks.Count == PageReader.MostBlocks)
            {
                IsCut = true;
                return;
            }

            if (text.Length > 0)
                text.Append('\n');
            place = at;
            start = line = text.Length;
            link = href;
            isWholeLink = href is not null;
        }
        else if (space && text[^1] != '\n')
        {
            text.Append(' ');
        }

        space = false;
        text.Append(c);
        letters++;
        if (href is not null)
            linked++;
        isWholeLink &= href == link;
    }

    private void MarkFrom(int from, string? href, Emphasis emphasis)
    {
        while (from < text.Length && text[from] is ' ' or '\n')
            from++;
        if (from == text.Length)
            return;

        // A link whose words the markup takes apart is one link all the same.
        if (marks.Count > 0 && marks[^1] is var last && last.Link == href && last.Emphasis == emphasis && from - last.Span.End <= 1)
            marks[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, text.Length) };
        else
            marks.Add(new(TextSpan.FromBounds(from, text.Length), href, emphasis));
    }

    /// <summary>A block goes on in its next line. A preformatted one that ended before any margin was broken on purpose, and stays a line.</summary>
    private void GoOn(ElementPlace at)
    {
        if (at.KeepsLines && text.Length - line < NarrowestMargin)
            text.Append('\n');
        else
            space = true;
        line = text.Length;
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…' or ':' or '”' or '"' or '»' or ')';

    /// <summary>Characters that take no room. The two joiners stay: they shape the letters of Persian and Indian scripts.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u00ad' or '\ufeff' || c is not ('\u200c' or '\u200d') && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
