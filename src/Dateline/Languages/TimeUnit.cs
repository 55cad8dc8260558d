namespace Dateline.Languages;

/// <summary>A unit that times are counted in.</summary>
public enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,
    Month,
    Quarter,

    /// <summary>Six months.</summary>
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>A season of the northern half of the world, in whole months: spring begins in March.</summary>
public enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}
