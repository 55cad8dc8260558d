using Dateline.App.Annotations;
using Dateline.App.Terminal;

namespace Dateline.App.Commands;

/// <summary>What a person asked of <c>dateline annotate</c>.</summary>
internal sealed record AnnotateOptions : PageByPageOptions
{
    public required AnnotationFormat Format { get; init; }

    /// <summary>Whether offsets count code points instead of UTF-16 units.</summary>
    public bool InCodePoints { get; init; }

    public ColorChoice Color { get; init; }

    /// <summary>Columns of the terminal output; null to ask the terminal.</summary>
    public int? Width { get; init; }
}
