using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The runs of four words that stand in a text, as a set that can be compared with another's.</summary>
/// <remarks>Runs of three meet by chance in stock phrases; runs of five lose too much where an editor changed every other line.</remarks>
internal sealed class WordRuns
{
    /// <summary>How many words make a run.</summary>
    public const int Length = 4;

    private readonly ulong[] runs;

    private WordRuns(ulong[] runs, int words) => (this.runs, Words) = (runs, words);

    /// <summary>How many words the text has.</summary>
    public int Words { get; }

    /// <summary>The runs as numbers, each once, ascending.</summary>
    public ReadOnlySpan<ulong> Numbers => runs;

    /// <summary>The runs of a text; one shorter run where it has fewer words, none where it has none.</summary>
    public static WordRuns Of(ReadOnlySpan<char> text)
    {
        // No word is taken out as a string: an article may have millions.
        var folded = Folding.Fold(text);
        var hashes = new List<ulong>(folded.Length / 5);
        foreach (var word in FoldedWords.In(folded))
            hashes.Add(Hash(folded.AsSpan()[word]));
        if (hashes.Count == 0)
            return new([], 0);
        var length = Math.Min(Length, hashes.Count);
        var found = new ulong[hashes.Count - length + 1];
        for (var i = 0; i < found.Length; i++)
        {
            var run = 0UL;
            for (var k = 0; k < length; k++)
                run = Mix(run ^ hashes[i + k]);
            found[i] = run;
        }

        Array.Sort(found);
        var distinct = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
                found[distinct++] = found[i];
        }

        Array.Resize(ref found, distinct);
        return new(found, hashes.Count);
    }

    /// <summary>How many runs stand in both.</summary>
    public int SharedWith(WordRuns other)
    {
        var shared = 0;
        for (int i = 0, k = 0; i < runs.Length && k < other.runs.Length;)
        {
            var order = runs[i].CompareTo(other.runs[k]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                k++;
        }

        return shared;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9UL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebUL;
        return x ^ (x >> 31);
    }
}
