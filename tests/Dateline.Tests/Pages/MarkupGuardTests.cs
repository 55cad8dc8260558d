using Dateline.Pages;

namespace Dateline.Tests.Pages;

public sealed class MarkupGuardTests
{
    [Theory]
    [InlineData("<p>One<p>Two<li>Three<br>Four")]
    [InlineData("<div><b>a</b></div><!-- <div> --><script>'<div>'</script><a title='>'>x</a>")]
    [InlineData("<div <div <div")]
    [InlineData("a < b and <3 </ ><")]
    public void Markup_of_people_stays_as_it_is(string markup) => Assert.Same(markup, MarkupGuard.Tame(markup));

    [Fact]
    public void Paragraphs_without_end_are_not_nested()
    {
        var markup = string.Concat(Enumerable.Repeat("<p>x<li>y<td>z", 2000));
        Assert.Same(markup, MarkupGuard.Tame(markup));
    }

    [Fact]
    public void What_is_nested_too_deep_loses_its_tags_and_keeps_its_words_and_lines()
    {
        var tamed = MarkupGuard.Tame(string.Concat(Enumerable.Repeat("<div>word", 300)) + string.Concat(Enumerable.Repeat("</div>", 300)));
        Assert.Equal(300, Count(tamed, "word"));
        Assert.Equal(Count(tamed, "<div>"), Count(tamed, "</div>"));
        Assert.Equal(300 - Count(tamed, "<div>"), Count(tamed, "<hr>"));
    }

    [Fact]
    public void Formatting_that_is_never_closed_is_opened_a_bounded_number_of_times() =>
        Assert.InRange(Count(MarkupGuard.Tame(string.Concat(Enumerable.Range(0, 500).Select(i => $"<p><font size={i}>x"))), "<font"), 1, 64);

    private static int Count(string words, string part) => words.Split(part).Length - 1;
}
