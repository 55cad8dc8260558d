namespace Dateline.Times;

/// <summary>On which side of the report's day a time lies, as its clause tells.</summary>
public enum TimeDirection
{
    /// <summary>The clause does not tell.</summary>
    Unknown,

    /// <summary>Before that day, or on it.</summary>
    Past,

    /// <summary>After that day, or on it.</summary>
    Future,
}

/// <summary>Which part of a stretch of the calendar is meant.</summary>
public enum CalendarPart
{
    Whole,

    /// <summary>Its first days: a month of a year, a third of what is shorter.</summary>
    Start,

    /// <summary>Its first third.</summary>
    Early,

    /// <summary>Its middle third.</summary>
    Middle,

    /// <summary>Its last third.</summary>
    Late,

    /// <summary>Its last days: a month of a year, a third of what is shorter.</summary>
    End,

    /// <summary>What of it had gone by on the day of the report: <c>earlier this month</c>.</summary>
    Gone,

    /// <summary>What of it is left on the day of the report: <c>later this month</c>.</summary>
    Left,
}
