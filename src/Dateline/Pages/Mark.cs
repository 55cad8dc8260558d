using Dateline.Text;

namespace Dateline.Pages;

/// <summary>How words are set off from those around them.</summary>
[Flags]
public enum Emphasis
{
    None = 0,
    Strong = 1,
    Stressed = 2,
    Code = 4,
}

/// <summary>Words inside a block that are a link or are set off.</summary>
/// <param name="Span">The words, in the page's text.</param>
/// <param name="Link">The address that they link to, as written; null where they are no link.</param>
/// <param name="Emphasis">How they are set off.</param>
public readonly record struct Mark(TextSpan Span, string? Link, Emphasis Emphasis);
