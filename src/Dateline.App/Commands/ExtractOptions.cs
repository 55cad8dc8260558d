using Dateline.App.Clippings;

namespace Dateline.App.Commands;

/// <summary>What a person asked of <c>dateline extract</c>.</summary>
internal sealed record ExtractOptions
{
    /// <summary>Files, folders, patterns, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>A file that names more of them, one a line; <c>-</c> for standard input; null for none.</summary>
    public string? List { get; init; }

    /// <summary>The media type of standard input; null when the reader is to find out.</summary>
    public string? InputType { get; init; }

    public required ClippingFormat Format { get; init; }

    /// <summary>Where the output goes; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether to leave out progress; failures are always told.</summary>
    public bool Quiet { get; init; }

    public required int Threads { get; init; }
}
