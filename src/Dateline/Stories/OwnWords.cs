using System.Collections.Immutable;
using Dateline.Copies;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What each report says with its own words: a copy's sentences that stand in its original count once, there.</summary>
internal sealed class OwnWords
{
    private readonly ImmutableArray<AnnotatedArticle> articles;
    private readonly bool[]?[] isCopied;
    private readonly ImmutableArray<ReportedEvent>[] events;

    public OwnWords(ImmutableArray<AnnotatedArticle> articles, ImmutableArray<Copy?> copies, Cast cast)
    {
        this.articles = articles;
        var said = new Dictionary<int, HashSet<string>>();
        isCopied = new bool[]?[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            if (copies[i] is not { } copy)
                continue;
            if (!said.TryGetValue(copy.Of, out var sentences))
                said[copy.Of] = sentences = [.. articles[copy.Of].Sentences.Select(s => Folding.Fold(articles[copy.Of].Article.Text[s.Span]))];
            var text = articles[i].Article.Text;
            isCopied[i] = [.. articles[i].Sentences.Select(s => sentences.Contains(Folding.Fold(text[s.Span])))];
        }

        events = [.. articles.Select((article, report) => article.Events.Where(e => Has(report, e.Sentence)).Select(e => new ReportedEvent(report, article, e, cast)).ToImmutableArray())];
    }

    /// <summary>Whether a report has a sentence of its own, which is no copy of its original's.</summary>
    public bool Has(int report, int sentence) => isCopied[report] is not { } copied || sentence >= 0 && sentence < copied.Length && !copied[sentence];

    /// <summary>Whether the words of a span stand in no sentence that was copied.</summary>
    public bool Has(int report, TextSpan span)
    {
        if (isCopied[report] is not { } copied)
            return true;
        var sentences = articles[report].Sentences;
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < sentences.Length && sentences[low].Span.Start < span.End; low++)
        {
            if (!copied[low])
                return true;
        }

        return false;
    }

    /// <summary>The events of a report's own sentences, in page order.</summary>
    public ImmutableArray<ReportedEvent> Events(int report) => events[report];
}
