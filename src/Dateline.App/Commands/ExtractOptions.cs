using Dateline.App.Clippings;

namespace Dateline.App.Commands;

/// <summary>What a person asked of <c>dateline extract</c>.</summary>
internal sealed record ExtractOptions : PageByPageOptions
{
    public required ClippingFormat Format { get; init; }
}
