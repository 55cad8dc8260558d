using System.Collections.Frozen;

namespace Dateline.Languages;

/// <summary>The words of a language that name times, from its table <c>times.txt</c>.</summary>
internal sealed class TimeWords(WordTable table)
{
    public FrozenDictionary<string, DayOfWeek> Weekdays { get; } = Days(table, "weekdays");

    /// <summary>Short weekdays, most of which are other words too.</summary>
    public FrozenDictionary<string, DayOfWeek> ShortWeekdays { get; } = Days(table, "weekday abbreviations");

    /// <summary>Months, full and short, 1 to 12.</summary>
    public FrozenDictionary<string, int> Months { get; } =
        table.Map("months").Concat(table.Map("month abbreviations")).ToFrozenDictionary(m => m.Key, m => Number(m.Value), StringComparer.Ordinal);

    public FrozenSet<string> ShortMonths { get; } = table.Map("month abbreviations").Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Months that are other words too.</summary>
    public FrozenSet<string> MonthHomonyms { get; } = table.Set("month homonyms");

    /// <summary>Words before a bare month that show it to be one.</summary>
    public FrozenSet<string> MonthHeralds { get; } = table.Set("month heralds");

    public FrozenSet<string> MonthDeterminers { get; } = table.Set("month determiners");

    public FrozenDictionary<string, TimeUnit> Units { get; } =
        table.Map("units").ToFrozenDictionary(u => u.Key, u => Enum.Parse<TimeUnit>(u.Value), StringComparer.Ordinal);

    public FrozenDictionary<string, Season> Seasons { get; } =
        table.Map("seasons").ToFrozenDictionary(s => s.Key, s => Enum.Parse<Season>(s.Value), StringComparer.Ordinal);

    public FrozenSet<string> PartsOfDay { get; } = table.Set("parts of day");

    /// <summary><c>last</c> and its like.</summary>
    public FrozenSet<string> Back { get; } = table.Set("back");

    /// <summary><c>next</c> and its like.</summary>
    public FrozenSet<string> Ahead { get; } = table.Set("ahead");

    /// <summary><c>this</c> and its like.</summary>
    public FrozenSet<string> Here { get; } = table.Set("here");

    /// <summary>Words before a weekday that make it part of a name: <c>Black Friday</c>.</summary>
    public FrozenSet<string> NamesBeforeWeekday { get; } = table.Set("weekday name before");

    /// <summary>Words after a weekday that make it part of a name: <c>Sunday Times</c>.</summary>
    public FrozenSet<string> NamesAfterWeekday { get; } = table.Set("weekday name after");

    /// <summary>Named days that fall on the same date every year.</summary>
    public FrozenDictionary<string, (int Month, int Day)> FixedDays { get; } = table.Map("fixed days")
        .ToFrozenDictionary(d => d.Key, d => (Number(d.Value.Split(' ')[0]), Number(d.Value.Split(' ')[1])), StringComparer.Ordinal);

    /// <summary>Words that turn "in ten years" into a length of time gone by: <c>first</c>, <c>worst</c>.</summary>
    public FrozenSet<string> NoFuture { get; } = table.Set("no future");

    public FrozenSet<string> BeforePast { get; } = table.Set("before past");

    /// <summary>Words whose matter lies ahead of them: <c>due</c>, <c>expected</c>, <c>plans</c>.</summary>
    public FrozenSet<string> Pending { get; } = table.Set("pending");

    /// <summary>Past verbs whose "until" lies ahead: <c>postponed</c>.</summary>
    public FrozenSet<string> Moved { get; } = table.Set("moved");

    /// <summary>Past verbs of planning, whose matter lies ahead after <see cref="PlannedFor"/>: <c>called</c> a strike for Friday.</summary>
    public FrozenSet<string> Planned { get; } = table.Set("planned");

    /// <summary>Words between what is planned and its time.</summary>
    public FrozenSet<string> PlannedFor { get; } = table.Set("planned for");

    /// <summary>Words before a verb, which make one of <c>last</c>: "may last two weeks".</summary>
    public FrozenSet<string> BeforeVerb { get; } = table.Set("before a verb");

    /// <summary>Verbs whose present tense tells of what is over: the deal <c>follows</c> talks on Friday.</summary>
    public FrozenSet<string> Retold { get; } = table.Set("retold");

    /// <summary>Small numbers in words; <c>a</c> is one.</summary>
    public FrozenDictionary<string, int> Numbers { get; } = table.Map("numbers").ToFrozenDictionary(n => n.Key, n => Number(n.Value), StringComparer.Ordinal);

    private static FrozenDictionary<string, DayOfWeek> Days(WordTable table, string section) =>
        table.Map(section).ToFrozenDictionary(d => d.Key, d => (DayOfWeek)Number(d.Value), StringComparer.Ordinal);

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
