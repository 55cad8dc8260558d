using Dateline.Names;

namespace Dateline.Quotes;

/// <summary>Words that name a speaker, before it is known whom a pronoun means.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Name">The name in them; null for a pronoun, or for somebody without a name.</param>
/// <param name="Pronoun">What a pronoun shows: <c>male</c>, <c>female</c>, <c>many</c>, <c>thing</c>, <c>self</c>; null where it is none.</param>
/// <param name="IsSure">Whether the words are certainly someone who can speak.</param>
internal sealed record SpeakerPhrase(int First, int End, Name? Name, string? Pronoun, bool IsSure);
