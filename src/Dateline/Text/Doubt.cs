namespace Dateline.Text;

/// <summary>Something in foreign input that could not be made sense of, in words that a person can act on.</summary>
/// <param name="Message">What was seen and, where there is one, what to do about it.</param>
public sealed record Doubt(string Message);
