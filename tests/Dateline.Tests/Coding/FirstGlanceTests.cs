using System.Collections.Immutable;
using Dateline.Coding;
using Dateline.Text;

namespace Dateline.Tests.Coding;

public sealed class FirstGlanceTests
{
    [Theory]
    [InlineData("Lisbane condemned Ostmark", true)]
    [InlineData("Lisbane should lift the blockade of Ostmark", true)]
    [InlineData("Lisbane should lift weights in Ostmark", false)]
    [InlineData("The blockade of Ostmark should lift", false)]
    [InlineData("Lisbane is near Ostmark", false)]
    public void A_deed_stands_alone_by_its_verb_or_with_the_words_of_a_pattern(string words, bool expected) =>
        Assert.Equal(expected, Glance(words).CanStandAlone(isAnyoneKnown: true, []));

    [Fact]
    public void Of_nobody_known_only_the_verb_tells()
    {
        Assert.True(Glance("Lisbane condemned Ostmark").CanStandAlone(isAnyoneKnown: false, []));
        Assert.False(Glance("Lisbane should lift the blockade of Ostmark").CanStandAlone(isAnyoneKnown: false, []));
    }

    [Fact]
    public void Verbs_in_a_quote_do_not_count()
    {
        const string Words = "Lisbane condemned Ostmark";
        Assert.False(Glance(Words).CanStandAlone(isAnyoneKnown: true, [new(0, Words.Length)]));
        Assert.True(Glance(Words).CanStandAlone(isAnyoneKnown: true, [new(0, 7)]));
    }

    [Theory]
    [InlineData("Lisbane should lift weights in Ostmark", true)]
    [InlineData("Lisbane is near Ostmark", false)]
    public void Of_an_event_any_verb_of_deeds_may_tell_more(string words, bool expected) => Assert.Equal(expected, Glance(words).CanTell());

    private static FirstGlance Glance(string words)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var word in words.Split(' '))
            spans.Add(new(spans.Count == 0 ? 0 : spans[^1].End + 1, word.Length));
        return new(words, spans.ToImmutable(), EventVerbs.English);
    }
}
