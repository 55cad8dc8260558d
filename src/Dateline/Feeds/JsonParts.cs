using System.Text.Json;

namespace Dateline.Feeds;

/// <summary>A JSON object with a list in it, read as far as it goes.</summary>
/// <param name="Head">The object; where the JSON is broken, as much of it as stands before the list.</param>
/// <param name="Items">The items of the list that are whole.</param>
/// <param name="HasItems">Whether there is such a list, empty or not.</param>
/// <param name="Damage">What is wrong with the JSON, in words that a person can act on; null where nothing is.</param>
internal sealed record JsonParts(JsonElement Head, IReadOnlyList<JsonElement> Items, bool HasItems, string? Damage)
{
    private const int Deepest = 256;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    /// <summary>Reads an object; null where there is none.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="most">How many items are wanted at most.</param>
    public static JsonParts? Read(string json, string list, int most)
    {
        if (Parse(json) is { } whole)
        {
            var has = whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(list, out var found) && found.ValueKind == JsonValueKind.Array;
            return new(whole, has ? [.. whole.GetProperty(list).EnumerateArray().Take(most + 1)] : [], has, null);
        }

        return Salvage(json, list, most);
    }

    /// <summary>Reads what is whole of JSON that is cut off or broken: each item of the list by itself.</summary>
    private static JsonParts? Salvage(string json, string list, int most)
    {
        var start = json.IndexOf('{', StringComparison.Ordinal);
        if (start < 0 || json.IndexOf($"\"{list}\"", start, StringComparison.Ordinal) is not (> 0 and var name)
            || json.IndexOf('[', name) is not (> 0 and var open) || json.AsSpan(name + list.Length + 2, open - name - list.Length - 2).ContainsAnyExcept(" \t\r\n:"))
            return null;
        if (Parse(string.Concat(json.AsSpan(start, open - start), "[]}")) is not { } head)
            return null;
        var items = new List<JsonElement>();
        var lost = 0;
        foreach (var item in Objects(json, open + 1))
        {
            // One beyond the limit shows that there are more.
            if (items.Count > most)
                break;
            if (Parse(json[item]) is { } whole)
                items.Add(whole);
            else
                lost++;
        }

        return new(head, items, true, lost == 0 ? "its JSON is broken or cut off: the entries that are whole were read; fetch it again"
            : $"its JSON is broken: {lost} {(lost == 1 ? "entry" : "entries")} could not be read");
    }

    /// <summary>Where the objects of a list stand, up to its end or to where it is cut off.</summary>
    private static IEnumerable<Range> Objects(string json, int from)
    {
        var depth = 0;
        var start = from;
        for (var at = from; at < json.Length; at++)
        {
            switch (json[at])
            {
                case '"':
                    at = EndOfString(json, at + 1);
                    break;
                case '{' or '[':
                    start = depth++ == 0 ? at : start;
                    break;
                case '}' or ']' when depth == 0:
                    yield break;
                case '}' or ']':
                    if (--depth == 0)
                        yield return start..(at + 1);
                    break;
            }
        }
    }

    /// <summary>The place of the quotation mark that ends a string; the end of the JSON where none does.</summary>
    private static int EndOfString(string json, int at)
    {
        while (at < json.Length && json.AsSpan(at).IndexOfAny('"', '\\') is >= 0 and var next)
        {
            at += next;
            if (json[at] == '"')
                return at;
            at += 2;
        }

        return json.Length;
    }

    private static JsonElement? Parse(string json) => TryParse(json) ?? (json.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 ? TryParse(WithoutControls(json)) : null);

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // ArgumentException: half of a surrogate pair, which JSON's reader takes for a mistake of ours.
            return null;
        }
    }

    /// <summary>Line breaks inside strings are the commonest mistake.</summary>
    private static string WithoutControls(string json) => string.Create(json.Length, json, static (clean, raw) =>
    {
        for (var i = 0; i < raw.Length; i++)
            clean[i] = raw[i] < ' ' ? ' ' : raw[i];
    });
}
