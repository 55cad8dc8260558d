using Dateline.Languages;

namespace Dateline.Tests.Languages;

public sealed class LanguageGuesserTests
{
    [Theory, Cases("Languages/guessed.cases")]
    public void A_line_tells_its_language_and_a_name_does_not(string words, string language) => Assert.Equal(language, LanguageGuesser.Guess(words) ?? "-");
}
