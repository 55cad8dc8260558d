using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Coding;

/// <summary>What an item of a pattern stands for.</summary>
internal enum ItemKind
{
    /// <summary>A word, or one that begins with it.</summary>
    Word,

    /// <summary><c>&amp;</c>: a phrase of a set.</summary>
    Set,

    /// <summary><c>$</c>: who does it.</summary>
    Source,

    /// <summary><c>+</c>: to whom.</summary>
    Target,

    /// <summary><c>%</c>: several, each of whom does it to the others.</summary>
    Both,

    /// <summary><c>^</c>: a noun phrase that is passed over.</summary>
    Passed,
}

/// <summary>A place in a pattern.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Word">The word or the name of the set, in lower case.</param>
/// <param name="IsWhole">Whether it is a whole word and not the beginning of one.</param>
/// <param name="IsNext">Whether it stands right beside the item before it, counted from the verb.</param>
/// <param name="Set">The phrases of the set; none for another kind of item.</param>
internal readonly record struct PatternItem(ItemKind Kind, string Word, bool IsWhole, bool IsNext, PhraseGroup Set);

/// <summary>Words and actors around a verb that give it a code.</summary>
internal sealed class VerbPattern
{
    /// <summary>No event, whatever the verb alone would be.</summary>
    public const string NoEvent = "---";

    private static readonly FrozenSet<string> SmallWords = FrozenSet.ToFrozenSet(
        ["with", "from", "over", "into", "that", "this", "will", "would", "could", "should", "have", "been", "were", "about", "against", "between", "after", "before", "their", "they"],
        StringComparer.Ordinal);

    private VerbPattern(ImmutableArray<PatternItem> left, ImmutableArray<PatternItem> right, string code, string? back, bool isPlain)
    {
        (Left, Right, Code, Back, IsPlain) = (left, right, code, back, isPlain);
        var items = left.AddRange(right);
        IsTelling = items.Any(item => item.Kind == ItemKind.Set && !IsSmall(item.Word) || item.Kind == ItemKind.Word && item.Word.Length > 3 && !SmallWords.Contains(item.Word));
        StandsAlone = IsPlain || IsTelling && (PloverCategory.Of(Code) is not null || Back is not null && PloverCategory.Of(Back) is not null);
        Weight = items.Sum(item => item.Kind is ItemKind.Word or ItemKind.Set ? 3 : 1);
        foreach (var item in items.Where(item => item.Kind == ItemKind.Word))
            Marks |= MarkOf(item.Word);
    }

    /// <summary>Whether it tells by itself what is done, whoever does it.</summary>
    public bool IsPlain { get; }

    /// <summary>The items before the verb, from the verb to the left.</summary>
    public ImmutableArray<PatternItem> Left { get; }

    /// <summary>The items behind the verb.</summary>
    public ImmutableArray<PatternItem> Right { get; }

    public string Code { get; }

    /// <summary>What the target does to the source by the same event; null for nothing.</summary>
    public string? Back { get; }

    /// <summary>How much it asks for.</summary>
    public int Weight { get; }

    /// <summary>Whether one of its words means something by itself, as a preposition or a helping verb does not.</summary>
    public bool IsTelling { get; }

    /// <summary>Whether what it tells is recorded though nothing else bears it out.</summary>
    public bool StandsAlone { get; }

    /// <summary>The marks of its words: a sentence that lacks one of them cannot match.</summary>
    public ulong Marks { get; }

    /// <summary>Whether a set is one of helping verbs or prepositions.</summary>
    private static bool IsSmall(string set) => set.StartsWith("auxverb", StringComparison.Ordinal) || set.StartsWith("tobeverb", StringComparison.Ordinal) || set.StartsWith("preposit", StringComparison.Ordinal);

    /// <summary>One bit for the beginning of a word.</summary>
    public static ulong MarkOf(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : 1UL << ((word[0] * 7 + (word.Length > 1 ? word[1] * 13 : 0)) & 63);

    /// <summary>The marks of all words that may fit one that is asked for, see <see cref="PatternWord"/>.</summary>
    public static ulong MarksOf(string asked) => asked.Length == 1 ? ulong.MaxValue : MarkOf(asked);

    /// <summary>Reads <c>$ * &amp;treaty with + [057:057]</c>; null where it has no verb or no code.</summary>
    public static VerbPattern? Read(ReadOnlySpan<char> line, bool isPlain, Func<string, PhraseGroup> sets)
    {
        var open = line.IndexOf('[');
        if (open < 0 || line[open..].IndexOf(']') is not (> 1 and var close))
            return null;
        var (code, back) = Codes(line[(open + 1)..(open + close)].ToString());
        var left = new List<PatternItem>();
        var right = new List<PatternItem>();
        var isRight = false;
        foreach (var group in line[..open].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = group.Replace('-', '_').Split('_', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i] == "*")
                {
                    // The item before the verb is the first to its left.
                    if (i > 0)
                        left[^1] = left[^1] with { IsNext = true };
                    isRight = true;
                    continue;
                }

                var item = Item(parts[i], i < parts.Length - 1 || group[^1] == '_', sets);
                if (isRight)
                {
                    right.Add(item with { IsNext = i > 0 });
                }
                else
                {
                    if (i > 0)
                        left[^1] = left[^1] with { IsNext = true };
                    left.Add(item);
                }
            }
        }

        left.Reverse();
        return isRight ? new([.. left], [.. right], code, back, isPlain) : null;
    }

    /// <summary>Reads <c>040:041</c>.</summary>
    public static (string Code, string? Back) Codes(string codes)
    {
        var colon = codes.IndexOf(':');
        return colon < 0 ? (codes.Trim(), null) : (codes[..colon].Trim(), codes[(colon + 1)..].Trim());
    }

    private static PatternItem Item(string part, bool isWhole, Func<string, PhraseGroup> sets) => part[0] switch
    {
        '$' => new(ItemKind.Source, "", false, false, PhraseGroup.None),
        '+' => new(ItemKind.Target, "", false, false, PhraseGroup.None),
        '%' => new(ItemKind.Both, "", false, false, PhraseGroup.None),
        '^' => new(ItemKind.Passed, "", false, false, PhraseGroup.None),
        '&' => new(ItemKind.Set, part[1..], false, false, sets(part[1..])),
        _ => new(ItemKind.Word, part, isWhole, false, PhraseGroup.None),
    };
}
