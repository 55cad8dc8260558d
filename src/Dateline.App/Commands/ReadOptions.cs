using Dateline.App.Showing;
using Dateline.App.Terminal;

namespace Dateline.App.Commands;

/// <summary>The form in which a story is shown.</summary>
internal enum OutputFormat
{
    Terminal,
    Json,
    Html,
}

/// <summary>What a person asked of <c>dateline read</c>.</summary>
internal sealed record ReadOptions
{
    /// <summary>Files, folders, patterns, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The media type of standard input; null when the reader is to find out.</summary>
    public string? InputType { get; init; }

    public required OutputFormat Format { get; init; }

    /// <summary>Where the output goes; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether all reports are taken as one story.</summary>
    public bool OneStory { get; init; }

    /// <summary>How much of what the pages hold is shown.</summary>
    public required Wanted Wanted { get; init; }

    /// <summary>Whether to say on standard error how long each step took.</summary>
    public bool Stats { get; init; }

    /// <summary>Whether to leave out progress and remarks; failures are always told.</summary>
    public bool Quiet { get; init; }

    public ColorChoice Color { get; init; }

    /// <summary>Columns of the terminal output; null to ask the terminal.</summary>
    public int? Width { get; init; }

    public required int Threads { get; init; }
}
