using Dateline.Text;

namespace Dateline.Tagging;

/// <summary>What is looked at of one token: numbers for its word, its beginnings and ends, its shape and its groups.</summary>
internal struct EncodedToken
{
    /// <summary>The word in lower case, digits as <c>0</c>.</summary>
    public uint Word;

    public uint Prefix1, Prefix2, Prefix3;

    public uint Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>Capitals, small letters, digits and marks, runs told once: <c>Xx</c>, <c>d-x</c>.</summary>
    public uint Shape;

    /// <summary>The group of the word, see <see cref="WordClusters"/>.</summary>
    public uint Fine, Coarse;

    /// <summary>Which tags the word had in training; for words that were not seen, its last letters and its case.</summary>
    public uint Known;

    /// <summary>The word where it is known; for others the same as <see cref="Known"/>, so that the parser learns no rare word by heart.</summary>
    public uint Common;

    /// <summary>The number of the tag's pair of parts of speech.</summary>
    public byte Tag;

    /// <summary>Whether the tag needs no weighing: in training the word never had another.</summary>
    public bool IsPlain;
}

/// <summary>The tokens of a sentence as the tagger and the parser look at them, in an array that is used again for the next sentence.</summary>
internal sealed class EncodedSentence
{
    // Longer words are addresses and dumps of code: their beginning is enough.
    private const int LongestWord = 64;

    /// <summary>Before and after the tokens stand two that hold nothing, so that every neighbour can be asked for.</summary>
    public const int Margin = 2;

    private EncodedToken[] tokens = new EncodedToken[64];

    /// <summary>How many tokens the sentence has.</summary>
    public int Count { get; private set; }

    /// <summary>The token at a place, which may lie up to <see cref="Margin"/> places outside the sentence.</summary>
    public ref EncodedToken this[int at] => ref tokens[at + Margin];

    /// <summary>Reads the tokens of a page's text.</summary>
    public void Read(ReadOnlySpan<char> page, ReadOnlySpan<TextSpan> spans, WordClusters clusters)
    {
        Count = spans.Length;
        if (tokens.Length < Count + 2 * Margin)
            tokens = new EncodedToken[2 * Count + 2 * Margin];
        tokens.AsSpan(0, Count + 2 * Margin).Clear();
        var shouts = IsShouted(page, spans);
        for (var i = 0; i < Count; i++)
            Encode(page.Slice(spans[i].Start, Math.Min(spans[i].Length, LongestWord)), shouts, clusters, ref tokens[i + Margin]);
    }

    // In a headline of capitals, capitals mean nothing.
    private static bool IsShouted(ReadOnlySpan<char> page, ReadOnlySpan<TextSpan> spans)
    {
        int upper = 0, lower = 0;
        foreach (var span in spans)
        {
            foreach (var c in page.Slice(span.Start, Math.Min(span.Length, LongestWord)))
            {
                if (char.IsUpper(c))
                    upper++;
                else if (char.IsLower(c))
                    lower++;
            }
        }

        return upper > 8 && upper > 4 * lower;
    }

    private static void Encode(ReadOnlySpan<char> form, bool shouts, WordClusters clusters, ref EncodedToken token)
    {
        Span<char> word = stackalloc char[LongestWord];
        Span<char> shape = stackalloc char[LongestWord];
        var shapes = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            char sort;
            if (char.IsAsciiLetterLower(c))
            {
                word[i] = c;
                sort = 'x';
            }
            else if (char.IsAsciiDigit(c))
            {
                word[i] = '0';
                sort = '0';
            }
            else if (char.IsUpper(c))
            {
                word[i] = char.ToLowerInvariant(c);
                sort = shouts ? 'x' : 'X';
            }
            else
            {
                word[i] = c switch { '’' or '‘' or '`' => '\'', '“' or '”' => '"', '–' or '—' or '‑' => '-', _ => c };
                sort = char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : word[i];
            }

            if (shapes == 0 || shape[shapes - 1] != sort)
                shape[shapes++] = sort;
        }

        word = word[..form.Length];
        token.Word = FeatureHash.OfWord(word);
        token.Shape = FeatureHash.OfWord(shape[..Math.Min(shapes, 8)]);
        token.Prefix1 = FeatureHash.OfWord(word[..Math.Min(1, word.Length)]);
        token.Prefix2 = FeatureHash.OfWord(word[..Math.Min(2, word.Length)]);
        token.Prefix3 = FeatureHash.OfWord(word[..Math.Min(3, word.Length)]);
        token.Suffix1 = FeatureHash.OfWord(word[^Math.Min(1, word.Length)..]);
        token.Suffix2 = FeatureHash.OfWord(word[^Math.Min(2, word.Length)..]);
        token.Suffix3 = FeatureHash.OfWord(word[^Math.Min(3, word.Length)..]);
        token.Suffix4 = FeatureHash.OfWord(word[^Math.Min(4, word.Length)..]);
        (token.Fine, token.Coarse) = clusters[token.Word];
    }
}
