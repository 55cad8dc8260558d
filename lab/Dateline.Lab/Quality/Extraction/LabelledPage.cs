using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Lab.Quality.Extraction;

/// <summary>A saved page, and what is on it as far as somebody labelled it; null where nobody did.</summary>
internal sealed record LabelledPage
{
    public required string Id { get; init; }

    /// <summary>The page's file, relative to its set.</summary>
    public string? File { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>The day as <c>YYYY-MM-DD</c>.</summary>
    public string? Date { get; init; }

    public ImmutableArray<string>? Authors { get; init; }

    public string? Text { get; init; }

    /// <summary>Snippets that must be in the text.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Snippets that must not be in the text.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Which half of its set the page is in: rules are made looking at <c>dev</c>, and checked once on <c>held</c>.</summary>
    public string Half => Halves.Of(Id);

    /// <summary>The pages of a set, in the order of its <c>truth.jsonl</c>.</summary>
    public static ImmutableArray<LabelledPage> ReadSet(string folder) =>
        [.. System.IO.File.ReadLines(Path.Combine(folder, "truth.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledPage>(line, Options)!)];

    /// <summary>Where the page's bytes are.</summary>
    public string PathIn(string folder)
    {
        var named = File is null ? null : Path.Combine(folder, File);
        return named is not null && System.IO.File.Exists(named) ? named : Path.Combine(folder, "html", Id + ".html.gz");
    }
}
