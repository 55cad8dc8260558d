using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dateline.Stories;

namespace Dateline.App.Input;

/// <summary>Which reports a reader was shown before, kept in a small file: a hash of the words of each, so that
/// it is known again wherever it lies, and is new again when its words change.</summary>
internal sealed class SeenReports
{
    private const int Version = 1;

    private readonly SortedSet<string> hashes = new(StringComparer.Ordinal);

    private SeenReports()
    {
    }

    /// <summary>Reads the file; one that is not there or is empty holds nothing.</summary>
    /// <returns>The reports, or in words for the person what is wrong with the file.</returns>
    public static (SeenReports? Seen, string? Problem) Read(string path)
    {
        var seen = new SeenReports();
        try
        {
            if (Directory.Exists(path))
                return (null, $"{path}: this is a folder; --seen takes a file, such as {path.TrimEnd('/')}/seen.json.");
            if (!File.Exists(path))
                return OutputFile.Refusal(path) is { } refusal ? (null, refusal) : (seen, null);
            var bytes = File.ReadAllBytes(path);
            if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
                return (seen, null);
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("version", out var version) || !root.TryGetProperty("seen", out var list)
                || version.ValueKind != JsonValueKind.Number || list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(hash => hash.ValueKind != JsonValueKind.String))
                return (null, $"{path}: this is JSON, but no list of reports that were seen; name another file, or delete it to begin anew.");
            if (!version.TryGetInt32(out var number) || number != Version)
                return (null, $"{path}: this list of seen reports is of version {version.GetRawText()}, and this dateline knows version {Version}; name another file.");
            seen.hashes.UnionWith(list.EnumerateArray().Select(hash => hash.GetString()!));
            return (seen, null);
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $"line {line + 1} is no JSON" : "no JSON";
            return (null, $"{path}: this is no list of reports that were seen ({where}); name another file, or delete it to begin anew.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: it could not be read: {e.Message}");
        }
    }

    public bool Contains(Report report) => hashes.Contains(HashOf(report));

    public void Add(Report report) => hashes.Add(HashOf(report));

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string path)
    {
        using var file = OutputFile.Open(path);
        using (var json = new Utf8JsonWriter(file.Stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("seen");
            foreach (var hash in hashes)
                json.WriteStringValue(hash);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        file.Stream.Write("\n"u8);
        file.Keep();
    }

    private static string HashOf(Report report)
    {
        var article = report.Article.Article;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Headline}\n{article.Text.Body}")).AsSpan(0, 16));
    }
}
