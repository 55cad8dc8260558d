using Dateline.Languages;

namespace Dateline.Tests.Languages;

public sealed class PhraseSetTests
{
    private static readonly PhraseSet Phrases = new(["by", "Read more", "Page 12", "x y", "x", "続きを読む"]);

    [Theory]
    [InlineData("By", 2)]
    [InlineData("by Ada Velde", 2)]
    [InlineData("bye", 0)]
    [InlineData("read more about it", 9)]
    [InlineData("read", 0)]
    [InlineData("Page 7 of 9", 6)]
    [InlineData("Page 7b", 0)]
    [InlineData("x y z", 3)]
    [InlineData("x z", 1)]
    [InlineData("続きを読む会", 5)]
    [InlineData("", 0)]
    public void The_longest_phrase_at_the_start_counts(string words, int length) => Assert.Equal(length, Phrases.LengthAtStart(PhraseSet.FoldPhrase(words)));

    [Theory]
    [InlineData("Read more: read more by x", 4)]
    [InlineData("nothing of that", 0)]
    [InlineData("今すぐ続きを読む", 1)]
    public void Phrases_are_counted(string words, int count) => Assert.Equal(count, Phrases.CountIn(PhraseSet.FoldPhrase(words), 9));
}
