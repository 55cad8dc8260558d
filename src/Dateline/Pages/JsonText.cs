using System.Text.Json;

namespace Dateline.Pages;

/// <summary>Takes text out of JSON that others wrote.</summary>
internal static class JsonText
{
    /// <summary>The text of a field; a number as written; null where it is absent, empty or something else.</summary>
    public static string? Of(JsonElement fields, string name) =>
        fields.ValueKind == JsonValueKind.Object && fields.TryGetProperty(name, out var field) ? Of(field) : null;

    /// <summary>The text of a value; a number as written; null where it is empty or something else.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Unescape(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The texts of a field that holds one or a list of them.</summary>
    public static IEnumerable<string> All(JsonElement fields, string name)
    {
        if (fields.ValueKind != JsonValueKind.Object || !fields.TryGetProperty(name, out var field))
            yield break;
        if (field.ValueKind != JsonValueKind.Array)
        {
            if (Of(field) is { } only)
                yield return only;
            yield break;
        }

        foreach (var item in field.EnumerateArray())
        {
            if (Of(item) is { } text)
                yield return text;
        }
    }

    private static string Unescape(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: programs that cut a text between the two write it, and JSON readers refuse it.
            return WithoutHalfPairs(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string WithoutHalfPairs(ReadOnlySpan<char> raw)
    {
        var text = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length
                && ushort.TryParse(raw.Slice(i + 1, 4), System.Globalization.NumberStyles.HexNumber, null, out var unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }

            text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var c => c });
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                text[i] = '\uFFFD';
        }

        return text.ToString();
    }
}
