using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Lab.Quality.Quotes;

/// <summary>Words between quotation marks that somebody said or wrote.</summary>
/// <param name="Words">The words without their marks.</param>
/// <param name="Speaker">Who says them, as the passage gives him in full; null where nobody can be told.</param>
internal sealed record GoldQuote(string Words, string? Speaker);

/// <summary>A passage of news, what is said in it, and what stands in its quotation marks without being speech.</summary>
internal sealed record QuotePassage(string Id, string Text, ImmutableArray<GoldQuote> Quotes)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Titles, nicknames, names of operations: words in marks that nobody says.</summary>
    public ImmutableArray<string> NotSpeech { get; init; } = [];

    public string Half => Halves.Of(Id);

    /// <summary>Reads passages with their quotes, and from a second file, where there is one, what in them is no speech.</summary>
    public static IEnumerable<QuotePassage> Read(string quotes, string? notSpeech)
    {
        var other = notSpeech is null ? [] : Lines<MarkedOtherwise>(notSpeech).ToDictionary(marked => marked.Id, marked => marked.NotSpeech);
        return Lines<QuotePassage>(quotes).Select(passage => passage with { NotSpeech = other.GetValueOrDefault(passage.Id, []) });
    }

    private static IEnumerable<T> Lines<T>(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Options)!);

    private sealed record MarkedOtherwise(string Id, ImmutableArray<string> NotSpeech);
}
