using System.Collections.Immutable;
using System.Numerics;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Sentences that stand in many unrelated articles of one outlet: what a site puts below all it prints, and what an agency says of a matter each time.</summary>
/// <remarks>They make no article the copy of another, and are left out before any are compared.</remarks>
internal static class StockSentences
{
    /// <summary>So many articles that have nothing else in common have the sentence.</summary>
    private const int Unrelated = 8;

    /// <summary>Among the versions of one report most have the same; of the articles that share only stock nearly every one is of its own.</summary>
    private const double UnrelatedShare = 0.6;

    /// <summary>Of the articles that have a sentence the headlines of so many are looked at.</summary>
    private const int MostHeadlines = 32;

    /// <summary>A shorter word of a headline ties it to no other.</summary>
    private const int ShortestWord = 4;

    /// <summary>Articles are told apart by so many of their runs, each the one of the smallest number in its part of all numbers.</summary>
    private const int Signs = 4;

    /// <summary>For each article, which of its sentences are stock.</summary>
    /// <param name="headlines">The articles' headlines.</param>
    /// <param name="wordings">Their words.</param>
    /// <param name="publishers">For each article its publisher's number.</param>
    public static bool[][] Find(ImmutableArray<string> headlines, ImmutableArray<Wording> wordings, ImmutableArray<int> publishers)
    {
        var often = new OftenSeen(wordings.Sum(w => w.Sentences.Length));
        var signs = new ulong[wordings.Length * Signs];
        for (var i = 0; i < wordings.Length; i++)
        {
            Sign(wordings[i].Words, signs.AsSpan(i * Signs, Signs));
            var home = WordRuns.Mix((ulong)publishers[i]);
            foreach (var sentence in wordings[i].Sentences)
                often.Add(sentence ^ home);
        }

        var sentences = new List<ulong>();
        var holders = new List<int>();
        for (var i = 0; i < wordings.Length; i++)
        {
            var home = WordRuns.Mix((ulong)publishers[i]);
            foreach (var sentence in wordings[i].Sentences)
            {
                if (!often.Holds(sentence ^ home))
                    continue;
                sentences.Add(sentence ^ home);
                holders.Add(i);
            }
        }

        var (numbers, articles) = (sentences.ToArray(), holders.ToArray());
        Array.Sort(numbers, articles);
        var stock = StockAmong(numbers, articles, signs, headlines);
        return [.. wordings.Select((wording, i) => Mark(wording, WordRuns.Mix((ulong)publishers[i]), stock))];
    }

    private static bool[] Mark(Wording wording, ulong home, HashSet<ulong> stock)
    {
        if (stock.Count == 0)
            return [];
        var marks = new bool[wording.SentenceEnds.Length];
        for (var s = 0; s < marks.Length; s++)
            marks[s] = stock.Contains(wording.Sentences[s] ^ home);
        return marks;
    }

    private static void Sign(uint[] words, Span<ulong> signs)
    {
        signs.Fill(ulong.MaxValue);
        for (var i = 0; i + WordRuns.Length <= words.Length; i++)
        {
            var run = WordRuns.NumberAt(words, i);
            ref var sign = ref signs[(int)(run % Signs)];
            sign = Math.Min(sign, run);
        }
    }

    private static HashSet<ulong> StockAmong(ulong[] sentences, int[] holders, ulong[] signs, ImmutableArray<string> headlines)
    {
        var stock = new HashSet<ulong>();
        for (int start = 0, end; start < sentences.Length; start = end)
        {
            end = start + 1;
            while (end < sentences.Length && sentences[end] == sentences[start])
                end++;
            if (end - start < Unrelated)
                continue;
            var articles = Distinct(holders.AsSpan(start, end - start));
            if (articles.Length >= Unrelated && (AreUnrelated(articles, signs) || HaveUnrelatedHeadlines(articles, headlines)))
                stock.Add(sentences[start]);
        }

        return stock;
    }

    /// <summary>The numbers, each once, ascending.</summary>
    private static ReadOnlySpan<int> Distinct(Span<int> numbers)
    {
        numbers.Sort();
        var distinct = 0;
        foreach (var number in numbers)
        {
            if (distinct == 0 || number != numbers[distinct - 1])
                numbers[distinct++] = number;
        }

        return numbers[..distinct];
    }

    private static bool AreUnrelated(ReadOnlySpan<int> articles, ulong[] signs)
    {
        var different = new HashSet<ulong>();

        // The stock may itself hold the run of the smallest number of all who have it, hardly ever in all parts.
        for (var sign = 0; sign < Signs; sign++)
        {
            different.Clear();
            foreach (var article in articles)
                different.Add(signs[article * Signs + sign]);
            if (different.Count >= Unrelated && different.Count >= UnrelatedShare * articles.Length)
                return true;
        }

        return false;
    }

    /// <summary>Whether enough of the headlines have no word in common: where stock is most of a page, its own words are too few to tell it apart.</summary>
    private static bool HaveUnrelatedHeadlines(ReadOnlySpan<int> articles, ImmutableArray<string> headlines)
    {
        var seen = new HashSet<uint>();
        var unrelated = 0;
        foreach (var article in articles[..Math.Min(MostHeadlines, articles.Length)])
        {
            var words = new List<uint>();
            var scanner = new WordScanner(headlines[article]);
            while (scanner.MoveNext())
            {
                if (scanner.End - scanner.Start >= ShortestWord)
                    words.Add(scanner.Number);
            }

            if (words.Count > 0 && !words.Exists(seen.Contains) && ++unrelated == Unrelated)
                return true;
            seen.UnionWith(words);
        }

        return false;
    }

    /// <summary>
    /// Tells the few numbers that come so often that they may be stock from the many that do not; now and then it takes one that does not for one that does.
    /// </summary>
    private sealed class OftenSeen
    {
        private const int MostCounters = 1 << 26;

        private readonly byte[] counters;

        /// <param name="numbers">How many will be added.</param>
        public OftenSeen(int numbers) => counters = new byte[Math.Min(MostCounters, (int)BitOperations.RoundUpToPowerOf2(4U * ((uint)numbers + 1)))];

        public void Add(ulong number)
        {
            ref var counter = ref counters[number & (ulong)(counters.Length - 1)];
            counter += counter < Unrelated ? (byte)1 : (byte)0;
        }

        public bool Holds(ulong number) => counters[number & (ulong)(counters.Length - 1)] >= Unrelated;
    }
}
