using Dateline.App.Json;
using Dateline.Stories;

namespace Dateline.App.Html;

/// <summary>Which sentence each claim cites, so that the claim can point to the sentence and the sentence back to its claims.</summary>
internal sealed class Citations(News news)
{
    private readonly Dictionary<(int Report, int Sentence), List<(string Claim, string Name)>> claims = [];

    /// <summary>Notes that a claim rests on a sentence.</summary>
    /// <param name="evidence">The sentence, or words of it.</param>
    /// <param name="claim">The id of the claim's element.</param>
    /// <param name="name">What the claim is, for the link back.</param>
    /// <returns>The id of the sentence's element.</returns>
    public string Cite(Evidence evidence, string claim, string name)
    {
        var sentence = SentenceAt(evidence);
        if (sentence < 0)
            return Ids.Article(evidence.Report);
        if (!claims.TryGetValue((evidence.Report, sentence), out var citing))
            claims[(evidence.Report, sentence)] = citing = [];
        if (!citing.Contains((claim, name)))
            citing.Add((claim, name));
        return Sentence(evidence.Report, sentence);
    }

    /// <summary>Notes that something points to a sentence without being a claim that rests on it.</summary>
    /// <returns>The id of the sentence's element.</returns>
    public string Point(Evidence evidence)
    {
        var sentence = SentenceAt(evidence);
        if (sentence < 0)
            return Ids.Article(evidence.Report);
        claims.TryAdd((evidence.Report, sentence), []);
        return Sentence(evidence.Report, sentence);
    }

    /// <summary>Whether anything points to a sentence.</summary>
    public bool IsTarget(int report, int sentence) => claims.ContainsKey((report, sentence));

    /// <summary>The claims that rest on a sentence; empty when none does.</summary>
    public IReadOnlyList<(string Claim, string Name)> Of(int report, int sentence) =>
        claims.TryGetValue((report, sentence), out var citing) ? citing : [];

    /// <summary>The id of a sentence's element.</summary>
    public static string Sentence(int report, int sentence) => $"{Ids.Article(report)}-{sentence + 1}";

    private int SentenceAt(Evidence evidence)
    {
        var sentences = news.Reports[evidence.Report].Article.Sentences;
        var (low, high) = (0, sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= evidence.Span.Start)
                low = middle + 1;
            else if (sentences[middle].Span.Start > evidence.Span.Start)
                high = middle - 1;
            else
                return middle;
        }

        return low < sentences.Length && sentences[low].Span.Overlaps(evidence.Span) ? low : -1;
    }
}
