using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Coding;

/// <summary>Words of a sentence that a dictionary of actors knows, or that name somebody whom none knows.</summary>
/// <param name="Start">The number of the first word.</param>
/// <param name="End">The number behind the last.</param>
/// <param name="Code">Its code; empty for a name without one.</param>
/// <param name="IsRole">Whether it says what somebody is rather than who: <c>police</c>, <c>president</c>.</param>
public readonly record struct ActorMention(int Start, int End, string Code, bool IsRole);

/// <summary>Whom the words of the news mean, by code: countries, organisations and people, and roles such as police.</summary>
/// <remarks>
/// A line of a table holds a code and its phrases, <c>FRA | France; French; Paris</c>, or a code for some time only, <c>SUN ..1991-12-25 | Moscow</c>.
/// A name of several is <c>EST/LVA/LTU | Baltic states</c>. A phrase in capitals is matched in capitals only. Section <c>[actors]</c> says who, <c>[roles]</c> what.
/// </remarks>
public sealed class ActorTable
{
    private static readonly Lazy<ActorTable> LazyEnglish = new(() => new([WordTable.Shipped("English/actors.txt"), WordTable.Shipped("English/roles.txt"), WordTable.Shipped("English/offices.txt")]));

    // Freezing the tables would take longer than most runs look things up.
    private readonly Dictionary<string, Entry[]> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);

    private ActorTable(IEnumerable<WordTable> tables)
    {
        foreach (var (line, isRole) in tables.SelectMany(table => table.Lines("actors").Select(line => (line, false)).Concat(table.Lines("roles").Select(line => (line, true)))))
        {
            var bar = line.IndexOf('|');
            var code = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (from, to) = code.Length > 1 ? Days(code[1]) : (DateOnly.MinValue, DateOnly.MaxValue);
            foreach (var phrase in line[(bar + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var entry = new Entry(code[0], isRole, !isRole && IsInCapitals(phrase), from, to);
                foreach (var form in isRole ? Forms(phrase) : [phrase])
                    Add(Folding.Fold(form), entry);
            }
        }
    }

    /// <summary>The one that ships with the library: countries and organisations of the world, and English words for roles.</summary>
    public static ActorTable English => LazyEnglish.Value;

    /// <summary>Reads one out of the text of its table.</summary>
    public static ActorTable Read(TextReader table) => new([WordTable.Parse(table)]);

    /// <summary>The mentions in a sentence, the longest at each place, in order.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="day">The day of the article, for who was in office; null when it is not known.</param>
    public ImmutableArray<ActorMention> Find(string page, ImmutableArray<TextSpan> words, DateOnly? day)
    {
        // The folded words stand in one text with single spaces between them, so that those of a phrase are a stretch of it.
        var folded = new StringBuilder();
        var starts = new List<(int Start, int At)>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = KeptWords.Folded(page.AsSpan(words[i].Start, words[i].Length));
            for (var start = 0; start < word.Length; start = word.IndexOf(' ', start) is >= 0 and var space ? space + 1 : word.Length)
                starts.Add((folded.Length + start, i));
            if (word.Length > 0)
                folded.Append(word).Append(' ');
        }

        starts.Add((folded.Length, words.Length));
        var text = folded.ToString();
        var (lengths, phrases) = (longest.GetAlternateLookup<ReadOnlySpan<char>>(), entries.GetAlternateLookup<ReadOnlySpan<char>>());
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        for (var at = 0; at + 1 < starts.Count;)
        {
            var length = Math.Min(lengths.TryGetValue(Words(at, 1), out var most) ? most : 0, starts.Count - 1 - at);
            for (; length > 0; length--)
            {
                var (first, last) = (starts[at].At, starts[at + length - 1].At);
                if (!phrases.TryGetValue(Words(at, length), out var known))
                    continue;
                if (Valid(known, page.AsSpan()[words[first].Start..words[last].End], day) is not { } entry)
                    continue;
                found.Add(new(first, last + 1, entry.Code, entry.IsRole));
                break;
            }

            at += Math.Max(1, length);
        }

        return found.ToImmutable();

        ReadOnlySpan<char> Words(int first, int count) => text.AsSpan(starts[first].Start, starts[first + count].Start - 1 - starts[first].Start);
    }

    // A name begins with a capital; what was somebody's office only for a time needs a day, and the time that begins last is meant where there is none.
    private static Entry? Valid(Entry[] known, ReadOnlySpan<char> text, DateOnly? day)
    {
        Entry? best = null;
        foreach (var entry in known)
        {
            if (entry.InCapitals ? !IsInCapitals(text) : !entry.IsRole && !char.IsUpper(text[0]) && !char.IsDigit(text[0]))
                continue;
            if (day is { } date ? date < entry.From || date > entry.To : best is { } other && other.From >= entry.From)
                continue;
            if (day is not null)
                return entry;
            best = entry;
        }

        return best;
    }

    private void Add(string key, Entry entry)
    {
        if (key.Length == 0)
            return;
        entries[key] = entries.TryGetValue(key, out var others) ? [.. others, entry] : [entry];
        var space = key.IndexOf(' ');
        var (first, length) = space < 0 ? (key, 1) : (key[..space], key.Count(c => c == ' ') + 1);
        if (longest.GetValueOrDefault(first) < length)
            longest[first] = length;
    }

    private static (DateOnly From, DateOnly To) Days(string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        return (dots == 0 ? DateOnly.MinValue : Day(range[..dots]), dots + 2 == range.Length ? DateOnly.MaxValue : Day(range[(dots + 2)..]));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsInCapitals(ReadOnlySpan<char> phrase)
    {
        foreach (var c in phrase)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    private static IEnumerable<string> Forms(string phrase) => [phrase, Plural(phrase)];

    /// <summary>The regular plural of the phrase's last word.</summary>
    private static string Plural(string phrase) =>
        phrase is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] ? phrase[..^1] + "ies"
        : phrase[^1] is 's' or 'x' || phrase.EndsWith("ch", StringComparison.Ordinal) || phrase.EndsWith("sh", StringComparison.Ordinal) ? phrase + "es"
        : phrase + "s";


    private readonly record struct Entry(string Code, bool IsRole, bool InCapitals, DateOnly From, DateOnly To);
}
