using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Dateline.Languages;

/// <summary>A file of a language's words: sections headed <c>[name]</c>, one entry a line, <c>#</c> begins a comment line.</summary>
public sealed class WordTable
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> sections;

    private WordTable(FrozenDictionary<string, ImmutableArray<string>> sections) => this.sections = sections;

    /// <summary>A table without sections.</summary>
    public static WordTable Empty { get; } = new(FrozenDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The names of its sections, in no particular order.</summary>
    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>The entries of a section, in the file's order.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such section: a mistake of ours, as tables ship with the code.</exception>
    public ImmutableArray<string> this[string section] =>
        sections.TryGetValue(section, out var entries) ? entries : throw new KeyNotFoundException($"The word table has no section [{section}].");

    /// <summary>The entries of a section, in the file's order; none where the table has no such section.</summary>
    public ImmutableArray<string> Lines(string section) => sections.GetValueOrDefault(section, []);

    /// <summary>The entries of a section of words that may show a gender, <c>king = male</c>: the gender of each, <c>unknown</c> where it shows none.</summary>
    public FrozenDictionary<string, string> Genders(string section) => Lines(section)
        .Select(entry => entry.Split('=', 2, StringSplitOptions.TrimEntries))
        .DistinctBy(entry => entry[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(entry => entry[0], entry => entry.Length > 1 ? entry[1] : "unknown", StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries of a section as a set that ignores case; empty where the table has no such section.</summary>
    public FrozenSet<string> Set(string section) =>
        sections.TryGetValue(section, out var entries) ? entries.ToFrozenSet(StringComparer.OrdinalIgnoreCase) : FrozenSet<string>.Empty;

    /// <summary>The entries of a section of lines <c>key = value</c>, keys without regard to case; empty where the table has no such section.</summary>
    public FrozenDictionary<string, string> Map(string section)
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!sections.TryGetValue(section, out var entries))
            return FrozenDictionary<string, string>.Empty;
        foreach (var entry in entries)
        {
            var equals = entry.IndexOf('=');
            map[entry[..equals].Trim()] = entry[(equals + 1)..].Trim();
        }

        return map.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads a table out of the text of its file.</summary>
    public static WordTable Parse(TextReader file)
    {
        var read = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        while (file.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
                read[line[1..^1]] = current = [];
            else
                current.Add(line);
        }

        return new(read.ToFrozenDictionary(s => s.Key, s => s.Value.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>A table that ships inside this library, such as <c>English/times.txt</c>.</summary>
    public static WordTable Shipped(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No word table named '{name}' ships with this library.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader);
    }
}
