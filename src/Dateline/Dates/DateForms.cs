using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Dates;

/// <summary>The forms of the names of months or of weekdays in all languages, looked up as they are written and, where that finds nothing, without case and marks.</summary>
internal sealed class DateForms
{
    private readonly FrozenDictionary<string, ImmutableArray<Form>>.AlternateLookup<ReadOnlySpan<char>> forms;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstOfSeveral;

    /// <summary>What the forms begin with: most words of a page begin with something else or are longer.</summary>
    private readonly SearchValues<char> beginnings;

    private DateForms(Dictionary<string, List<Form>> forms)
    {
        this.forms = forms.ToFrozenDictionary(f => f.Key, f => f.Value.ToImmutableArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        firstOfSeveral = forms.Keys.Where(k => k.Contains(' ')).Select(k => k[..k.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = SearchValues.Create([.. forms.Keys.SelectMany(k => new[] { char.ToLowerInvariant(k[0]), char.ToUpperInvariant(k[0]) }).Distinct()]);
    }

    /// <summary>One meaning of a word.</summary>
    /// <param name="Language">The language it is a word of.</param>
    /// <param name="Number">The month 1 to 12, or the weekday 1 (Monday) to 7.</param>
    /// <param name="NeedsLanguage">Whether it is too short to be believed where the language is not known.</param>
    private readonly record struct Form(string Language, int Number, bool NeedsLanguage);

    /// <summary>Reads the sections of a table whose names begin with a prefix, behind which the language stands.</summary>
    public static DateForms Read(WordTable table, string prefix)
    {
        var read = new Dictionary<string, List<Form>>(StringComparer.OrdinalIgnoreCase);
        var folded = new List<(string Key, Form Form)>();
        foreach (var section in table.Sections.Where(s => s.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var lines = table[section];
            for (var i = 0; i < lines.Length; i++)
            {
                foreach (var word in lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var form = new Form(section[prefix.Length..], i + 1, NeedsLanguage: word.Length <= 3 && word.All(char.IsAscii) && !section.EndsWith(" en", StringComparison.Ordinal));
                    Add(word.Replace('_', ' '), form);
                    folded.Add((Folding.Fold(word), form));
                }
            }
        }

        // Without marks the short forms of two months may be the same: such a form counts only as it is written.
        foreach (var same in folded.GroupBy(f => (f.Key, f.Form.Language)).Where(g => g.Key.Key.Length > 0))
        {
            var written = read.GetValueOrDefault(same.Key.Key)?.Any(f => f.Language == same.Key.Language) is true;
            if (!written && same.Select(f => f.Form.Number).Distinct().Count() == 1)
                Add(same.Key.Key, same.First().Form);
        }

        return new(read);

        void Add(string key, Form form)
        {
            if (!read.TryGetValue(key, out var known))
                read[key] = known = [];
            known.Add(form);
        }
    }

    /// <summary>The number that a word names; null where it names none, or different ones in different languages.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hint">What is known of the writer.</param>
    /// <param name="isSure">Whether what stands around it leaves no doubt that it is such a name, however short it is.</param>
    public int? NumberOf(ReadOnlySpan<char> word, DateHint hint, bool isSure)
    {
        if (word.Length is 0 or > DateWords.LongestWord)
            return null;
        if (!(beginnings.Contains(word[0]) && forms.TryGetValue(word, out var meanings)))
        {
            Span<char> folded = stackalloc char[4 * DateWords.LongestWord];
            if (IsPlain(word) || !Folding.TryFold(word, folded, out var length) || !forms.TryGetValue(folded[..length], out meanings))
                return null;
        }

        foreach (var form in meanings)
        {
            if (form.Language == hint.Language)
                return form.Number;
        }

        int? only = null;
        var believed = isSure;
        foreach (var form in meanings)
        {
            if (only is { } number && number != form.Number)
                return null;
            only = form.Number;
            believed |= !form.NeedsLanguage;
        }

        return believed ? only : null;
    }

    /// <summary>Whether a word is the first of a name of several.</summary>
    public bool IsFirstOfSeveral(ReadOnlySpan<char> word) => firstOfSeveral.Contains(word);

    /// <summary>Whether folding would change nothing but case.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }
}
