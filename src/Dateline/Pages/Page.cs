using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>The form in which a page came.</summary>
public enum PageFormat
{
    /// <summary>Markup, as a server sent it.</summary>
    Html,

    /// <summary>A text dump: the visible words of a page, one block a line or paragraph.</summary>
    PlainText,

    /// <summary>An article that somebody has already cut out: its text is taken as it is.</summary>
    CutArticle,
}

/// <summary>What a server sent, as text and blocks. It may hold one article, several or none, and a lot that is neither.</summary>
public sealed record Page
{
    /// <summary>The name that a person knows it by: a path, or the id of a line of JSON.</summary>
    public required string Path { get; init; }

    /// <summary>The id that its line of JSON gives it; null for any other page.</summary>
    public string? Id { get; init; }

    /// <summary>The visible text; for a text dump all of it. Every span of the page and its articles counts in this text.</summary>
    public required string Text { get; init; }

    public required PageFormat Format { get; init; }

    /// <summary>The blocks of the text, in page order; none overlaps another.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>The pictures between the blocks, in page order; empty for a text dump.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>What the elements of <see cref="Block.Elements"/> are, by their numbers; empty for a text dump.</summary>
    public ImmutableArray<ElementKind> Elements { get; init; } = [];

    /// <summary>The cells of all tables, in page order; empty for a text dump.</summary>
    public ImmutableArray<TableCell> Cells { get; init; } = [];

    /// <summary>The numbered lists that begin with another number than one, in page order; empty for a text dump.</summary>
    public ImmutableArray<ListStart> ListStarts { get; init; } = [];

    /// <summary>The address that the addresses in the page are relative to; null when unknown.</summary>
    public string? Base { get; init; }

    /// <summary>What the page declares about itself beside its visible words.</summary>
    public DeclaredMetadata Declared { get; init; } = DeclaredMetadata.None;

    /// <summary>The address it was fetched from or declares as its own; null when unknown.</summary>
    public string? Address { get; init; }

    /// <summary>When it was fetched; null when unknown.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>A moment before which it was surely fetched, as that of reading it; null when unknown.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>The last day on which it can have been published, somewhere on Earth; null when unknown.</summary>
    internal DateOnly? LatestDay => (Fetched ?? NotAfter) is { Year: < 9999 } last ? DateOnly.FromDateTime(last.UtcDateTime).AddDays(1) : null;

    /// <summary>Why it could not be read, in words that a person can act on; null when it was read.</summary>
    public string? Problem { get; init; }

    /// <summary>What was read, but not without doubt.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

/// <summary>What speaks for the title that a page declares.</summary>
public enum TitleBasis
{
    /// <summary>Nothing: it declares none.</summary>
    None,

    /// <summary>It is only what the site is called.</summary>
    Site,

    /// <summary>One place declares it.</summary>
    Declared,

    /// <summary>Two places declare it, or it is the page's heading too.</summary>
    Agreed,
}

/// <summary>What a page says about itself in its head or its structured data. Null means that it does not say.</summary>
public sealed record DeclaredMetadata
{
    /// <summary>A page that declares nothing.</summary>
    public static DeclaredMetadata None { get; } = new();

    /// <summary>The title, without the site's name where the two could be told apart.</summary>
    public string? Title { get; init; }

    /// <summary>What speaks for the title.</summary>
    public TitleBasis TitleBasis { get; init; }

    /// <summary>The title as its element says it, with whatever the site puts around it; null where there is none.</summary>
    public string? WholeTitle { get; init; }

    /// <summary>What pictures that are named for being a logo say in words, in page order.</summary>
    public ImmutableArray<string> Logos { get; init; } = [];

    /// <summary>When it was published, as written: <c>2022-01-28T16:05:00+01:00</c>.</summary>
    public string? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> is only called a date, in some systems that of the last change, or stands in the data of a script.</summary>
    public bool IsPublishedVague { get; init; }

    /// <summary>When it was last changed, as written.</summary>
    public string? Modified { get; init; }

    /// <summary>The persons who are said to have written it; pen names where markup means a person by them.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Whether all this is what a feed says of the page, rather than the page of itself.</summary>
    public bool IsFromFeed { get; init; }

    /// <summary>Whether structured data or markup near the headline names the authors, rather than meta elements alone, which may speak of the site.</summary>
    public bool AreAuthorsMarked { get; init; }

    /// <summary>The desk, organisation or account that signs the report, as written; it stands for an author only where no person is named. Null where none does.</summary>
    public string? Desk { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language code, such as <c>en</c> or <c>de-AT</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Address { get; init; }

    /// <summary>The addresses of the same in other languages and editions, with its own where the page lists that too.</summary>
    public ImmutableArray<string> OtherLanguages { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Whether it declares that its article is not free to read.</summary>
    public bool IsForSubscribers { get; init; }

    /// <summary>The declared kind of thing, such as <c>NewsArticle</c>, <c>article</c> or <c>website</c>.</summary>
    public string? Kind { get; init; }
}
