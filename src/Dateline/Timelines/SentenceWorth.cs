using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Timelines;

/// <summary>How well a sentence tells an event to someone who has not read what stands around it.</summary>
internal static class SentenceWorth
{
    private const int ShortestTelling = 50;
    private const int LongestTelling = 220;

    private static readonly Lazy<FrozenSet<string>> Leaning = new(() => WordTable.Shipped("English/summaries.txt").Set("leaning"));

    /// <param name="told">The event in the sentence.</param>
    /// <param name="givesDay">Whether the sentence gives the day that the line has.</param>
    public static double Of(ReportedEvent told, bool givesDay)
    {
        var length = told.Sentence.Span.Length;
        var worth = told.Told.Confidence;
        worth += givesDay ? 0.4 : 0;
        worth += 0.2 * Math.Min(3, told.Who.Length) + 0.1 * Math.Min(2, told.Where.Length);
        worth += 0.15 * Math.Min(3, told.Named.Count(p => p.Kind is not NameKind.Place));
        worth -= Leans(told) ? 0.8 : 0;
        worth -= told.Told.IsAside ? 0.6 : 0;
        worth -= told.IsCaption ? 0.3 : 0;
        worth -= told.Sentence.Tokens.Any(t => t.Kind is TokenKind.OpeningQuote) ? 0.3 : 0;
        worth -= length < ShortestTelling ? 0.5 : Math.Max(0, length - LongestTelling) / 200.0;
        return worth;
    }

    /// <summary>Whether the sentence leans on the one before: it begins with a pronoun or a joining word.</summary>
    public static bool Leans(ReportedEvent told) =>
        told.Sentence.Tokens.FirstOrDefault(t => t.Kind == TokenKind.Word) is { Span.IsEmpty: false } first
        && IsLeaning(told.Article.Article.Text[first.Span]);

    /// <summary>Whether a word leans on the sentence before where it begins one.</summary>
    public static bool IsLeaning(ReadOnlySpan<char> word) => Leaning.Value.Contains(Folding.Fold(word));
}
