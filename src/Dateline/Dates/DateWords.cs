using System.Collections.Frozen;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Dates;

/// <summary>In which order figures such as <c>3/4/2022</c> are written.</summary>
internal enum FigureOrder
{
    /// <summary>One cannot tell.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>What is known beforehand about the writer of a date.</summary>
/// <param name="Language">The language without country, Norwegian as <c>nb</c>; null when unknown.</param>
/// <param name="Order">The order of figures.</param>
internal readonly record struct DateHint(string? Language, FigureOrder Order);

/// <summary>The words of written dates in all languages: months, weekdays, what stands between, zones.</summary>
internal static class DateWords
{
    /// <summary>The longest word that is looked up; longer ones are no word of a date in any language of the table.</summary>
    public const int LongestWord = 24;

    private static readonly WordTable Table = WordTable.Shipped("dates.txt");
    private static readonly DateForms Months = DateForms.Read(Table, "months ");
    private static readonly DateForms Weekdays = DateForms.Read(Table, "weekdays ");
    private static readonly DateForms PersianMonths = DateForms.Read(Table, "persian months ");
    private static readonly FrozenSet<string> DayFirst = ReadSet("day first", fold: false);
    private static readonly FrozenSet<string> MonthFirst = ReadSet("month first", fold: false);

    public static FrozenSet<string> Between { get; } = ReadSet("between");

    public static FrozenSet<string> Ordinals { get; } = ReadSet("ordinals");

    public static FrozenSet<string> YearWords { get; } = ReadSet("year words");

    public static FrozenSet<string> DayWords { get; } = ReadSet("day words");

    public static FrozenSet<string> BeforeTime { get; } = ReadSet("at");

    public static FrozenSet<string> AfterTime { get; } = ReadSet("clock words");

    public static FrozenSet<string> Morning { get; } = ReadSet("morning");

    public static FrozenSet<string> Afternoon { get; } = ReadSet("afternoon");

    public static FrozenSet<string> Zones { get; } = ReadSet("zones", fold: false);

    /// <summary>Zones where the month is written before the day.</summary>
    public static FrozenSet<string> ZonesOfMonthFirst { get; } = ReadSet("zones of month first", fold: false);

    /// <summary>What a language code, possibly with a country, says about dates.</summary>
    public static DateHint HintFor(string? language)
    {
        if (language is null || language.Length is < 2 or > 35)
            return default;
        language = language.Replace('_', '-');
        var primary = language.Split('-', 2)[0].ToLowerInvariant();
        var order = DayFirst.Contains(language) ? FigureOrder.DayFirst
            : MonthFirst.Contains(language) ? FigureOrder.MonthFirst
            : DayFirst.Contains(primary) ? FigureOrder.DayFirst
            : FigureOrder.Unknown;
        return new(primary is "no" or "nn" ? "nb" : primary is "fil" ? "tl" : primary is "iw" ? "he" : primary is "in" ? "id" : primary, order);
    }

    /// <summary>The month that a word names, 1 to 12; null where it names none, or different ones in different languages.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hint">What is known of the writer.</param>
    /// <param name="isSure">Whether what stands around it leaves no doubt that it is a month, however short it is.</param>
    public static int? MonthOf(ReadOnlySpan<char> word, DateHint hint, bool isSure = false) => Months.NumberOf(word, hint, isSure);

    /// <summary>Whether a word is the first of a month's name of several.</summary>
    public static bool BeginsMonth(ReadOnlySpan<char> word) => Months.IsFirstOfSeveral(word);

    /// <summary>The month of the Persian solar calendar that a word names, 1 to 12; null where it names none.</summary>
    public static int? PersianMonthOf(ReadOnlySpan<char> word) => PersianMonths.NumberOf(word, default, isSure: true);

    /// <summary>The weekday that a word names, 1 for Monday to 7; null where it names none, or different ones in different languages.</summary>
    public static int? WeekdayOf(ReadOnlySpan<char> word, DateHint hint) => Weekdays.NumberOf(word, hint, isSure: false);

    private static FrozenSet<string> ReadSet(string section, bool fold = true) =>
        Table[section].SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(word => fold ? new[] { Folding.Fold(word), word } : [word])
            .Where(word => word.Length > 0)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
