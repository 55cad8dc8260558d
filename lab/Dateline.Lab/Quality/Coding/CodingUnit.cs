using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dateline.Lab.Quality.Coding;

/// <summary>An event that a unit record asks for.</summary>
/// <param name="Source">The code of who does it.</param>
/// <param name="Target">The code of those to whom it is done.</param>
/// <param name="Code">The code of what is done.</param>
internal sealed record AskedEvent(string Source, string Target, string Code);

/// <summary>A sentence with the events that a coder of political events is asked to find in it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Day">The day on which it is taken to be written.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Events">The events; none where there are to be none.</param>
/// <param name="Half">The half of the set that it falls in, by its place in the file.</param>
internal sealed record CodingUnit(string Id, DateOnly Day, string Text, ImmutableArray<AskedEvent> Events, string Half)
{
    /// <summary>Reads the records of a file, a line of JSON each. Those that test how a program fails have no events and are left out.</summary>
    public static IEnumerable<CodingUnit> ReadSet(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            var half = number++ % 2 == 0 ? "dev" : "held";
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            var events = record.GetProperty("events").EnumerateArray().Select(e => new AskedEvent(Value(e, "source"), Value(e, "target"), Value(e, "code"))).ToImmutableArray();
            if (events.IsEmpty && !record.GetProperty("no_events").GetBoolean())
                continue;
            yield return new(Value(record, "id"), DateOnly.ParseExact(Value(record, "date"), "yyyyMMdd", CultureInfo.InvariantCulture), Value(record, "text"), events, half);
        }
    }

    private static string Value(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
