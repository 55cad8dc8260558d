using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class KeptWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Harbour")]
    [InlineData("a-word-of-more-letters-than-are-kept")]
    [InlineData("ÉTÉ’s")]
    public void A_word_is_the_same_as_one_that_is_made_anew(string word)
    {
        Assert.Equal(word, KeptWords.Of(word));
        Assert.Equal(word.ToLowerInvariant(), KeptWords.Lower(word));
        Assert.Equal(Folding.Fold(word), KeptWords.Folded(word));
    }

    [Fact]
    public void A_word_that_was_met_is_not_made_again() => Assert.Same(KeptWords.Of("quay"), KeptWords.Lower("QUAY"));

    [Fact]
    public void Words_that_share_a_place_are_not_taken_for_each_other()
    {
        foreach (var number in Enumerable.Range(0, 20_000))
            Assert.Equal($"{number}x", KeptWords.Of($"{number}x"));
    }
}
