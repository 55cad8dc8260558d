using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Lab.Quality.Quotes;

/// <summary>Tells whether two ways to name a speaker name the same one.</summary>
internal static class SpeakerNames
{
    /// <summary>Words before a noun that say nothing of who it is.</summary>
    private static readonly HashSet<string> Determiners = ["the", "a", "an", "one", "his", "her", "their", "its", "this", "that"];

    /// <summary>Words that open a clause about the one who was named.</summary>
    private static readonly HashSet<string> Relatives = ["who", "whom", "whose", "which", "that", "where", "when"];

    /// <summary>Whether a speaker who is told is the one wanted among all of a passage.</summary>
    /// <remarks>A family name is enough, and a noun without what describes it, unless another speaker of the passage could be meant by it.</remarks>
    public static bool IsRight(string told, string wanted, IEnumerable<string> ofPassage) =>
        IsEqual(told, wanted) || (Fits(told, wanted) && !ofPassage.Any(other => !IsEqual(other, wanted) && Fits(told, other)));

    private static bool IsEqual(string one, string other) => Words(one).SequenceEqual(Words(other));

    /// <summary>Whether both have the same head (Berg, spokesman), and one of them has no word that the other lacks.</summary>
    private static bool Fits(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count > 0 && b.Count > 0 && Head(a) == Head(b) && (HasNoOther(a, b) || HasNoOther(b, a));
    }

    /// <summary>Whether all words of one are words of the other, but for those that only join: "Vessia's minister", "the minister of Vessia".</summary>
    private static bool HasNoOther(List<string> words, List<string> than) =>
        words.TrueForAll(word => than.Contains(word) || word == "s" || Determiners.Contains(word) || Lexicon.English.Grammar.Prepositions.Contains(word));

    private static List<string> Words(string name)
    {
        var words = Folding.Fold(name.Split(',')[0]).Split(' ').SkipWhile(Determiners.Contains).ToList();
        var clause = words.FindIndex(Math.Min(1, words.Count), Relatives.Contains);
        return clause > 0 ? words[..clause] : words;
    }

    /// <summary>The noun: the last word before "of the union", "for the company".</summary>
    private static string Head(List<string> words)
    {
        var behind = words.FindIndex(Lexicon.English.Grammar.Prepositions.Contains);
        return words[behind > 0 ? behind - 1 : ^1];
    }
}
