using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Where someone stands on something, as an article says.</summary>
/// <param name="Who">Whose position it is.</param>
/// <param name="Stance">What it is.</param>
/// <param name="Towards">The one it is addressed to; null when there is none.</param>
/// <param name="What">On what, in the article's words.</param>
/// <param name="Sentence">The number of the sentence.</param>
public sealed record Position(Participant Who, Stance Stance, Participant? Towards, TextSpan What, int Sentence);
