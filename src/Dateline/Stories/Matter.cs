using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>What a position is on, in a form in which the words of several reports can be compared.</summary>
internal sealed class Matter
{
    /// <summary>So many words that tell something have to be shared: "the plan" may be any plan.</summary>
    private const int Enough = 2;

    /// <summary>The shorter has so much of what the longer tells at least: what is said of a part is not said of the whole.</summary>
    private const double LeastShared = 0.5;

    private readonly HashSet<string> words;
    private readonly FrozenSet<string> numbers;
    private readonly bool isNegated;

    /// <param name="text">The words as they stand.</param>
    /// <param name="named">Everybody and everything that they name.</param>
    /// <param name="lexicon">Their language.</param>
    public Matter(ReadOnlySpan<char> text, ImmutableArray<Player> named, Lexicon lexicon)
    {
        Named = named;
        words = [.. ContentWords.Of(text).Select(WordStem.Of)];
        numbers = words.Where(word => word.AsSpan().ContainsAnyInRange('0', '9')).ToFrozenSet(StringComparer.Ordinal);
        isNegated = FoldedWords.Of(text).Exists(lexicon.Grammar.Negations.Contains);
    }

    /// <summary>Everybody and everything that it names.</summary>
    public ImmutableArray<Player> Named { get; }

    /// <summary>Whether it says too little to be known again on another day: "the plan".</summary>
    public bool IsVague => words.Count < Enough;

    /// <summary>Whether both tell the same: the one all that the other does, or one what the other says at greater length. Vague ones are the same where they have the same words.</summary>
    public bool IsSame(Matter other)
    {
        if (isNegated != other.isNegated || Differ(numbers, other.numbers) || Differ(Named, other.Named))
            return false;
        var (small, large) = words.Count <= other.words.Count ? (words, other.words) : (other.words, words);
        return small.Count < Enough ? small.SetEquals(large) && small.Count > 0 : small.IsSubsetOf(large) && Weight(small) >= LeastShared * Weight(large);
    }

    /// <summary>Whether each has something that the other has not.</summary>
    private static bool Differ<T>(IReadOnlyCollection<T> one, IReadOnlyCollection<T> other) => one.Except(other).Any() && other.Except(one).Any();

    private static double Weight(HashSet<string> words) => words.Sum(word => -Math.Log(WordShares.Of(word)));
}
