using System.Text;
using System.Text.Json;

namespace Dateline.Pages;

/// <summary>Reads the JSON of pages: with comments around it, line breaks inside strings, commas too many, several values one after the other.</summary>
internal static class JsonRepair
{
    /// <summary>A script holds no more values one after the other.</summary>
    private const int MostValues = 20;

    /// <summary>The names of a report's authors take no more characters.</summary>
    private const int LongestValue = 2000;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The values of a script, as many as can be read from its beginning on.</summary>
    public static List<JsonElement> Read(string script)
    {
        var json = script.AsSpan();
        // Old templates wrap scripts in comments for browsers of another century.
        if (json.IndexOf("<![CDATA[") is >= 0 and var data)
            json = json[(data + "<![CDATA[".Length)..];
        var open = json.IndexOfAny('{', '[');
        var close = json.LastIndexOfAny('}', ']');
        if (json.TrimEnd() is [.., ']', ']', '>'] or [.., ']', ']', '>', ' ', '*', '/'] && json.LastIndexOf("]]>") is > 0 and var end)
            close = json[..end].LastIndexOfAny('}', ']');
        if (open < 0 || close < open)
            return [];
        var text = json[open..(close + 1)].ToString();
        var values = ReadAll(text);
        if (values.Count > 0)
            return values;
        var clean = string.Create(text.Length, text, static (clean, raw) =>
        {
            // Line breaks inside strings are the commonest mistake.
            for (var i = 0; i < raw.Length; i++)
                clean[i] = char.IsControl(raw[i]) ? ' ' : raw[i];
        });
        return ReadAll(clean);
    }

    /// <summary>The one value that a field has in a script that is no JSON; null where it has none or several.</summary>
    public static string? OnlyValue(string script, string field)
    {
        string? only = null;
        var rest = script.AsSpan();
        while (rest.IndexOf(field, StringComparison.Ordinal) is >= 0 and var at)
        {
            var isName = at > 0 && rest[at - 1] == '"';
            rest = rest[(at + field.Length)..];
            if (!isName || !rest.StartsWith("\"") || rest[1..].TrimStart() is not [':', .. var value] || value.TrimStart() is not ['"', .. var words])
                continue;
            if (words[..Math.Min(words.Length, 100)].IndexOf('"') is not (> 0 and var end))
                continue;
            var found = words[..end].ToString();
            if (only is not null && only != found)
                return null;
            only = found;
        }

        return only;
    }

    /// <summary>The one value, an object or a list, that a field has in a script that is no JSON, where that value is whole; null where it has none or several.</summary>
    public static JsonElement? OnlyObject(string script, string field)
    {
        var name = $"\"{field}\"";
        var at = script.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || script.IndexOf(name, at + 1, StringComparison.Ordinal) >= 0
            || script.AsSpan(at + name.Length).TrimStart() is not [':', .. var rest] || rest.TrimStart() is not ['{' or '[', ..] value)
            return null;
        var longest = value[..Math.Min(value.Length, LongestValue)];
        for (var close = longest.IndexOfAny('}', ']'); close >= 0;)
        {
            if (ReadAll(longest[..(close + 1)].ToString()) is [var whole])
                return whole;
            var next = longest[(close + 1)..].IndexOfAny('}', ']');
            close = next < 0 ? -1 : close + 1 + next;
        }

        return null;
    }

    private static List<JsonElement> ReadAll(string json)
    {
        var values = new List<JsonElement>();
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            for (var at = 0; at < bytes.Length && values.Count < MostValues;)
            {
                var next = bytes.AsSpan(at).IndexOfAny((byte)'{', (byte)'[');
                if (next < 0)
                    break;
                var reader = new Utf8JsonReader(bytes.AsSpan(at + next), Options);
                values.Add(JsonElement.ParseValue(ref reader));
                at += next + (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // What was read before the mistake stands.
        }

        return values;
    }
}
