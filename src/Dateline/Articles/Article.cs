using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>What a person reads on a page: a headline, paragraphs, captions, and what is said of where they come from.</summary>
public sealed record Article
{
    /// <summary>The headline without the outlet's name or an update mark; empty where none could be told.</summary>
    public required string Headline { get; init; }

    /// <summary>The words: headline, paragraphs, subheads and captions, in page order, repeated ones once.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>The ISO 639 code of its language; <c>und</c> when it could not be told.</summary>
    public required string Language { get; init; }

    /// <summary>The outlet that shows it; null when the page does not say.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its own address; null when the page does not say.</summary>
    public string? Address { get; init; }

    /// <summary>The news agency whose report it is, by dateline or credit; null when the page names none.</summary>
    public string? Wire { get; init; }

    /// <summary>Where it was reported from, as the dateline or byline says; null when it does not.</summary>
    public string? ReportedFrom { get; init; }

    /// <summary>The people of the byline, without roles.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who did what, where a credit line says so.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>When the page says it was published; null when it does not say.</summary>
    public StatedDate? Published { get; init; }

    /// <summary>When the page says it was last changed; null when it does not say.</summary>
    public StatedDate? Modified { get; init; }

    /// <summary>Its pictures' captions, repeated ones once.</summary>
    public ImmutableArray<Caption> Captions { get; init; } = [];

    /// <summary>What it says of itself as a translation; null where it says nothing of the kind.</summary>
    public TranslationNote? Translation { get; init; }

    /// <summary>The addresses that its page gives for the same in other languages and editions.</summary>
    public ImmutableArray<string> OtherLanguages { get; init; } = [];

    /// <summary>The number of an update mark such as <c>UPDATE 2-</c> in its headline, 0 for a correction without number; null where there is none.</summary>
    public int? Update { get; init; }
}

/// <summary>A person's part in a report.</summary>
/// <param name="Role">One of <c>reporting</c>, <c>additional reporting</c>, <c>writing</c>, <c>editing</c>.</param>
/// <param name="Name">The person's name, or the desk's where no person is named.</param>
public sealed record Credit(string Role, string Name);

/// <summary>A date that a page states of itself.</summary>
/// <param name="Day">The day, or the days that the words allow.</param>
/// <param name="Time">Clock time with zone as stated, such as <c>16:05+01:00</c>; null when none is.</param>
/// <param name="Why">Where it is stated, in words.</param>
public sealed record StatedDate(DateInterval Day, string? Time, string Why);

/// <summary>The words under a picture.</summary>
/// <param name="Span">Where they stand in the page's text.</param>
/// <param name="Taken">The day that the caption gives the picture; null when it gives none.</param>
public sealed record Caption(TextSpan Span, DateOnly? Taken);

/// <summary>A line that says that a text is a translation, or first stood elsewhere in another language.</summary>
/// <param name="Language">The ISO 639 code of the language that it names.</param>
/// <param name="Line">Where the line stands in the page's text.</param>
public sealed record TranslationNote(string Language, TextSpan Line);
