using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The runs of four words that stand in a text, as a set that can be compared with another's.</summary>
/// <remarks>Runs of three meet by chance in stock phrases; runs of five lose too much where an editor changed every other line.</remarks>
internal sealed class WordRuns
{
    /// <summary>How many words make a run.</summary>
    public const int Length = 4;

    /// <summary>Of a long text every so-many-th run is indexed, by its number, so that a part is found in a whole.</summary>
    private const ulong SampledOf = 6;

    /// <summary>Of a short text so many runs are indexed, those of the smallest numbers, so that its reprints are found for sure.</summary>
    private const int LeastSampled = 24;

    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private readonly uint[] words;
    private ulong[]? numbers;

    /// <param name="words">The numbers of the text's words, in order.</param>
    public WordRuns(uint[] words) => this.words = words;

    /// <summary>How many words the text has.</summary>
    public int Words => words.Length;

    /// <summary>The runs as numbers, each once, ascending; one shorter run where the text has fewer words, none where it has none.</summary>
    public ReadOnlySpan<ulong> Numbers => numbers ??= Distinct();

    /// <summary>The runs of a text.</summary>
    public static WordRuns Of(ReadOnlySpan<char> text)
    {
        var found = new List<uint>(text.Length / 5);
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
            found.Add(scanner.Number);
        return new([.. found]);
    }

    /// <summary>Puts the runs by which the text is found in an index behind those in the list; one may come twice.</summary>
    /// <returns>How many of them are found in the samples of longer texts too.</returns>
    public int Sample(List<ulong> sample)
    {
        var from = sample.Count;
        for (var i = 0; i <= words.Length - Length; i++)
        {
            if (NumberAt(i, Length) is <= ulong.MaxValue / SampledOf and var run)
                sample.Add(run);
        }

        var common = sample.Count - from;
        if (common < LeastSampled)
        {
            sample.RemoveRange(from, common);
            sample.AddRange(Numbers[..Math.Min(LeastSampled, Numbers.Length)]);
        }

        return common;
    }

    /// <summary>How many runs stand in both.</summary>
    public int SharedWith(WordRuns other)
    {
        var mine = Numbers;
        var its = other.Numbers;
        var shared = 0;
        for (int i = 0, k = 0; i < mine.Length && k < its.Length;)
        {
            var (one, two) = (mine[i], its[k]);
            if (one == two)
                shared++;
            if (one <= two)
                i++;
            if (one >= two)
                k++;
        }

        return shared;
    }

    /// <summary>The number of the run that begins at a word.</summary>
    public static ulong NumberOf(ReadOnlySpan<uint> run)
    {
        var number = 0UL;
        foreach (var word in run)
            number = (number + word) * Multiplier;
        return Mix(number);
    }

    /// <summary>Spreads what tells numbers apart over all their bits.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9UL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebUL;
        return x ^ (x >> 31);
    }

    private ulong NumberAt(int at, int length) => NumberOf(words.AsSpan(at, length));

    private ulong[] Distinct()
    {
        if (words.Length == 0)
            return [];
        var length = Math.Min(Length, words.Length);
        var found = new ulong[words.Length - length + 1];
        for (var i = 0; i < found.Length; i++)
            found[i] = NumberAt(i, length);
        Array.Sort(found);
        var distinct = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
                found[distinct++] = found[i];
        }

        Array.Resize(ref found, distinct);
        return found;
    }
}
