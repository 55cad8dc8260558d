using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Finds the blocks that repeat what the page gives as its title, in its head or, in a text dump, in its first line.</summary>
internal static class TitleEvidence
{
    /// <summary>Fewer letters may agree by chance.</summary>
    private const int ShortestTitle = 8;

    private static readonly string[] Separators = [" - ", " – ", " — ", " | ", " :: ", " : ", " » ", " « ", " · ", " • ", "|", " / ", "_"];

    /// <summary>What parts a title from the site's name where the headline stands by itself as well: a colon is part of many headlines.</summary>
    private static readonly string[] SeparatorsBesideHeadline = [.. Separators, ": "];

    /// <summary>Fewer words may stand twice on a page for any reason.</summary>
    private const int FewestWords = 4;

    /// <summary>No title has more characters.</summary>
    private const int LongestTitle = 300;

    /// <summary>Of two lines that say the same, at least so much of the words is the same.</summary>
    private const double Likeness = 0.75;

    /// <summary>A part of a title with a smaller share of its letters is the site's name rather than the headline.</summary>
    private const double LeastPart = 0.4;

    /// <summary>Whether each block repeats the title.</summary>
    public static ImmutableArray<bool> Find(Page page, ImmutableArray<BlockTraits> blocks)
    {
        if (blocks.Length == 0)
            return [];
        var repeats = new bool[blocks.Length];
        var titles = new HashSet<string>(StringComparer.Ordinal);
        if (page.Declared.Title is { } declared)
            AddForms(declared, titles, Separators);
        var first = blocks[0];
        var inFirstLine = titles.Count == 0 && !first.IsHtml && first.Span.Length <= LongestTitle;
        if (inFirstLine)
            AddForms(page.Text.Substring(first.Span.Start, first.Span.Length), titles, Separators);
        var bags = titles.Select(t => t.Split(' ').ToHashSet(StringComparer.Ordinal)).Where(b => b.Count >= 5).ToArray();
        var whole = page.Declared.Title is { } title ? PhraseSet.FoldPhrase(title) : null;
        for (var i = inFirstLine ? 1 : 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var isWhole = block.Block is { Level: 1, LinkDensity: < 0.5 } && block.Folded == whole;
            repeats[i] = isWhole || block.Folded.Length >= ShortestTitle && block.Words <= 40 && block.Hint is BlockHint.None or BlockHint.TeaserLine
                && (titles.Contains(block.Folded) || block.IsTitleLike && bags.Any(b => IsLike(block.Folded, b)));
        }

        return [.. repeats];
    }

    /// <summary>The block that is the page's title: a heading that repeats it, else a line that does, else the first heading of the first level; -1 where none is.</summary>
    public static int BlockOf(ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle)
    {
        var best = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (repeatsTitle[i] && (best < 0 || blocks[i].Block.Level > 0 && blocks[best].Block.Level == 0))
                best = i;
        }

        for (var i = 0; i < blocks.Length && best < 0; i++)
        {
            if (blocks[i].Block.Level == 1)
                best = i;
        }

        return best;
    }

    /// <summary>For each block of a text dump, how an earlier one foretells it: 3 where that is a title with a site's name of which the block is the part before, 2 where it is the same line, else 0.</summary>
    public static ImmutableArray<int> FindEchoes(Page page, ImmutableArray<BlockTraits> blocks)
    {
        var echoes = new int[blocks.Length];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.IsHtml || block.Words < FewestWords || block.Span.Length > LongestTitle || block.EndsSentence)
                continue;
            echoes[i] = seen.GetValueOrDefault(block.Folded);
            seen.TryAdd(block.Folded, 2);
            var text = page.Text.AsSpan(block.Span.Start, block.Span.Length);
            foreach (var separator in Separators)
            {
                if (text.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at && Scripts.CountWords(text[..at]) >= FewestWords)
                    seen[PhraseSet.FoldPhrase(text[..at])] = 3;
            }
        }

        return [.. echoes];
    }

    /// <summary>For each block of a text dump, the later one that is the headline of which it is the title, with a site's name before or behind; -1 where there is none, as everywhere in markup.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="stands">Whether text stands under a block, as under a headline.</param>
    public static ImmutableArray<int> FindHeadlines(Page page, ImmutableArray<BlockTraits> blocks, Func<int, bool> stands)
    {
        var headlines = new int[blocks.Length];
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var block = blocks[i];
            headlines[i] = -1;
            if (block.IsHtml || block.Words < FewestWords || block.Span.Length > LongestTitle)
                continue;
            var titles = new HashSet<string>(StringComparer.Ordinal);
            AddForms(page.Text.Substring(block.Span.Start, block.Span.Length), titles, SeparatorsBesideHeadline);
            titles.Remove(block.Folded);
            foreach (var title in titles)
            {
                if (next.TryGetValue(title, out var headline) && (headlines[i] < 0 || headline < headlines[i]))
                    headlines[i] = headline;
            }

            if (block.IsTitleLike && stands(i))
                next[block.Folded] = i;
        }

        return [.. headlines];
    }

    private static bool IsLike(string folded, HashSet<string> title)
    {
        var words = folded.Split(' ').ToHashSet(StringComparer.Ordinal);
        return words.Count(title.Contains) >= Likeness * Math.Max(words.Count, title.Count);
    }

    /// <summary>The title whole, and without what follows or precedes a mark that parts it from the site's name.</summary>
    private static void AddForms(string title, HashSet<string> titles, string[] separators)
    {
        Add(title);
        foreach (var separator in separators)
        {
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at >= 0; at = title.IndexOf(separator, at + 1, StringComparison.Ordinal))
            {
                Add(title[..at]);
                Add(title[(at + separator.Length)..]);
            }
        }

        // Scripts without spaces set the site's name behind a bare hyphen.
        for (var at = title.IndexOf('-'); at > 0; at = title.IndexOf('-', at + 1))
        {
            if (!Scripts.IsUnspaced(title[at - 1]) || at + 1 >= title.Length || !Scripts.IsUnspaced(title[at + 1]))
                continue;
            Add(title[..at]);
            Add(title[(at + 1)..]);
        }

        void Add(string part)
        {
            var folded = PhraseSet.FoldPhrase(part);
            if (folded.Length >= ShortestTitle && part.Length >= LeastPart * title.Length)
                titles.Add(folded.Length > 400 ? folded[..400] : folded);
        }
    }
}
