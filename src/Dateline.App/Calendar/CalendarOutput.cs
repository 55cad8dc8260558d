using System.Security.Cryptography;
using System.Text;
using Dateline.App.Showing;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Timelines;

namespace Dateline.App.Calendar;

/// <summary>Writes an agenda as a calendar (RFC 5545): an event for what is due on a day or between two, a journal entry for what is due on a day
/// that is not known. What went by is left out.</summary>
/// <remarks>The same pages give the same calendar, byte for byte: nothing in it is of the clock.</remarks>
internal sealed class CalendarOutput(AgendaOutline agenda, CalendarWriter calendar)
{
    private const int LongestSummary = 120;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>Writes the calendar.</summary>
    /// <param name="agenda">What is due.</param>
    /// <param name="output">Where to.</param>
    public static void Write(AgendaOutline agenda, Stream output) => new CalendarOutput(agenda, new(output)).Write();

    private News News => agenda.News;

    /// <summary>A moment that is of the reports, not of the clock: RFC 5545 asks for one.</summary>
    private DateOnly Stamp => News.Newest ?? agenda.Day ?? DateOnly.FromDateTime(DateTime.UnixEpoch);

    private void Write()
    {
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", "-//Dateline//Agenda//EN");
        calendar.Line("CALSCALE", "GREGORIAN");
        calendar.Text("X-WR-CALNAME", "Dateline agenda");
        foreach (var item in agenda.Due)
            Entry("VEVENT", item);
        foreach (var item in agenda.DayUnknown)
            Entry("VJOURNAL", item);

        // A calendar of nothing is none (RFC 5545, 3.4: at least one component).
        if (agenda.Due.IsEmpty && agenda.DayUnknown.IsEmpty)
            Nothing();
        calendar.Line("END", "VCALENDAR");
    }

    private void Entry(string component, AgendaItem item)
    {
        calendar.Line("BEGIN", component);
        calendar.Line("UID", Uid(item));
        calendar.Moment("DTSTAMP", Stamp, TimeOnly.MinValue);
        if (component == "VEVENT")
            When(item);
        calendar.Text("SUMMARY", Summary(item));
        if (Status(item) is var status && (component == "VEVENT" || status == "CANCELLED"))
            calendar.Line("STATUS", status);
        calendar.Text("DESCRIPTION", Description(item));
        if (component == "VEVENT" && item.Line.Where.Length > 0)
            calendar.Text("LOCATION", string.Join(", ", item.Line.Where));
        if (item.Line.Evidence.Select(evidence => Address(evidence.Report)).OfType<string>().FirstOrDefault() is { } address)
            calendar.Line("URL", address);

        // What is in the news takes nobody's time.
        if (component == "VEVENT")
            calendar.Line("TRANSP", "TRANSPARENT");
        calendar.Line("END", component);
    }

    private void When(AgendaItem item)
    {
        if (item.Starts.Day is { } only && item.Line.HourUtc is { } hour && item.Line.Starts.Day == only)
        {
            calendar.Moment("DTSTART", only, hour);
            return;
        }

        var last = item.Ends!.Value;
        var first = item.Starts.Earliest ?? (agenda.Day is { } day && day < last ? day : item.Starts.Latest!.Value);
        calendar.Day("DTSTART", first);
        if (last < DateOnly.MaxValue)
            calendar.Day("DTEND", last.AddDays(1));
    }

    private static string Summary(AgendaItem item)
    {
        var words = item.Line.Summary;
        if (words.Length > LongestSummary)
        {
            var end = words.LastIndexOf(' ', LongestSummary);
            words = (end > 0 ? words[..end] : words[..(LongestSummary - (char.IsHighSurrogate(words[LongestSummary - 1]) ? 1 : 0))]).TrimEnd(' ', ',', ';', ':') + " …";
        }

        return Mark(item) + words;
    }

    /// <summary>What must be read before the words: that it is not due, not sure, or only known to lie between two days.</summary>
    private static string Mark(AgendaItem item) => item.Line.Status switch
    {
        EventStatus.Cancelled => "Cancelled: ",
        EventStatus.Denied when item.Line.Negation != Negation.None => "Not due: ",
        EventStatus.Denied => "Denied: ",
        EventStatus.Postponed when item.Starts.Day is null => "Postponed: ",
        EventStatus.Uncertain => "Unconfirmed: ",
        _ when !item.Deniers.IsEmpty => "Disputed: ",
        _ => "",
    } + (item.Starts.Latest is not null && item.Starts.Day is null ? $"[{DateWords.Of(item.Starts, item.Precision)}] " : "");

    private IEnumerable<string> Description(AgendaItem item)
    {
        foreach (var evidence in item.Line.Evidence)
        {
            var (article, page) = (News.Article(evidence.Report), News.PageOf(evidence.Report).Page);
            yield return News.Words(evidence);
            string?[] source =
            [
                article.Outlet,
                article.Headline is { Length: > 0 } title ? $"“{title}”" : null,
                DateWords.Of(News.Reports[evidence.Report].Published),
                Address(evidence.Report) is null ? page.Path : null,
            ];
            yield return $"({string.Join(", ", source.OfType<string>())})";
        }

        yield return "";
        yield return Sentence($"{AgendaOutline.Status(item)}, {AgendaOutline.When(item)}; {agenda.Told(item)}{(agenda.IsFromInferred(item) ? "; the day is inferred" : "")}");
        if (AgendaOutline.Moved(item) is { } moved)
            yield return Sentence(moved);
        if (News.Stories[item.Story].Title is { Length: > 0 } story)
            yield return $"Story: {story}";
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private string Status(AgendaItem item) => item.Line.Status switch
    {
        EventStatus.Cancelled => "CANCELLED",
        EventStatus.Denied when item.Line.Negation == Negation.NotToCome => "CANCELLED",
        EventStatus.Expected or EventStatus.Postponed when item.Starts.Day is not null && item.Deniers.IsEmpty && !agenda.IsFromInferred(item) => "CONFIRMED",
        _ => "TENTATIVE",
    };

    /// <summary>The same for the same thing whatever pages lie beside: made of the oldest sentence that tells of it, the word for it, and the stated day of the report.</summary>
    private string Uid(AgendaItem item)
    {
        var oldest = item.Line.Evidence
            .Select(evidence => (Words: SafeTextOf(evidence), News.Reports[evidence.Report].Published))
            .OrderBy(e => e.Published.Days.Earliest ?? DateOnly.MaxValue).ThenBy(e => e.Words, StringComparer.Ordinal).First();
        var name = $"{oldest.Words}\n{item.Line.What}\n{(oldest.Published.Basis == DateBasis.Stated ? oldest.Published.Days : default)}";
        var uid = Hash(name);

        // "It will vote on Monday and on Tuesday" is two things of one sentence.
        return given.Add(uid) ? uid : Hash($"{name}\n{item.Starts}");
    }

    private string SafeTextOf(Evidence evidence) => Terminal.SafeText.Line(News.Words(evidence));

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32] + "@dateline";

    private string? Address(int report) =>
        Uri.TryCreate(News.Article(report).Address ?? News.PageOf(report).Page.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;

    private void Nothing()
    {
        calendar.Line("BEGIN", "VJOURNAL");
        calendar.Line("UID", Hash($"nothing\n{agenda.Day}"));
        calendar.Moment("DTSTAMP", Stamp, TimeOnly.MinValue);
        if (agenda.Day is { } day)
            calendar.Day("DTSTART", day);
        calendar.Text("SUMMARY", "Nothing is due");
        calendar.Line("END", "VJOURNAL");
    }
}
