using Dateline.Lab.Training;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Lab.Quality.Names;

/// <summary>How many names of a kind are found rightly, found at all, and marked.</summary>
internal sealed record NameScore(string Kind, int Right, int Found, int Marked)
{
    /// <summary>How many of those found are right, in per cent.</summary>
    public double Precision => 100.0 * Right / Math.Max(1, Found);

    /// <summary>How many of those marked are found, in per cent.</summary>
    public double Recall => 100.0 * Right / Math.Max(1, Marked);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => 200.0 * Right / Math.Max(1, Found + Marked);
}

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

    /// <summary>How many names of each kind, and in the end of all, are marked and found.</summary>
    public static List<NameScore> Score(IReadOnlyList<NamedText> texts, Func<NamedText, IEnumerable<(TextSpan Words, NameKind Kind)>> find)
    {
        var pairs = texts.Select(text => (Marked: text.Names.ToHashSet(), Found: find(text).ToHashSet())).ToList();
        return
        [
            .. Kinds.Select(kind => Of(kind.ToString(), name => name.Kind == kind)),
            Of("all", _ => true),
        ];

        NameScore Of(string name, Func<(TextSpan Words, NameKind Kind), bool> counts) => new(name,
            pairs.Sum(pair => pair.Found.Count(one => counts(one) && pair.Marked.Contains(one))), pairs.Sum(pair => pair.Found.Count(counts)), pairs.Sum(pair => pair.Marked.Count(counts)));
    }

    /// <summary>Prints the scores of a set.</summary>
    public static void Print(TextWriter to, string name, IReadOnlyList<NamedText> texts, Func<NamedText, IEnumerable<(TextSpan Words, NameKind Kind)>> find)
    {
        foreach (var score in Score(texts, find))
        {
            to.WriteLine(FormattableString.Invariant($"{name,-10} {score.Kind,-13} precision {score.Precision,5:0.0}  recall {score.Recall,5:0.0}")
                + FormattableString.Invariant($"  F1 {score.F1,5:0.0}  n={score.Marked}"));
        }
    }

    /// <summary>Prints every name that is missed, or found where none is marked.</summary>
    public static void PrintMisses(TextWriter to, IReadOnlyList<NamedText> texts, Func<NamedText, IEnumerable<(TextSpan Words, NameKind Kind)>> find)
    {
        foreach (var text in texts)
        {
            var (marked, found) = (text.Names.ToHashSet(), find(text).ToHashSet());
            foreach (var ((words, kind), verdict) in marked.Except(found).Select(one => (one, "missed")).Concat(found.Except(marked).Select(one => (one, "wrong")))
                .OrderBy(miss => miss.one.Words.Start))
                to.WriteLine($"{verdict} {kind} [{text.Text.AsSpan(words.Start, words.Length)}] {Around(text.Text, words)}");
        }
    }

    private static string Around(string text, TextSpan words)
    {
        var (start, end) = (Math.Max(0, words.Start - 40), Math.Min(text.Length, words.End + 40));
        return text[start..end].Replace('\n', '/');
    }
}
