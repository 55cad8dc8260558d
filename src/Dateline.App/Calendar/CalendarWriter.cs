using System.Globalization;
using System.Text;
using Dateline.App.Terminal;

namespace Dateline.App.Calendar;

/// <summary>Writes the content lines of a calendar as RFC 5545 wants them: ended by CR LF, folded at 75 octets, text escaped.</summary>
internal sealed class CalendarWriter(Stream output)
{
    /// <summary>The most octets of a line, its end left out (RFC 5545, 3.1).</summary>
    private const int MostOctets = 75;

    /// <summary>Writes a line whose value is ours, or needs no escapes: a date, a word of the standard, an address.</summary>
    public void Line(string name, string value)
    {
        var octets = Encoding.UTF8.GetBytes($"{name}:{value}");
        var start = 0;
        while (start < octets.Length || start == 0)
        {
            // The space that begins a further line counts.
            var end = Math.Min(octets.Length, start + MostOctets - (start > 0 ? 1 : 0));

            // A letter is never parted.
            while (end < octets.Length && (octets[end] & 0xC0) == 0x80)
                end--;
            if (start > 0)
                output.Write(" "u8);
            output.Write(octets.AsSpan(start, end - start));
            output.Write("\r\n"u8);
            start = end;
        }
    }

    /// <summary>Writes a line of words (RFC 5545, 3.3.11).</summary>
    /// <param name="name">The property.</param>
    /// <param name="lines">Its words, line by line; whatever could steer a terminal is taken out.</param>
    public void Text(string name, params IEnumerable<string> lines) =>
        Line(name, string.Join("\\n", lines.Select(Escaped)));

    private static string Escaped(string line) =>
        SafeText.Line(line).Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>Writes a day (RFC 5545, 3.3.4).</summary>
    public void Day(string name, DateOnly day) => Line($"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>Writes a moment in UTC (RFC 5545, 3.3.5).</summary>
    public void Moment(string name, DateOnly day, TimeOnly hour) =>
        Line(name, $"{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T{hour.ToString("HHmmss", CultureInfo.InvariantCulture)}Z");
}
