namespace Dateline.Pages;

/// <summary>The bytes of a page as they were handed in, and what is known of where they came from.</summary>
public sealed record PageSource
{
    /// <summary>The name that a person knows it by: a path, or the id of a line of JSON.</summary>
    public required string Path { get; init; }

    /// <summary>The bytes exactly as they came, possibly compressed.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>How many bytes there are in all, where <see cref="Bytes"/> is known to be only the first part of them; null otherwise.</summary>
    public long? WholeLength { get; init; }

    /// <summary>The address it was fetched from; null when unknown.</summary>
    public string? Address { get; init; }

    /// <summary>When it was fetched; null when unknown.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>A moment before which it was surely fetched, as that of reading it: no date after it is believed. Null when unknown.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>The media type that the server or the caller stated, such as <c>text/html; charset=utf-8</c>; null when none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>What is known to be wrong with the bytes, such as that their end is missing; null when nothing is.</summary>
    public string? Doubt { get; init; }
}
