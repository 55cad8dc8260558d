using System.Collections.Immutable;
using Dateline.Copies;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What each report says with its own words: a copy's sentences that stand in its original count once, there.</summary>
internal sealed class OwnWords
{
    private readonly ImmutableArray<AnnotatedArticle> articles;
    private readonly HashSet<string>?[] sentencesOfOriginal;
    private readonly ImmutableArray<ReportedEvent>[] events;

    public OwnWords(ImmutableArray<AnnotatedArticle> articles, ImmutableArray<Copy?> copies, Cast cast)
    {
        this.articles = articles;
        var said = new Dictionary<int, HashSet<string>>();
        sentencesOfOriginal = new HashSet<string>?[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            if (copies[i] is not { } copy)
                continue;
            if (!said.TryGetValue(copy.Of, out var sentences))
                said[copy.Of] = sentences = [.. articles[copy.Of].Sentences.Select(s => Folding.Fold(articles[copy.Of].Article.Text[s.Span]))];
            sentencesOfOriginal[i] = sentences;
        }

        events = [.. articles.Select((article, report) => article.Events.Where(e => Has(report, e.Sentence)).Select(e => new ReportedEvent(report, article, e, cast)).ToImmutableArray())];
    }

    /// <summary>Whether a report has a sentence of its own, which is no copy of its original's.</summary>
    public bool Has(int report, int sentence) =>
        sentencesOfOriginal[report] is not { } original
        || sentence >= 0 && sentence < articles[report].Sentences.Length && !original.Contains(Folding.Fold(articles[report].Article.Text[articles[report].Sentences[sentence].Span]));

    /// <summary>Whether the words of a span stand in no sentence that was copied.</summary>
    public bool Has(int report, TextSpan span) =>
        sentencesOfOriginal[report] is null || articles[report].Sentences.Where(s => s.Span.Overlaps(span)).Any(s => Has(report, s.Index));

    /// <summary>The events of a report's own sentences, in page order.</summary>
    public ImmutableArray<ReportedEvent> Events(int report) => events[report];
}
