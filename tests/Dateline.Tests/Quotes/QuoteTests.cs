using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Tests.Quotes;

public sealed class QuoteTests
{
    [Theory, Cases("Quotes/english.cases")]
    public void The_words_and_who_said_them_are_found(string paragraphs, string expected)
    {
        var quotes = Find(paragraphs, Lexicon.English);

        Assert.Equal(expected, quotes.Length == 0 ? "-" : string.Join(" | ", quotes.Select(q => Show(paragraphs, q))));
    }

    [Fact]
    public void A_quote_left_open_runs_to_the_end_of_its_paragraph() =>
        Assert.Equal("We will", Words("“We will", Find("“We will", Lexicon.English)[0].Words));

    [Fact]
    public void The_role_of_a_speaker_is_what_the_article_says_of_the_person_elsewhere()
    {
        var quotes = Find("Harbour minister Ana Ruiz came.\n\n“We will vote,” Ruiz said.", Lexicon.English);

        Assert.Equal("Harbour minister", quotes.Single().Speaker?.Role);
    }

    [Fact]
    public void A_role_means_the_one_person_who_has_it()
    {
        var quotes = Find("Harbour minister Ana Ruiz came.\n\n“We will vote,” the harbour minister said.", Lexicon.English);

        Assert.Equal("Ana Ruiz", quotes.Single().Speaker?.Name?.Text);
    }

    [Fact]
    public void The_evidence_is_the_sentence_in_which_the_words_stand()
    {
        const string page = "It rained. “We will vote,” Ana Ruiz said. Nobody came.";

        Assert.Equal("“We will vote,” Ana Ruiz said.", Words(page, Find(page, Lexicon.English).Single().Evidence));
    }

    [Fact]
    public void A_language_without_tables_has_no_quotes() => Assert.Empty(Find("“Tulemme,” sanoi Ana Ruiz.", Lexicon.Unknown));

    private static ImmutableArray<Quote> Find(string page, Lexicon lexicon)
    {
        var text = Paragraphs(page);
        var sentences = SentenceSplitter.Split(text, lexicon);
        return QuoteFinder.Find(text, sentences, NameFinder.Find(text, sentences, lexicon), lexicon);
    }

    internal static ArticleText Paragraphs(string page)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var at = 0;
        foreach (var paragraph in page.Split("\n\n"))
        {
            passages.Add(new(PassageKind.Paragraph, new(at, paragraph.Length)));
            at += paragraph.Length + 2;
        }

        return new(page, passages.ToImmutable());
    }

    private static string Show(string page, Quote quote) =>
        $"{quote.Kind.ToString()[..1]} {quote.Speaker?.Name?.Text ?? quote.Speaker?.Role ?? (quote.Speaker is { } speaker ? Words(page, speaker.Words) : "-")}: {Words(page, quote.Words)}";

    private static string Words(string page, TextSpan span) => page.Substring(span.Start, span.Length);
}
