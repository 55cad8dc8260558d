using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Dates;

namespace Dateline.Lab.Quality.Times;

/// <summary>Reads sets of texts with marked times: lines of <c>{id, genre, reference, text, times}</c>, or the specifications of Recognizers-Text.</summary>
internal static class MarkedTexts
{
    private static readonly ImmutableArray<string> Sides = ["FutureResolution", "PastResolution"];

    /// <summary>The texts of a file.</summary>
    public static IEnumerable<MarkedText> Read(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var record = JsonDocument.Parse(line);
            if ((record.RootElement.TryGetProperty("Input", out _) ? OfRecognizers(record.RootElement) : OfDocument(record.RootElement)) is { } text)
                yield return text;
        }
    }

    private static MarkedText OfDocument(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var units = UnitsOf(text);
        return new(
            document.GetProperty("id").GetString()!,
            document.GetProperty("genre").GetString()!,
            text,
            Day(document.GetProperty("reference").GetString()!) ?? default,
            [.. document.GetProperty("times").EnumerateArray().Select(time =>
            {
                var value = time.GetProperty("value").GetString() ?? "";
                return new GoldTime(units[time.GetProperty("start").GetInt32()], units[time.GetProperty("end").GetInt32()],
                    time.GetProperty("type").GetString()!, [value], OfValue(value));
            })],
            IsWhole: true);
    }

    /// <summary>Where each code point of a text begins in UTF-16.</summary>
    private static List<int> UnitsOf(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            units.Add(at);
        units.Add(text.Length);
        return units;
    }

    /// <summary>"1999-06-01/1999-08-31", "2008", "/2013".</summary>
    private static ImmutableArray<DateInterval> OfValue(string value)
    {
        var parts = value.Split('/');
        var (first, last) = (Days(parts[0]), Days(parts[^1]));
        return first is null && last is null ? [] : [new(first?.Earliest, last?.Latest)];
    }

    private static DateInterval? Days(string value)
    {
        if (Day(value) is { } day)
            return DateInterval.On(day);
        var numbers = value.Split('-');
        return numbers.Any(number => !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)) || numbers[0].Length != 4 ? null
            : numbers.Length == 1 ? DateInterval.Year(int.Parse(value, CultureInfo.InvariantCulture))
            : numbers.Length == 2 && int.Parse(numbers[1], CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
                ? DateInterval.Month(int.Parse(numbers[0], CultureInfo.InvariantCulture), month)
            : null;
    }

    private static MarkedText? OfRecognizers(JsonElement record)
    {
        var text = record.GetProperty("Input").GetString()!;
        if (!record.TryGetProperty("Context", out var context) || !context.TryGetProperty("ReferenceDateTime", out var reference)
            || Day(reference.GetString()![..10]) is not { } written)
            return null;
        var times = record.GetProperty("Results").EnumerateArray().Select(OfResult).ToList();
        return times.Exists(time => time is null) ? null
            : new(text, record.GetProperty("source").GetString()!.Replace(".json", "", StringComparison.Ordinal), text, written,
                [.. times.OfType<GoldTime>().Select(time => time with { Readings = [.. time.Readings.SelectMany(days => AsSaid(days, written))] })],
                IsWhole: false);
    }

    /// <summary>The same days under the other customs: "the next two days" begin today or tomorrow, and "from 2014 to 2018" ends with the year, not on its
    /// first day.</summary>
    private static IEnumerable<DateInterval> AsSaid(DateInterval days, DateOnly written)
    {
        yield return days;
        if (days is not { Earliest: { } first, Latest: { } last } || first == last)
            yield break;
        if (first == written.AddDays(1))
            yield return new(written, last);
        if (last == written.AddDays(-1))
            yield return new(first, written);
        if (last.Day == 1)
            yield return new(first, last.AddMonths(1).AddDays(-1));
        if (last is { Day: 1, Month: 1, Year: < 9999 })
            yield return new(first, last.AddYears(1).AddDays(-1));
    }

    private static GoldTime? OfResult(JsonElement result)
    {
        if (!result.TryGetProperty("Start", out var start))
            return null;
        var end = result.TryGetProperty("End", out var last) ? last.GetInt32() + 1 : start.GetInt32() + result.GetProperty("Length").GetInt32();
        if (result.TryGetProperty("Resolution", out var resolution) && resolution.TryGetProperty("values", out var values))
            return Of(start.GetInt32(), end, (Word(result, "TypeName") ?? Word(result, "Type") ?? "").Split('.')[^1],
                [.. values.EnumerateArray().Select(OfModel)]);
        if (!result.TryGetProperty("Value", out var parsed) || parsed.ValueKind != JsonValueKind.Object)
            return null;
        if (parsed.TryGetProperty("values", out values))
            return Of(start.GetInt32(), end, (Word(result, "Type") ?? "").Split('.')[^1], [.. values.EnumerateArray().Select(OfModel)]);
        var timex = Word(parsed, "Timex") ?? "";
        return Of(start.GetInt32(), end, Word(result, "Type") ?? "",
            [.. Sides.Where(side => parsed.TryGetProperty(side, out _)).Select(side => OfParser(timex, parsed.GetProperty(side)))]);
    }

    private static (string Timex, string? From, string? To, bool IsEndNamed) OfModel(JsonElement value)
    {
        var timex = Word(value, "timex") ?? "";
        return Word(value, "value") is { } one ? (timex, one, one, true) : (timex, Word(value, "start"), Word(value, "end"), timex.StartsWith('('));
    }

    private static (string Timex, string? From, string? To, bool IsEndNamed) OfParser(string timex, JsonElement side)
    {
        var first = side.EnumerateObject().FirstOrDefault(p => p.Name.StartsWith("start", StringComparison.Ordinal)).Value;
        if (first.ValueKind == JsonValueKind.String)
            return (timex, first.GetString(), side.EnumerateObject().FirstOrDefault(p =>
                p.Name.StartsWith("end", StringComparison.Ordinal)).Value is { ValueKind: JsonValueKind.String } last ? last.GetString()
                : null, timex.StartsWith('('));
        var only = side.EnumerateObject().FirstOrDefault().Value;
        return only.ValueKind == JsonValueKind.String ? (timex, only.GetString(), only.GetString(), true) : (timex, null, null, false);
    }

    /// <summary>What a test case takes for right: its TIMEX, and each reading of it in full.</summary>
    private static GoldTime Of(int start, int end, string type, ImmutableArray<(string Timex, string? From, string? To, bool IsEndNamed)> values)
    {
        var right = new HashSet<string>();
        var days = new HashSet<DateInterval>();
        foreach (var (timex, from, to, isEndNamed) in values)
        {
            right.Add(timex.StartsWith('(') ? string.Join('/', timex.Trim('(', ')').Split(',')[..2]) : timex);
            if (from is null && to is null)
                continue;
            right.Add(from == to ? from! : $"{from}/{to}");
            if (timex.StartsWith("XXXX-", StringComparison.Ordinal) && (from ?? to)?.Length >= 10)
                right.Add(string.Concat((from ?? to).AsSpan(0, 4), timex.AsSpan(4)));
            var part = timex.IndexOf('T');
            if (part >= 0 && part + 1 < timex.Length && char.IsAsciiLetterUpper(timex[part + 1]) && timex[0] != 'P' && from?.Length >= 10)
                right.Add(from[..10] + timex[part..]);
            var (first, last) = (Day(from), Day(to));
            if (first is null && last is null)
                continue;
            // The end of a stretch is the day behind it, but in ranges whose last day is named it is that day in some cases and the day behind it in others.
            if (isEndNamed || last is null || last <= first)
                days.Add(new(first, last));
            if (last > first)
                days.Add(new(first, last?.AddDays(-1)));
        }

        return new(start, end, type, [.. right], [.. days]);
    }

    private static string? Word(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString() : null;

    private static DateOnly? Day(string? words) =>
        words is { Length: >= 10 } && DateOnly.TryParseExact(words.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
