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
    public required NewsRequest Request { get; init; }

    public required OutputFormat Format { get; init; }

    /// <summary>Where the output goes; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The day after which reports are new, where only what is new is shown; null otherwise.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The file that holds what was shown before, where only what is new is shown; null otherwise.</summary>
    public string? Seen { get; init; }

    /// <summary>How much of what the pages hold is shown.</summary>
    public required Wanted Wanted { get; init; }

    /// <summary>Whether to say on standard error how long each step took.</summary>
    public bool Stats { get; init; }

    /// <summary>Whether to leave out progress and remarks; failures are always told.</summary>
    public bool Quiet { get; init; }

    public ColorChoice Color { get; init; }

    /// <summary>Columns of the terminal output; null to ask the terminal.</summary>
    public int? Width { get; init; }
}
