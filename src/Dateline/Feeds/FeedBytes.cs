using System.Globalization;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Feeds;

/// <summary>Turns the bytes of a feed, a sitemap or a list into text.</summary>
internal static class FeedBytes
{
    /// <summary>Decompresses and decodes bytes; no more than a limit of them.</summary>
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="contentType">The media type that their server stated; null when none did.</param>
    /// <param name="most">How many bytes are read.</param>
    /// <param name="doubts">Takes what is wrong with them.</param>
    /// <returns>The text; empty where there is none.</returns>
    public static string Decode(ReadOnlyMemory<byte> bytes, string? contentType, int most, List<Doubt> doubts)
    {
        if (bytes.IsEmpty)
        {
            doubts.Add(new("it is empty (0 bytes); fetch it again"));
            return "";
        }

        if (!Compression.TryInflate(bytes, most + 1, out var whole, out var problem, out var damage))
        {
            doubts.Add(new(problem));
            return "";
        }

        if (whole.Length > most)
            (whole, damage) = (whole[..most], $"it has more than {(most >> 20).ToString(CultureInfo.InvariantCulture)} MB, of which only the first were read");
        if (damage is not null)
            doubts.Add(new(damage));
        var text = TextDecoder.Decode(whole.Span.TrimStart(" \t\r\n"u8), contentType, isHtml: true, out var undecoded);
        text = Mojibake.Undo(text, out var spoilt);
        foreach (var doubt in new[] { undecoded, spoilt }.OfType<string>())
            doubts.Add(new(doubt));
        if (string.IsNullOrWhiteSpace(text))
            doubts.Add(new("it holds nothing but white space; fetch it again"));
        return text;
    }

    /// <summary>An address of the web made whole, also where its scheme is left out or is that by which browsers once knew feeds; null for what is none.</summary>
    public static string? Address(string? written, string? from)
    {
        if (written?.Trim() is not { Length: > 0 } address)
            return null;
        if (address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            address = address[5..] is var rest && rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
        else if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = "http://" + address;
        return WebAddress.Absolute(address, from);
    }

    /// <summary>A language code in its usual form; null for what is none.</summary>
    public static string? Language(string? written)
    {
        var parts = (written ?? "").Trim().Replace('_', '-').Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.All(p => p.Length is > 0 and < 9 && p.All(char.IsAsciiLetterOrDigit))
            ? string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p.Length == 2 ? p.ToUpperInvariant() : p)) : null;
    }
}
