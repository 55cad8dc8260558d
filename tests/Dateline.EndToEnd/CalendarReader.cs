using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.EndToEnd;

/// <summary>A component of a calendar: its kind and its properties, each with its parameters and its value, unescaped where it is text.</summary>
internal sealed record CalendarComponent(string Kind, IReadOnlyList<(string Name, string Parameters, string Value)> Properties)
{
    /// <summary>The value of a property that may stand once; null where it does not.</summary>
    public string? this[string name] => Properties.Where(p => p.Name == name).Select(p => p.Value).SingleOrDefault();
}

/// <summary>Reads calendars by the letter of RFC 5545, and says in what one breaks it. It knows nothing of how Dateline writes them.</summary>
internal static partial class CalendarReader
{
    private static readonly string[] Texts = ["SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME"];

    /// <summary>The components within the calendar.</summary>
    public static List<CalendarComponent> Read(byte[] calendar)
    {
        var lines = Unfolded(calendar);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        var components = new List<CalendarComponent>();
        var own = new List<(string Name, string Parameters, string Value)>();
        List<(string Name, string Parameters, string Value)>? open = null;
        foreach (var line in lines[1..^1])
        {
            var parts = ContentLine().Match(line);
            Assert.True(parts.Success, $"no content line: {line}");
            var (name, parameters, value) = (parts.Groups["name"].Value.ToUpperInvariant(), parts.Groups["parameters"].Value, parts.Groups["value"].Value);
            if (name == "BEGIN")
            {
                Assert.Null(open);
                components.Add(new(value, open = []));
            }
            else if (name == "END")
            {
                Assert.Equal(components[^1].Kind, value);
                open = null;
            }
            else
            {
                (open ?? own).Add((name, parameters, Texts.Contains(name) ? Unescaped(value) : value));
            }
        }

        Assert.Null(open);
        Assert.Single(own, p => p is ("VERSION", "", "2.0"));
        Assert.Single(own, p => p.Name == "PRODID");
        Assert.NotEmpty(components);
        Assert.All(components, Check);
        Assert.Equal(components.Count, components.Select(c => c["UID"]).Distinct().Count());
        return components;
    }

    /// <summary>The content lines: each physical line ends with CR LF, has at most 75 octets and whole letters, and goes on where the next begins with a space.</summary>
    private static List<string> Unfolded(byte[] calendar)
    {
        var lines = new List<string>();
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var start = 0; start < calendar.Length;)
        {
            var end = calendar.AsSpan(start).IndexOf("\r\n"u8);
            Assert.True(end >= 0, "the last line has no end");
            var line = strict.GetString(calendar, start, end);
            Assert.True(end <= 75, $"{end} octets: {line}");
            Assert.DoesNotContain(line, char.IsControl);
            if (line.StartsWith(' ') || line.StartsWith('\t'))
                lines[^1] += line[1..];
            else
                lines.Add(line);
            start += end + 2;
        }

        return lines;
    }

    private static void Check(CalendarComponent component)
    {
        Assert.Contains(component.Kind, (string[])["VEVENT", "VJOURNAL"]);
        Assert.Matches(Moment(), component["DTSTAMP"]);
        Assert.False(string.IsNullOrEmpty(component["UID"]));
        Assert.All((string[])["DTSTART", "DTEND", "SUMMARY", "STATUS", "URL", "LOCATION", "TRANSP"], name => Assert.True(component.Properties.Count(p => p.Name == name) <= 1, name));
        if (component.Kind == "VEVENT")
        {
            Assert.NotNull(component["DTSTART"]);
            Assert.Contains(component["STATUS"], (string[])["TENTATIVE", "CONFIRMED", "CANCELLED"]);
        }

        if (component["URL"] is { } url)
            Assert.True(Uri.TryCreate(url, UriKind.Absolute, out _), url);
        foreach (var (_, parameters, value) in component.Properties.Where(p => p.Name is "DTSTART" or "DTEND"))
        {
            if (parameters == ";VALUE=DATE")
                Assert.True(DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), value);
            else
                Assert.Matches(Moment(), value);
        }

        // The end is exclusive, so a day ends on the next.
        if (component["DTEND"] is { } until)
            Assert.True(string.CompareOrdinal(component["DTSTART"], until) < 0, $"{component["DTSTART"]} to {until}");
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(text[i] is ',' or ';', $"not escaped: {text}");
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append(text[++i] switch
            {
                'n' or 'N' => '\n',
                '\\' or ',' or ';' => text[i],
                var other => throw new InvalidOperationException($"\\{other} is no escape"),
            });
        }

        return plain.ToString();
    }

    [GeneratedRegex("^(?<name>[A-Za-z0-9-]+)(?<parameters>(;[A-Za-z0-9-]+=[^\",;:]+)*):(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentLine();

    [GeneratedRegex("^[0-9]{8}T[0-9]{6}Z$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Moment();
}
