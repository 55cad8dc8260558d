using System.Collections.Immutable;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>What a block is to the reader of its page.</summary>
public enum BlockLabel
{
    Headline,
    Body,
    Subhead,
    Caption,
    Byline,

    /// <summary>A line that gives the place or the date of the report.</summary>
    Dateline,

    /// <summary>Who reported, wrote or edited.</summary>
    Credit,

    /// <summary>The announcement of another article.</summary>
    Teaser,

    /// <summary>Furniture: sign-up forms, menus, share buttons, notices.</summary>
    Boilerplate,
}

/// <summary>A block and what it is.</summary>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Label">What it is to the reader.</param>
/// <param name="Article">The article it belongs to, by its index in <see cref="PageReading.Articles"/>; null when it belongs to none.</param>
public sealed record LabelledBlock(TextSpan Span, BlockLabel Label, int? Article);

/// <summary>The announcement of another article: its headline and what follows it.</summary>
/// <param name="Span">All of it, in the page's text.</param>
/// <param name="Headline">Its headline, in the page's text.</param>
/// <param name="Summary">The words under the headline; null when there are none.</param>
public sealed record Teaser(TextSpan Span, TextSpan Headline, TextSpan? Summary);

/// <summary>A page, read: its articles, and what every block of it is.</summary>
public sealed record PageReading
{
    public required Page Page { get; init; }

    /// <summary>All blocks, in page order.</summary>
    public ImmutableArray<LabelledBlock> Blocks { get; init; } = [];

    /// <summary>The articles, in page order.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>What the page is called, whether or not it holds an article; null where it does not say.</summary>
    public string? Title { get; init; }

    /// <summary>When the page states that it was published, whether or not it holds an article; null where it does not say.</summary>
    public StatedDate? Published { get; init; }

    /// <summary>When the page states that it was last changed; null where it does not say.</summary>
    public StatedDate? Modified { get; init; }

    /// <summary>The people whom the page names as its authors, whether or not it holds an article.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The teasers, in page order.</summary>
    public ImmutableArray<Teaser> Teasers { get; init; } = [];

    /// <summary>What was read, but not without doubt; includes those of the page.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>The ISO 639 code of a block's words; null when they are too few to tell. Told anew at each call, as few who read a page ask for it.</summary>
    public string? LanguageOf(LabelledBlock block) => Page.Format == PageFormat.CutArticle ? Page.Declared.Language : ArticleLanguage.Of(Page, block.Span);
}
