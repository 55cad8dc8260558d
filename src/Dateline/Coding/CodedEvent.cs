using Dateline.Text;

namespace Dateline.Coding;

/// <summary>Someone who acts or is acted on, as event data name them.</summary>
/// <param name="Words">The words of the article: <c>Lisbane's president</c>, <c>Soldiers from Lisbane</c>.</param>
/// <param name="Name">Those of them that name somebody, <c>Lisbane</c>; the noun itself where none do: <c>Soldiers</c>.</param>
/// <param name="Code">The codes of country and role one behind the other, <c>RUSGOV</c>, or of the role alone, <c>COP</c>; null for a name that no dictionary knows.</param>
/// <param name="HasRole">Whether the words say what they are: <c>soldiers</c>.</param>
/// <param name="IsWhole">Whether the words are them and not something of theirs: <c>Russian soldiers</c>, not <c>Russian gas</c>.</param>
public sealed record CodedActor(TextSpan Words, TextSpan Name, string? Code, bool HasRole, bool IsWhole);

/// <summary>How a verb stands to what it tells.</summary>
public enum VerbMood
{
    /// <summary>It is told as done: "condemned", "has signed".</summary>
    Told,

    /// <summary>It is told as to come: "will meet", "is about to restore".</summary>
    Ahead,

    /// <summary>It is wished, possible, conditional, or told by somebody.</summary>
    Open,
}

/// <summary>Who does what to whom, as the researchers of political events write it down.</summary>
/// <param name="Verb">The verb that tells it.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Mood">How it stands to what it tells.</param>
/// <param name="Code">The code that its pattern or verb has in the dictionary: <c>040</c>, <c>1712</c>.</param>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To whom; null where the clause names nobody.</param>
/// <param name="Words">The words by which the pattern knew it, those of the actors aside; from the first to the last.</param>
/// <param name="IsPlain">Whether the verb tells by itself what is done.</param>
/// <param name="IsOfObject">Whether the verb with its object told it: "imposed sanctions".</param>
/// <param name="Confidence">How sure the coder is of who and whom, 0 to 1.</param>
public sealed record CodedEvent(
    TextSpan Verb, string Lemma, VerbMood Mood, string Code, CodedActor Source, CodedActor? Target, TextSpan Words, bool IsPlain, bool IsOfObject, double Confidence)
{
    /// <summary>Whether it is what the target of another does by the same deed: the host's part of a visit.</summary>
    public bool IsReturned { get; init; }
}
