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

    /// <summary>Parts of the day, and what TIMEX3 writes for them.</summary>
    public FrozenDictionary<string, string> PartsOfDay { get; } = table.Map("parts of day");

    /// <summary>Hours with a name of their own: <c>noon</c>.</summary>
    public FrozenDictionary<string, string> NamedHours { get; } = table.Map("named hours");

    /// <summary>Time zones behind an hour: <c>GMT</c>.</summary>
    public FrozenSet<string> Zones { get; } = table.Set("zones");

    /// <summary>Ordinal numbers in words, 1 to 31; also those of centuries.</summary>
    public FrozenDictionary<string, int> Ordinals { get; } = table.Map("ordinals").ToFrozenDictionary(o => o.Key, o => Number(o.Value), StringComparer.Ordinal);

    /// <summary>Decades in words: <c>seventies</c>.</summary>
    public FrozenDictionary<string, int> Decades { get; } = table.Map("decades").ToFrozenDictionary(d => d.Key, d => Number(d.Value), StringComparer.Ordinal);

    /// <summary>Amounts that leave open how many: <c>several</c>.</summary>
    public FrozenSet<string> Vague { get; } = table.Set("vague numbers");

    /// <summary>Adverbs of repetition: <c>weekly</c>.</summary>
    public FrozenDictionary<string, TimeUnit> Repeated { get; } =
        table.Map("repeated").ToFrozenDictionary(u => u.Key, u => Enum.Parse<TimeUnit>(u.Value), StringComparer.Ordinal);

    /// <summary>Words for the present, the past and the future that name no day, and what TIMEX3 writes for them: <c>now</c>, <c>recently</c>,
    /// <c>soon</c>.</summary>
    public PiecePhrases<string> References { get; } = new(table.Map("references"));

    /// <summary>Months that are other words when they begin with a small letter.</summary>
    public FrozenSet<string> MonthWords { get; } = table.Set("month words");

    /// <summary>Holidays by name, with the rule of their day, and whether the name alone also means the season around them: <c>a Christmas
    /// concert</c>.</summary>
    public PiecePhrases<(Holiday Rule, bool IsLoose)> Holidays { get; } = OfHolidays(table);

    /// <summary>Words before a loose holiday that show that the day is meant, or its season.</summary>
    public FrozenSet<string> HolidayHeralds { get; } = table.Set("holiday heralds");

    /// <summary>Words before a bare number of four digits that show it to be a year.</summary>
    public FrozenSet<string> YearHeralds { get; } = table.Set("year heralds");

    /// <summary>Words before a year that stands before a noun: <c>the 2014 accord</c>.</summary>
    public FrozenSet<string> YearDeterminers { get; } = table.Set("year determiners");

    /// <summary>What is counted in thousands, so that the number before it is no year.</summary>
    public FrozenSet<string> Crowds { get; } = table.Set("crowds");

    /// <summary>Units of measure other than of time.</summary>
    public FrozenSet<string> Measures { get; } = table.Set("measures");

    /// <summary>Words that show a quarter to be one of a year, and not of a game.</summary>
    public FrozenSet<string> Business { get; } = table.Set("business");

    /// <summary>Words behind a time that do not make it stand before a noun: <c>in</c>, <c>when</c>.</summary>
    public FrozenSet<string> Closings { get; } = table.Set("closings");

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

    /// <summary>Words that turn "in ten years" into a length of time gone by: <c>first</c>, <c>worst</c>.</summary>
    public FrozenSet<string> NoFuture { get; } = table.Set("no future");

    public FrozenSet<string> BeforePast { get; } = table.Set("before past");

    /// <summary>Words whose matter lies ahead of them: <c>due</c>, <c>expected</c>, <c>plans</c>.</summary>
    public FrozenSet<string> Pending { get; } = table.Set("pending");

    /// <summary>Verbs, in the past, of what may have been due on either side of a report: <c>cancelled</c>.</summary>
    public FrozenSet<string> CalledOff { get; } = table.Set("called off");

    /// <summary>Past verbs whose "until" lies ahead: <c>postponed</c>.</summary>
    public FrozenSet<string> Moved { get; } = table.Set("moved");

    /// <summary>Verbs of orders and of what is held back, in the past, whose "until" lies ahead: <c>told</c>, <c>closed</c>.</summary>
    public FrozenSet<string> HeldBack { get; } = table.Set("held back");

    /// <summary>Words between "until" and its time: <c>at least</c>, <c>the end of</c>.</summary>
    public FrozenSet<string> BeforeLimits { get; } = table.Set("before limits");

    /// <summary>Verbs whose present tense tells what is so now: <c>is</c>, <c>remains</c>.</summary>
    public FrozenSet<string> Lasting { get; } = table.Set("lasting");

    /// <summary>Verbs of what starts, as they tell what is ahead.</summary>
    public FrozenSet<string> Begins { get; } = table.Set("begins");

    /// <summary>Words before the end of what starts: <c>ends</c>, <c>until</c>.</summary>
    public FrozenSet<string> Ends { get; } = table.Set("ends");

    /// <summary>Past verbs of planning, whose matter lies ahead after <see cref="PlannedFor"/>: <c>called</c> a strike for Friday.</summary>
    public FrozenSet<string> Planned { get; } = table.Set("planned");

    /// <summary>Words before what was planned at first and is no more: <c>originally</c>.</summary>
    public FrozenSet<string> Formerly { get; } = table.Set("formerly");

    /// <summary>Words which tell that what was planned came on another day: <c>late</c>.</summary>
    public FrozenSet<string> Untimely { get; } = table.Set("untimely");

    /// <summary>Words between what is planned and its time.</summary>
    public FrozenSet<string> PlannedFor { get; } = table.Set("planned for");

    /// <summary>Words before a verb, which make one of <c>last</c>: "may last two weeks".</summary>
    public FrozenSet<string> BeforeVerb { get; } = table.Set("before a verb");

    /// <summary>Verbs whose present tense tells of what is over: the deal <c>follows</c> talks on Friday.</summary>
    public FrozenSet<string> Retold { get; } = table.Set("retold");

    /// <summary>Verbs, with their particle, whose gerund is only thought of: <c>rule out</c> closing.</summary>
    public FrozenSet<string> Weighs { get; } = table.Set("weighs");

    /// <summary>Verbs for what a picture does: <c>show</c>.</summary>
    public FrozenSet<string> Depicts { get; } = table.Set("depicts");

    /// <summary>Small numbers in words; <c>a</c> is one.</summary>
    public FrozenDictionary<string, int> Numbers { get; } = table.Map("numbers").ToFrozenDictionary(n => n.Key, n => Number(n.Value), StringComparer.Ordinal);

    /// <summary>The words with which a time can begin; with any other it cannot.</summary>
    public FrozenSet<string> Beginnings { get; } = OfBeginnings(table);

    private static FrozenSet<string> OfBeginnings(WordTable table)
    {
        string[] sections =
        [
            "weekdays", "weekday abbreviations", "months", "month abbreviations", "units", "seasons", "parts of day", "named hours",
            "back", "ahead", "here", "ordinals", "decades", "vague numbers", "repeated",
            "references", "holidays", "numbers", "beginnings",
        ];
        var firsts = sections.SelectMany(section => table.Lines(section))
            .Select(line => line.Split('=')[0].Trim().Split(' ')[0])
            .SelectMany(word => new[] { word, word.Split('\'', '-', '.')[0] });
        return firsts.Concat(table.Map("weekdays").Keys.Select(day => day + "s")).ToFrozenSet(StringComparer.Ordinal);
    }

    private static PiecePhrases<(Holiday Rule, bool IsLoose)> OfHolidays(WordTable table)
    {
        var loose = table.Set("loose holidays");
        return new(table.Map("holidays").Select(h => KeyValuePair.Create(h.Key, (Holiday.Parse(h.Value), loose.Contains(h.Key)))));
    }

    private static FrozenDictionary<string, DayOfWeek> Days(WordTable table, string section) =>
        table.Map(section).ToFrozenDictionary(d => d.Key, d => (DayOfWeek)Number(d.Value), StringComparer.Ordinal);

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
