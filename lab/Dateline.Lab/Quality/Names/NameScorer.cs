using Dateline.Lab.Training;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Lab.Quality.Names;

/// <summary>Scores names found in texts: a name is right where its first and last letter and its kind are.</summary>
internal static class NameScorer
{
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Place, NameKind.Organisation];

    /// <summary>The mentions that are found in a text, of the kinds that are marked.</summary>
    public static IEnumerable<(TextSpan Words, NameKind Kind)> Found(NamedText text)
    {
        var sentences = SentenceSplitter.Split(text.Article, Lexicon.English);
        return NameFinder.Find(text.Article, sentences, Lexicon.English).Where(n => Kinds.Contains(n.Kind))
            .SelectMany(n => n.Mentions.Select(m => (m.Words, n.Kind))).Distinct();
    }

    /// <summary>What the tagger alone finds.</summary>
    public static IEnumerable<(TextSpan Words, NameKind Kind)> Tagged(NamedText text, NameTagger tagger)
    {
        var into = new List<TaggedName>();
        var sentences = SentenceSplitter.Split(text.Article, Lexicon.English);
        foreach (var clues in NameFinder.Clues(text.Article, sentences, Lexicon.English, tagger.Lists))
            tagger.Find(text.Text, clues, into);
        return into.Select(n => (n.Words, n.Kind));
    }

    /// <summary>Precision, recall and F1 in per cent, of each kind and of all.</summary>
    public static void Print(TextWriter to, string name, IReadOnlyList<NamedText> texts, Func<NamedText, IEnumerable<(TextSpan Words, NameKind Kind)>> find, bool misses)
    {
        var (right, found, marked) = (new int[4], new int[4], new int[4]);
        foreach (var text in texts)
        {
            var gold = text.Names.ToHashSet();
            var given = find(text).ToHashSet();
            for (var k = 0; k < 4; k++)
            {
                bool Counts((TextSpan Words, NameKind Kind) one) => k == 3 || one.Kind == Kinds[k];
                right[k] += given.Count(one => Counts(one) && gold.Contains(one));
                found[k] += given.Count(Counts);
                marked[k] += gold.Count(Counts);
            }

            if (misses)
            {
                foreach (var one in gold.Except(given).Select(one => (one, "missed")).Concat(given.Except(gold).Select(one => (one, "wrong"))).OrderBy(m => m.one.Words.Start))
                    to.WriteLine($"{one.Item2} {one.one.Kind} [{text.Text.AsSpan(one.one.Words.Start, one.one.Words.Length)}] {Around(text.Text, one.one.Words)}");
            }
        }

        for (var k = 0; k < 4; k++)
        {
            var (p, r) = (100.0 * right[k] / Math.Max(1, found[k]), 100.0 * right[k] / Math.Max(1, marked[k]));
            to.WriteLine(FormattableString.Invariant($"{name,-12} {(k == 3 ? "all" : Kinds[k]),-13} precision {p,5:0.0}  recall {r,5:0.0}  F1 {(p + r == 0 ? 0 : 2 * p * r / (p + r)),5:0.0}  n={marked[k]}"));
        }
    }

    private static string Around(string text, TextSpan words)
    {
        var (start, end) = (Math.Max(0, words.Start - 40), Math.Min(text.Length, words.End + 40));
        return text[start..end].Replace('\n', '/');
    }
}
