using Dateline.Languages;
using Dateline.Quotes;
using Dateline.Text;

namespace Dateline.Tests.Quotes;

public sealed class QuoteContentTests
{
    [Theory]
    [InlineData("“|The lock is shut,|” Holm said.", QuoteKind.Direct, "“The lock is shut,”")]
    [InlineData("Holm said that |the lock is shut|.", QuoteKind.Reported, "that the lock is shut")]
    [InlineData("Holm said that, “|for now, we wait|.”", QuoteKind.Direct, "that, “for now, we wait")]
    [InlineData("Holm called it “|a small bolt|”.", QuoteKind.Mixed, "“a small bolt”")]
    [InlineData("Holm wore a hat| the lock is shut|.", QuoteKind.Reported, " the lock is shut")]
    [InlineData("|The lock is shut|", QuoteKind.Direct, "The lock is shut")]
    public void The_content_has_its_marks_and_the_word_that_joins_it(string marked, QuoteKind kind, string expected)
    {
        var parts = marked.Split('|');
        var text = new ArticleText(string.Concat(parts), [new(PassageKind.Paragraph, new(0, string.Concat(parts).Length))]);
        var quote = new Quote { Words = new(parts[0].Length, parts[1].Length), Kind = kind, Evidence = new(0, text.Page.Length) };
        Assert.Equal(expected, string.Join(" … ", QuoteContent.Of(quote, text, Lexicon.English).Select(text.Words)));
    }

    [Theory]
    [InlineData("Holm {called} it “|a small bolt|”.", "it “a small bolt”")]
    [InlineData("Holm {said} that the bolt was “|too small|”, and left.", "that the bolt was “too small”")]
    [InlineData("The bolt was “|too small|” for it, Holm {said}.", "The bolt was “too small” for it, Holm")]
    public void The_content_of_a_mixed_quote_is_the_reporters_sentence_but_for_the_saying(string marked, string expected)
    {
        var page = marked.Replace("|", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var words = marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Split('|');
        var cue = marked.Replace("|", "", StringComparison.Ordinal);
        var at = cue.IndexOf('{', StringComparison.Ordinal);
        var text = new ArticleText(page, [new(PassageKind.Paragraph, new(0, page.Length))]);
        var quote = new Quote
        {
            Words = new(words[0].Length, words[1].Length),
            Kind = QuoteKind.Mixed,
            Cue = TextSpan.FromBounds(at, cue.IndexOf('}', StringComparison.Ordinal) - 1),
            Evidence = new(0, page.Length),
        };
        Assert.Equal(expected, string.Join(" … ", QuoteContent.Of(quote, text, Lexicon.English).Select(text.Words)));
    }

    [Fact]
    public void The_content_begins_behind_the_source_that_leads_to_it()
    {
        const string Page = "According to Orme's lawyer, Petra Holm, he “did nothing wrong”.";
        var source = Page.IndexOf("Orme", StringComparison.Ordinal);
        var words = Page.IndexOf("did", StringComparison.Ordinal);
        var quote = new Quote
        {
            Words = TextSpan.FromBounds(words, Page.Length - 2),
            Kind = QuoteKind.Mixed,
            Speaker = new(TextSpan.FromBounds(source, Page.IndexOf(", he", StringComparison.Ordinal)), null, null),
            Cue = new(0, "According to".Length),
            Evidence = new(0, Page.Length),
        };
        var text = new ArticleText(Page, [new(PassageKind.Paragraph, new(0, Page.Length))]);
        Assert.Equal(["he “did nothing wrong”"], QuoteContent.Of(quote, text, Lexicon.English).Select(text.Words));
    }

    [Fact]
    public void Around_those_who_say_it_the_content_has_two_pieces()
    {
        const string Page = "The lock, Ida Holm said, is shut.";
        var text = new ArticleText(Page, [new(PassageKind.Paragraph, new(0, Page.Length))]);
        var quote = new Quote
        {
            Words = new(0, Page.Length - 1),
            Kind = QuoteKind.Reported,
            Speaker = new(new(10, 9), null, null),
            Cue = new(20, 4),
            Evidence = new(0, Page.Length),
        };
        Assert.Equal(["The lock", "is shut"], QuoteContent.Of(quote, text, Lexicon.English).Select(text.Words));
    }
}
