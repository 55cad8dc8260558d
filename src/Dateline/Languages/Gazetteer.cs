using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Languages;

/// <summary>What a known name names.</summary>
public enum KnownKind
{
    Person,
    Place,
    Organisation,
    Event,

    /// <summary>Nothing by itself: an adjective of belonging or a word for a people, as <c>Russian</c>.</summary>
    Belonging,
}

/// <summary>A name that is known before any article is read.</summary>
/// <param name="Kind">What it names; an adjective of belonging names nothing by itself.</param>
/// <param name="Canonical">The name under which all its forms are one: <c>United States</c> of "U.S.".</param>
/// <param name="Country">The country that it is, is the capital of, or belongs to; null where it has none.</param>
/// <param name="IsCapital">Whether it is the capital of its country.</param>
/// <param name="IsWeak">Whether it is as well an everyday word or a given name, so that only its surroundings can tell.</param>
/// <param name="IsAcronym">Whether only capital letters are this name: <c>WHO</c>.</param>
public sealed record KnownName(KnownKind Kind, string Canonical, string? Country, bool IsCapital, bool IsWeak, bool IsAcronym)
{
    /// <summary>Whether it is an adjective of belonging, or a word for the people: <c>Russian</c>.</summary>
    public bool IsDemonym => Kind == KnownKind.Belonging;
}

/// <summary>The names that are known before any article is read: countries, towns, organisations, events, heads of state.</summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, KnownName> names;
    private readonly FrozenDictionary<string, int> longest;

    internal Gazetteer(WordTable table, WordTable countries, WordTable towns, WordTable leaders, NameWords words)
    {
        var read = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);

        // What is read first is kept: a place that the general table names is not a town of that name elsewhere.
        foreach (var demonym in table.Lines("demonyms"))
            Add(demonym, new(KnownKind.Belonging, demonym, null, false, false, false));
        foreach (var country in countries.Lines("countries"))
        {
            var parts = country.Split('|', StringSplitOptions.TrimEntries);
            foreach (var form in Forms(parts[0], parts[1]))
                Add(form, new(KnownKind.Place, parts[0], parts[0], false, false, IsAcronym(form)));
            foreach (var demonym in Forms(parts[3]))
                Add(demonym, new(KnownKind.Belonging, demonym, parts[0], false, false, false));
        }

        AddAll("organisations", KnownKind.Organisation);
        AddAll("places", KnownKind.Place);
        AddAll("events", KnownKind.Event);
        foreach (var country in countries.Lines("countries"))
        {
            var parts = country.Split('|', StringSplitOptions.TrimEntries);
            foreach (var capital in Forms(parts[2]))
                Add(capital, new(KnownKind.Place, capital, parts[0], true, false, false));
        }

        foreach (var leader in leaders.Lines("leaders"))
            Add(leader, new(KnownKind.Person, leader, null, false, false, false));
        foreach (var town in towns.Lines("towns"))
            Add(town, new(KnownKind.Place, town, null, false, !town.Contains(' ') && (words.IsGivenName(town) || words.IsCommon(town) || town.Length < 5), false));

        names = read.ToFrozenDictionary(StringComparer.Ordinal);
        longest = lengths.ToFrozenDictionary(StringComparer.Ordinal);

        void AddAll(string section, KnownKind kind)
        {
            foreach (var entry in table.Lines(section))
            {
                var forms = entry.Split('|', StringSplitOptions.TrimEntries);
                foreach (var form in forms)
                    Add(form, new(kind, forms[0], null, false, kind == KnownKind.Organisation && !form.Contains(' ') && words.IsCommon(form), IsAcronym(form)));
            }
        }

        void Add(string form, KnownName name)
        {
            var key = Folding.Fold(form);
            if (key.Length == 0 || !read.TryAdd(key, name))
                return;
            var space = key.IndexOf(' ');
            var first = space < 0 ? key : key[..space];
            lengths[first] = Math.Max(lengths.GetValueOrDefault(first), key.Count(c => c == ' ') + 1);
        }
    }

    /// <summary>The known name with that folded form; null where none is known.</summary>
    public KnownName? Find(string folded) => names.GetValueOrDefault(folded);

    /// <summary>How many folded words the longest known name has that begins with this one; 0 for none.</summary>
    public int Longest(string firstFolded) => longest.GetValueOrDefault(firstFolded);

    private static IEnumerable<string> Forms(params string[] lists) =>
        lists.SelectMany(list => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAcronym(string form) => form.Length <= 6 && form.All(c => char.IsUpper(c) || c == '.' || char.IsDigit(c) || c == '-');
}
