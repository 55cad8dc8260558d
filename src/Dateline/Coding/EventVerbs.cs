using System.Collections.Immutable;
using System.Text;

namespace Dateline.Coding;

/// <summary>The verbs that tell political events, each with the patterns around it and the codes that they give.</summary>
/// <remarks>
/// The form of the dictionaries of PETRARCH: <c>&amp;NAME</c> heads a set, its phrases begin with <c>+</c>; <c>--- NAME [040] ---</c> heads verbs that
/// share a code and patterns; a verb is <c>MEET {MEETS MET MEETING} [040]</c>, its regular forms are made, of several words the one with <c>+</c> is bent;
/// a pattern is <c>- $ * WITH + [040:040]</c>. Patterns are read when their verb is first met.
/// </remarks>
public sealed class EventVerbs
{
    private static readonly Lazy<EventVerbs> LazyEnglish = new(Shipped);

    private readonly Dictionary<string, PhraseGroup> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VerbForm>> forms = new(StringComparer.Ordinal);

    private EventVerbs()
    {
    }

    /// <summary>The one that ships with the library: CAMEO's, with our own before them.</summary>
    public static EventVerbs English => LazyEnglish.Value;

    /// <summary>Reads one out of the text of its file.</summary>
    public static EventVerbs Read(TextReader file)
    {
        var verbs = new EventVerbs();
        verbs.Read(file, arePlain: false);
        return verbs;
    }

    /// <summary>The phrases of a set; none for a name that is no set.</summary>
    internal PhraseGroup Set(string name) => sets.GetValueOrDefault(name, PhraseGroup.None);

    /// <summary>The forms whose bent word is this one.</summary>
    internal IReadOnlyList<VerbForm> Forms(string word) => forms.GetValueOrDefault(word) ?? (IReadOnlyList<VerbForm>)[];

