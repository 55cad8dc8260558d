using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Tells by their words whether paragraphs before a place and after it may be of one article: a report comes back to its own names and things.</summary>
internal static class Cohesion
{
    /// <summary>A shorter word is in any text.</summary>
    private const int ShortestWord = 6;

    /// <summary>So many letters of a word are compared, so that it is the same in all its forms.</summary>
    private const int Stem = 7;

    /// <summary>So many words on either side are compared.</summary>
    private const int Reach = 400;

    /// <summary>And no further than so many blocks: what lies beyond is another page's.</summary>
    private const int Furthest = 500;

    /// <summary>Fewer words may differ by chance.</summary>
    private const int FewestWords = 15;

    /// <summary>The halves of one article share less of their words once in a hundred; parts of different ones nearly always.</summary>
    private const double Least = 0.08;

    /// <summary>Whether the paragraphs of a page before a block and those behind it share hardly any of their longer words; false where there are too few to tell.</summary>
    public static bool Ends(string text, ImmutableArray<BlockTraits> blocks, int at) => Ends(text, blocks, i => blocks[i].IsProse && (blocks[i].EndsSentence || blocks[i].IsBrokenLine), at);

    /// <summary>Whether the paragraphs before a block and those behind it share hardly any of their longer words; false where there are too few to tell.</summary>
    public static bool Ends(string text, ImmutableArray<BlockTraits> blocks, Func<int, bool> isParagraph, int at)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var after = new HashSet<string>(StringComparer.Ordinal);
        for (int i = at - 1, words = 0; i >= Math.Max(0, at - Furthest) && words < Reach; i--)
            words += isParagraph(i) ? Add(text, blocks[i], before) : 0;
        for (int i = at + 1, words = 0; i < Math.Min(blocks.Length, at + Furthest) && words < Reach; i++)
            words += isParagraph(i) ? Add(text, blocks[i], after) : 0;
        if (Math.Min(before.Count, after.Count) < FewestWords)
            return false;
        var shared = before.Count(after.Contains);
        return shared < Least * Math.Min(before.Count, after.Count);
    }

    private static int Add(string text, BlockTraits block, HashSet<string> words)
    {
        foreach (var word in Folding.Fold(text.AsSpan(block.Span.Start, block.Span.Length)).Split(' '))
        {
            if (word.Length > 0 && Scripts.IsUnspaced(word[0]))
            {
                for (var i = 0; i + 1 < word.Length; i++)
                    words.Add(word.Substring(i, 2));
            }
            else if (word.Length >= ShortestWord)
            {
                words.Add(word[..Math.Min(word.Length, Stem)]);
            }
        }

        return block.Words;
    }
}
