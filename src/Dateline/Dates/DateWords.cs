using System.Collections.Frozen;
using System.Collections.Immutable;
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
    private static readonly FrozenDictionary<string, ImmutableArray<Form>> Months = ReadForms("months ");
    private static readonly FrozenDictionary<string, ImmutableArray<Form>> Weekdays = ReadForms("weekdays ");
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

    /// <summary>One meaning of a word: a month 1 to 12 or a weekday 1 (Monday) to 7.</summary>
    /// <param name="Language">The language it is a word of.</param>
    /// <param name="Number">The month or weekday.</param>
    /// <param name="NeedsLanguage">Whether it is too short to be believed where the language is not known.</param>
    private readonly record struct Form(string Language, int Number, bool NeedsLanguage);

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
    public static int? MonthOf(ReadOnlySpan<char> word, DateHint hint, bool isSure = false) => Lookup(Months, word, hint, isSure);

    /// <summary>The weekday that a word names, 1 for Monday to 7; null where it names none, or different ones in different languages.</summary>
    public static int? WeekdayOf(ReadOnlySpan<char> word, DateHint hint) => Lookup(Weekdays, word, hint);

    private static int? Lookup(FrozenDictionary<string, ImmutableArray<Form>> table, ReadOnlySpan<char> word, DateHint hint, bool isSure = false)
    {
        Span<char> folded = stackalloc char[4 * LongestWord];
        if (word.Length > LongestWord || !Folding.TryFold(word, folded, out var length)
            || !table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var forms))
            return null;
        foreach (var form in forms)
        {
            if (form.Language == hint.Language)
                return form.Number;
        }

        int? only = null;
        var believed = isSure;
        foreach (var form in forms)
        {
            if (only is { } number && number != form.Number)
                return null;
            only = form.Number;
            believed |= !form.NeedsLanguage;
        }

        return believed ? only : null;
    }

    private static FrozenDictionary<string, ImmutableArray<Form>> ReadForms(string prefix)
    {
        var forms = new Dictionary<string, List<Form>>(StringComparer.Ordinal);
        foreach (var section in Table.Sections.Where(s => s.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var language = section[prefix.Length..];
            var lines = Table[section];
            for (var i = 0; i < lines.Length; i++)
            {
                foreach (var word in lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var key = Folding.Fold(word);
                    if (!forms.TryGetValue(key, out var known))
                        forms[key] = known = [];
                    var isShort = key.Length <= 3 && key.All(char.IsAscii) && language != "en";
                    known.Add(new(language, i + 1, isShort));
                }
            }
        }

        return forms.ToFrozenDictionary(f => f.Key, f => f.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static FrozenSet<string> ReadSet(string section, bool fold = true) =>
        Table[section].SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(word => fold ? new[] { Folding.Fold(word), word } : [word])
            .Where(word => word.Length > 0)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
