using System.Collections.Immutable;

namespace Dateline.Text;

/// <summary>What a passage of an article is to its reader.</summary>
public enum PassageKind
{
    /// <summary>The article's headline.</summary>
    Headline,

    /// <summary>A heading inside the body.</summary>
    Subhead,

    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>A post of somebody else that is set into the body: text, but nothing that the article tells.</summary>
    Post,
}

/// <summary>One paragraph, heading or caption of an article.</summary>
/// <param name="Kind">What it is to the reader.</param>
/// <param name="Span">Where it stands in the page's text, without surrounding white space.</param>
public readonly record struct Passage(PassageKind Kind, TextSpan Span)
{
    /// <summary>Whether it is part of the body.</summary>
    public bool IsBody => Kind is PassageKind.Paragraph or PassageKind.Subhead or PassageKind.Post;
}

/// <summary>The words of an article, held once: the text of its page, and which passages of it are the article's.</summary>
/// <remarks>Every span that is learnt about an article counts in the page's text, so that it can be shown where it stands.</remarks>
public sealed class ArticleText
{
    private readonly Lazy<string> body;

    /// <summary>Takes the article out of the text of its page.</summary>
    /// <param name="page">The whole text of the page.</param>
    /// <param name="passages">The article's passages, in page order; none overlaps another.</param>
    public ArticleText(string page, ImmutableArray<Passage> passages)
    {
        Page = page;
        Passages = passages;
        body = new(JoinBody);
    }

    /// <summary>The whole text of the page.</summary>
    public string Page { get; }

    /// <summary>The article's passages, in page order.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>The paragraphs and subheads of the body, joined by a blank line.</summary>
    public string Body => body.Value;

    /// <summary>The words of a span.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Page.AsSpan(span.Start, span.Length);

    /// <summary>The words of a span as a string of their own.</summary>
    public string Words(TextSpan span) => Page.Substring(span.Start, span.Length);

    private string JoinBody() =>
        string.Join("\n\n", Passages.Where(p => p.IsBody).Select(p => Words(p.Span)));
}