    /// <summary>Whether a word is a form of a verb that tells more than that something was said.</summary>
    public bool CanTell(string word)
    {
        foreach (var form in Forms(word))
        {
            if (form.Entry.Codes == VerbPattern.NoEvent || !form.Entry.Codes.StartsWith("01", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static EventVerbs Shipped()
    {
        var verbs = new EventVerbs();
        foreach (var (name, arePlain) in new[] { ("deeds", true), ("verb-patterns", false) })
        {
            using var stream = typeof(EventVerbs).Assembly.GetManifestResourceStream($"English/{name}.txt")
                ?? throw new InvalidOperationException($"The verbs English/{name}.txt do not ship with this library.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            verbs.Read(reader, arePlain);
        }

        return verbs;
    }

    private void Read(TextReader file, bool arePlain)
    {
        List<string[]>? set = null;
        var name = "";
        Block? block = null;
        while (file.ReadLine() is { } written)
        {
            var line = Bare(written);
            if (line.Length == 0)
                continue;
            if (line[0] == '&')
            {
                Close();
                (name, set) = (line.Trim('_')[1..], []);
            }
            else if (line.StartsWith("---", StringComparison.Ordinal))
            {
                Close();
                block = new(line.IndexOf('[') is > 0 and var open && line[open..].IndexOf(']') is > 1 and var close ? line[(open + 1)..(open + close)] : VerbPattern.NoEvent, arePlain, Set);
            }
            else if (set is not null && line[0] == '+')
            {
                set.Add(line[1..].Replace('-', '_').Split('_', StringSplitOptions.RemoveEmptyEntries));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                block?.Add(line[2..]);
            }
            else if (block is not null)
            {
                AddVerb(line, block, arePlain);
            }
        }

        Close();

        void Close()
        {
            if (set is not null)
                sets[name] = new([.. set]);
            set = null;
        }
    }

    private static string Bare(string line)
    {
        var hash = line.IndexOf('#');
        return (hash < 0 ? line : line[..hash]).Trim().ToLowerInvariant();
    }

    /// <summary>Reads <c>meet {meets met meeting} [040]</c>.</summary>
    private void AddVerb(string line, Block block, bool isPlain)
    {
        var code = line.IndexOf('[') is > 0 and var open && line[open..].IndexOf(']') is > 1 and var close ? line[(open + 1)..(open + close)] : block.Code;
        var brace = line.IndexOf('{');
        var end = line.AsSpan().IndexOfAny('{', '[', '}');
        var verb = (end < 0 ? line : line[..end]).Trim();
        if (verb.Length == 0 || verb.Contains(' '))
            return;
        var entry = new VerbEntry(verb.Replace("+", "", StringComparison.Ordinal).Replace('_', ' '), code, block, isPlain && code != VerbPattern.NoEvent);
        AddForm(verb, entry);
        var closed = line.IndexOf('}');
        var others = brace < 0 ? Regular(verb) : closed < brace ? [] : line[(brace + 1)..closed].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var other in others)
            AddForm(other, entry);
    }

    private void AddForm(string form, VerbEntry entry)
    {
        var words = form.Replace('-', '_').Split('_', StringSplitOptions.RemoveEmptyEntries);
        var bent = Math.Max(0, Array.FindIndex(words, word => word[0] == '+'));
        words = [.. words.Select(word => word.TrimStart('+')).Where(word => word.Length > 0)];
        if (bent >= words.Length)
            return;
        if (!forms.TryGetValue(words[bent], out var list))
            forms[words[bent]] = list = [];
        list.Add(new(words, bent, entry));
    }

    private static IEnumerable<string> Regular(string verb)
    {
        var words = verb.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var bent = Math.Max(0, Array.FindIndex(words, word => word[0] == '+'));
        var stem = words[bent];
        var short_ = stem[^1] == 'e' ? stem[..^1] : stem;
        var withoutY = stem is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? stem[..^1] + "i" : null;
        string[] bentForms =
        [
            withoutY is not null ? withoutY + "es" : stem[^1] is 's' or 'x' or 'z' || stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal) ? stem + "es" : stem + "s",
            withoutY is not null ? withoutY + "ed" : short_ + "ed",
            short_ + "ing",
        ];
        foreach (var form in bentForms)
            yield return string.Join('_', words.Select((word, i) => i == bent ? form : word));
    }

    /// <summary>Verbs that share a code and patterns.</summary>
    internal sealed class Block(string code, bool arePlain, Func<string, PhraseGroup> sets)
    {
        private readonly List<string> lines = [];
        private ImmutableArray<VerbPattern> patterns;

        public string Code { get; } = code;

        /// <summary>The patterns, those that ask for most first.</summary>
        /// <remarks>Two threads may read them at once and find the same.</remarks>
        public ImmutableArray<VerbPattern> Patterns
        {
            get
            {
                if (patterns.IsDefault)
                    ImmutableInterlocked.InterlockedInitialize(ref patterns, [.. lines.Select(line => VerbPattern.Read(line, arePlain, sets)).OfType<VerbPattern>().OrderByDescending(pattern => pattern.Weight)]);
                return patterns;
            }
        }

        public void Add(string line) => lines.Add(line);
    }
}

/// <summary>A verb with the code that it has by itself.</summary>
/// <param name="Verb">Its dictionary form.</param>
/// <param name="Codes">Its code, or two.</param>
/// <param name="Block">The patterns that it shares.</param>
/// <param name="IsPlain">Whether it tells by itself what is done, whatever stands around it.</param>
internal sealed record VerbEntry(string Verb, string Codes, EventVerbs.Block Block, bool IsPlain);

/// <summary>One form of a verb.</summary>
/// <param name="Words">Its words: <c>cleared up</c>.</param>
/// <param name="Bent">The number of the one that is the verb.</param>
/// <param name="Entry">The verb.</param>
internal sealed record VerbForm(string[] Words, int Bent, VerbEntry Entry)
{
    /// <summary>Whether it stands in a sentence with its bent word at a place.</summary>
    public bool StandsAt(int place, ReadOnlySpan<string> forms)
    {
        var start = place - Bent;
        return start >= 0 && start + Words.Length <= forms.Length && forms.Slice(start, Words.Length).SequenceEqual(Words);
    }
}
