using Dateline.Text;

namespace Dateline.Coding;

/// <summary>Someone who acts or is acted on, as event data name them.</summary>
/// <param name="Words">The words of the article: <c>Lisbane's president</c>, <c>Soldiers from Lisbane</c>.</param>
/// <param name="Name">Those of them that name somebody, <c>Lisbane</c>; the noun itself where none do: <c>Soldiers</c>.</param>
/// <param name="Code">The codes of country and role one behind the other, <c>RUSGOV</c>, or of the role alone, <c>COP</c>; null for a name that no dictionary knows.</param>
/// <param name="IsWhole">Whether the words are them and not something of theirs: <c>Russian soldiers</c>, not <c>Russian gas</c>.</param>
public sealed record CodedActor(TextSpan Words, TextSpan Name, string? Code, bool IsWhole);

/// <summary>Who does what to whom, as the researchers of political events write it down.</summary>
/// <param name="Verb">The verb that tells it.</param>
/// <param name="Code">The code that its pattern or verb has in the dictionary: <c>040</c>, <c>1712</c>.</param>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To whom; null where the clause names nobody.</param>
/// <param name="Words">The words by which the pattern knew it, those of the actors aside; from the first to the last.</param>
/// <param name="IsPattern">Whether a pattern of several words gave the code, rather than the verb alone.</param>
/// <param name="Confidence">How sure the coder is of who and whom, 0 to 1.</param>
public sealed record CodedEvent(TextSpan Verb, string Code, CodedActor Source, CodedActor? Target, TextSpan Words, bool IsPattern, double Confidence);
