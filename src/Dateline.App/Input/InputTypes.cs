namespace Dateline.App.Input;

/// <summary>What standard input may be said to hold.</summary>
internal static class InputTypes
{
    public const string Lines = "application/x-ndjson";

    public const string Records = "application/warc";

    /// <summary>The words by which a person says it.</summary>
    public static string[] Names { get; } = ["txt", "html", "jsonl", "warc"];

    /// <summary>The media type behind a word; null where none was said.</summary>
    public static string? MediaType(string? name) => name switch
    {
        "txt" => "text/plain",
        "html" => "text/html",
        "jsonl" => Lines,
        "warc" => Records,
        _ => null,
    };
}
