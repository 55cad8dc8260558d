using Dateline.Dates;
using Dateline.Times;

namespace Dateline.Timelines;

/// <summary>Reads time expressions from what little may be known of the day of a report.</summary>
internal static class TimeBounds
{
    /// <summary>The days that a reading allows; open where the report's own day is. A relative time moves on with the report, so a bound of the one bounds the other.</summary>
    public static ResolvedTime Resolve(TimeReading reading, DateInterval published)
    {
        if (reading.Resolve(published) is { } sure)
            return sure;
        var first = published.Earliest is { } from ? reading.Resolve(from) : null;
        var last = published.Latest is { } until ? reading.Resolve(until) : null;
        var precision = (first ?? last)?.Precision ?? DatePrecision.Day;
        return new(new(first?.Starts.Earliest, last?.Starts.Latest), null, precision);
    }
}
