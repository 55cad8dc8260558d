using System.Collections.Immutable;
using System.Text;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Tests.Sentences;

public sealed class SentenceTests
{
    [Theory, Cases("Sentences/english.cases")]
    public void Sentences_end_where_a_reader_hears_them_end(string passage, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Split(passage).Select(s => passage.Substring(s.Span.Start, s.Span.Length))));

    [Theory, Cases("Sentences/tokens.cases")]
    public void A_sentence_is_cut_into_words_numbers_and_marks(string passage, string expected) =>
        Assert.Equal(expected, string.Join(' ', Split(passage).SelectMany(s => s.Tokens).Select(t => $"{Mark(t.Kind)}{passage.AsSpan(t.Span.Start, t.Span.Length)}")));

    [Fact]
    public void A_sentence_never_runs_over_the_end_of_its_passage()
    {
        const string page = "Rain is due\n\nIt rained and";
        var text = new ArticleText(page, [new(PassageKind.Headline, new(0, 11)), new(PassageKind.Paragraph, TextSpan.FromBounds(13, page.Length))]);

        var sentences = SentenceSplitter.Split(text, Lexicon.English);

        Assert.Equal([(0, PassageKind.Headline), (1, PassageKind.Paragraph)], sentences.Select(s => (s.Passage, s.Kind)));
    }

    [Fact]
    public void Of_a_page_with_more_words_than_a_novel_the_first_whole_sentences_are_read()
    {
        var line = $$"""{"article": true, "title": "Vote put off", "text": "{{string.Concat(Enumerable.Repeat("The council met on Monday. ", 30_000))}}"}""";

        var (reading, articles) = NewsReader.Read(PageReader.Read(new() { Path = "a.jsonl", Bytes = Encoding.UTF8.GetBytes(line) }).Single());

        var sentences = articles.Single().Sentences;
        Assert.True(articles[0].IsCut);
        Assert.Equal((NewsReader.MostTokens - 3) / 6, sentences.Length);
        Assert.All(sentences, sentence => Assert.Equal(6, sentence.Tokens.Length));
        Assert.StartsWith("it has more than 100,000 words and marks", Assert.Single(reading.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_is_cut_off_in_its_midst_is_left_out()
    {
        const string page = "Rain is due. It is not heavy.";

        var sentences = SentenceSplitter.Split(Text(page), Lexicon.English, mostTokens: 6, out var isCut);

        Assert.True(isCut);
        Assert.Equal("Rain is due.", page[..Assert.Single(sentences).Span.End]);
        Assert.Equal(2, SentenceSplitter.Split(Text(page), Lexicon.English, mostTokens: 9, out isCut).Length);
        Assert.False(isCut);
    }

    [Fact]
    public void A_blank_line_ends_a_sentence() => Assert.Equal(2, Split("Rain is due\n\nmore follows").Length);

    [Fact]
    public void A_language_without_tables_is_still_cut_at_its_marks()
    {
        const string page = "Sade. Tuuli kääntyi? Niin.";
        Assert.Equal(3, SentenceSplitter.Split(Text(page), Lexicon.Unknown).Length);
    }

    [Theory]
    [InlineData("\ud800 broken \udc00 pair")]
    [InlineData("'")]
    [InlineData("\"'’“„»")]
    [InlineData("s' s’ 's ’s")]
    [InlineData("a.b.c. @&-' 1.2.3. 1,")]
    public void Foreign_text_gives_tokens_in_order_inside_their_passage(string passage)
    {
        var at = 0;
        foreach (var token in Split(passage).SelectMany(s => s.Tokens))
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0 && token.Span.End <= passage.Length);
            at = token.Span.End;
        }

        Assert.True(at > 0);
    }

    internal static ArticleText Text(string page) => new(page, [new(PassageKind.Paragraph, new(0, page.Length))]);

    private static ImmutableArray<Sentence> Split(string passage) => SentenceSplitter.Split(Text(passage), Lexicon.English);

    private static string Mark(TokenKind kind) => kind switch
    {
        TokenKind.OpeningQuote => "‹",
        TokenKind.ClosingQuote => "›",
        TokenKind.Number => "#",
        _ => "",
    };
}
