using System.Collections.Immutable;

namespace Dateline.Copies;

/// <summary>Sentences that stand in many unrelated articles of one outlet: what a site puts below all it prints, and what an agency says of a matter each time.</summary>
/// <remarks>They make no article the copy of another, and are left out before any are compared.</remarks>
internal static class StockSentences
{
    /// <summary>So many articles that have nothing else in common have the sentence.</summary>
    private const int Unrelated = 8;

    /// <summary>Among the versions of one report most have the same; of the articles that share only stock nearly every one is of its own.</summary>
    private const double UnrelatedShare = 0.6;

    /// <summary>Articles are told apart by so many of their runs, each the one of the smallest number in its part of all numbers.</summary>
    private const int Signs = 4;

    /// <summary>For each article, which of its sentences are stock.</summary>
    /// <param name="wordings">The articles' words.</param>
    /// <param name="publishers">For each article its publisher's number.</param>
    public static bool[][] Find(ImmutableArray<Wording> wordings, ImmutableArray<int> publishers)
    {
        var sentences = new ulong[wordings.Sum(w => w.SentenceEnds.Length)];
        var holders = new int[sentences.Length];
        var signs = new ulong[wordings.Length * Signs];
        var count = 0;
        for (var i = 0; i < wordings.Length; i++)
        {
            Sign(wordings[i].Words, signs.AsSpan(i * Signs, Signs));
            var home = WordRuns.Mix((ulong)publishers[i]);
            for (var s = 0; s < wordings[i].SentenceEnds.Length; s++)
                (sentences[count], holders[count++]) = (wordings[i].SentenceNumber(s) ^ home, i);
        }

        Array.Sort(sentences, holders);
        var stock = StockAmong(sentences, holders, signs);
        return [.. wordings.Select((wording, i) => Mark(wording, WordRuns.Mix((ulong)publishers[i]), stock))];
    }

    private static bool[] Mark(Wording wording, ulong home, HashSet<ulong> stock)
    {
        if (stock.Count == 0)
            return [];
        var marks = new bool[wording.SentenceEnds.Length];
        for (var s = 0; s < marks.Length; s++)
            marks[s] = stock.Contains(wording.SentenceNumber(s) ^ home);
        return marks;
    }

    private static void Sign(uint[] words, Span<ulong> signs)
    {
        signs.Fill(ulong.MaxValue);
        for (var i = 0; i + WordRuns.Length <= words.Length; i++)
        {
            var run = WordRuns.NumberAt(words, i);
            ref var sign = ref signs[(int)(run % Signs)];
            if (run < sign)
                sign = run;
        }
    }

    private static HashSet<ulong> StockAmong(ulong[] sentences, int[] holders, ulong[] signs)
    {
        var stock = new HashSet<ulong>();
        for (int start = 0, end; start < sentences.Length; start = end)
        {
            end = start + 1;
            while (end < sentences.Length && sentences[end] == sentences[start])
                end++;
            if (end - start >= Unrelated && AreUnrelated(holders.AsSpan(start, end - start), signs))
                stock.Add(sentences[start]);
        }

        return stock;
    }

    private static bool AreUnrelated(ReadOnlySpan<int> articles, ulong[] signs)
    {
        var holders = new HashSet<int>();
        foreach (var article in articles)
            holders.Add(article);
        var different = new HashSet<ulong>();

        // The stock may itself hold the run of the smallest number of all who have it, hardly ever in all parts.
        for (var sign = 0; sign < Signs; sign++)
        {
            different.Clear();
            foreach (var article in holders)
                different.Add(signs[article * Signs + sign]);
            if (different.Count >= Unrelated && different.Count >= UnrelatedShare * holders.Count)
                return true;
        }

        return false;
    }
}
