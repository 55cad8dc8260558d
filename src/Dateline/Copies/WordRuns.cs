using System.Runtime.CompilerServices;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The runs of four words that stand in a text, as a set that can be compared with another's.</summary>
/// <remarks>Runs of three meet by chance in stock phrases; runs of five lose too much where an editor changed every other line.</remarks>
internal sealed class WordRuns
{
    /// <summary>How many words make a run.</summary>
    public const int Length = 4;

    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;
    private const ulong Second = unchecked(Multiplier * Multiplier);
    private const ulong Third = unchecked(Second * Multiplier);
    private const ulong Fourth = unchecked(Third * Multiplier);

    private readonly uint[] words;
    private ulong[]? numbers;

    /// <param name="words">The numbers of the text's words, in order.</param>
    public WordRuns(uint[] words) => this.words = words;

    /// <summary>How many words the text has.</summary>
    public int Words => words.Length;

    /// <summary>How many runs it has, those that stand in it twice counted twice.</summary>
    public int Count => Math.Max(0, words.Length - Length + 1);

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NumberAt(int at) => NumberAt(words, at);

    /// <summary>The number of the run that begins at a word of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NumberAt(ReadOnlySpan<uint> words, int at)
    {
        var run = words.Slice(at, Length);
        return Mix(run[0] * Fourth + run[1] * Third + run[2] * Second + run[3] * Multiplier);
    }

    /// <summary>Spreads what tells numbers apart over all their bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9UL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebUL;
        return x ^ (x >> 31);
    }

    private ulong[] Distinct()
    {
        if (words.Length == 0)
            return [];
        if (words.Length < Length)
            return [words.Aggregate(0UL, (number, word) => Mix(number ^ word))];
        var found = Ascending();
        var distinct = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
                found[distinct++] = found[i];
        }

        Array.Resize(ref found, distinct);
        return found;
    }

    /// <summary>All runs in ascending order. Their numbers are spread evenly, so that a share of the largest number is nearly the place.</summary>
    private ulong[] Ascending()
    {
        var runs = new ulong[words.Length - Length + 1];
        var starts = new int[runs.Length + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = NumberAt(words, i);
            starts[PlaceOf(runs[i], runs.Length) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var sorted = new ulong[runs.Length];
        foreach (var run in runs)
            sorted[starts[PlaceOf(run, runs.Length)]++] = run;

        // Of one place there are few, but in a text that repeats a few words.
        for (var (place, start) = (0, 0); place < runs.Length; start = starts[place++])
        {
            if (starts[place] - start > 1)
                sorted.AsSpan(start, starts[place] - start).Sort();
        }

        return sorted;
    }

    private static int PlaceOf(ulong run, int places) => (int)(((run >> 32) * (ulong)places) >> 32);
}
