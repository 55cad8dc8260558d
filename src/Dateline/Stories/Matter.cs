using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>What a position is on, in a form in which the words of several reports can be compared.</summary>
/// <remarks>Common words count here as well: to end a strike is not to begin it.</remarks>
internal sealed class Matter
{
    /// <summary>So many words that tell something have to be shared: "the plan" may be any plan.</summary>
    private const int Enough = 2;

    /// <summary>The shorter has so much of what the longer tells at least: what is said of a part is not said of the whole.</summary>
    private const double LeastShared = 0.5;

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> numbers;
    private readonly FrozenSet<string> turns;
    private readonly string? head;

    /// <param name="text">The words as they stand.</param>
    /// <param name="named">Everybody and everything that they name.</param>
    /// <param name="lexicon">Their language.</param>
    public Matter(ReadOnlySpan<char> text, ImmutableArray<Player> named, Lexicon lexicon)
    {
        Named = named;
        var folded = FoldedWords.Of(text);
        words = folded.Where(Tells).Select(WordStem.Of).ToFrozenSet(StringComparer.Ordinal);
        numbers = words.Where(word => word.AsSpan().ContainsAnyInRange('0', '9')).ToFrozenSet(StringComparer.Ordinal);
        turns = folded.Where(lexicon.Stances.Turns.Contains).ToFrozenSet(StringComparer.Ordinal);
        head = Head();

        bool Tells(string word) => !lexicon.Stances.SmallWords.Contains(word) && !lexicon.Stances.Turns.Contains(word);

        // "The toll on lorries" is a toll, "the toll's end" an end; of a clause no word can be told.
        string? Head() => folded.Count == 0 || folded[0] == lexicon.Grammar.Complementizer ? null
            : folded.SkipWhile(word => !Tells(word)).TakeWhile(word => !lexicon.Grammar.Prepositions.Contains(word) && !lexicon.Grammar.Relatives.Contains(word) && !lexicon.Stances.Turns.Contains(word))
                .Where(Tells).Select(WordStem.Of).LastOrDefault();
    }

    /// <summary>Everybody and everything that it names.</summary>
    public ImmutableArray<Player> Named { get; }

    /// <summary>Whether it says too little to be known again on another day: "the plan".</summary>
    public bool IsVague => words.Count < Enough;

    /// <summary>Whether both tell the same: the one all that the other does, or one what the other says at greater length. Vague ones are the same where they have the same words.</summary>
    public bool IsSame(Matter other)
    {
        if (!turns.SetEquals(other.turns) || head is not null && other.head is not null && head != other.head || Differ(numbers, other.numbers) || Differ(Named, other.Named))
            return false;
        var (small, large) = words.Count <= other.words.Count ? (words, other.words) : (other.words, words);
        return small.Count < Enough ? small.SetEquals(large) && small.Count > 0 : small.IsSubsetOf(large) && Weight(small) >= LeastShared * Weight(large);
    }

    /// <summary>Whether each has something that the other has not.</summary>
    private static bool Differ<T>(IReadOnlyCollection<T> one, IReadOnlyCollection<T> other) => one.Except(other).Any() && other.Except(one).Any();

    private static double Weight(FrozenSet<string> words) => words.Sum(word => -Math.Log(WordShares.Of(word)));
}
