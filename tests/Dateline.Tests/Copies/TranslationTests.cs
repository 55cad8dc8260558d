using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Copies;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Tests.Stories;

namespace Dateline.Tests.Copies;

public sealed class TranslationTests
{
    private const string German =
        "Der Hafenmeister von Elmsund hat am Montag die Ostschleuse gesperrt, nachdem Taucher Risse in beiden Toren gefunden hatten.\n"
        + "Die Schiffe mit Kies für das Krankenhaus in Torrin müssen 9 Tage warten, sagte Hedda Brannock.\n"
        + "Die Firma Callow schweisst Platten auf 14 Meter Länge; 23 Boote wurden aus dem Becken gebracht, schreibt der Tessel Herald.";

    private const string English =
        "The harbour master of Elmsund closed the eastern lock on Monday after divers found cracks in both gates.\n"
        + "Ships with gravel for the hospital at Torrin have to wait 9 days, Hedda Brannock said.\n"
        + "The firm of Callow is welding plates over 14 metres, and 23 boats were moved, the Tessel Herald writes.";

    private const string OtherGerman =
        "Der Rat von Vessen hat am Montag über das neue Schwimmbad beraten, das 12 Millionen Kronen kosten soll, und die Entscheidung auf April vertagt, wie Bürgermeister Arden Mills sagte.";

    [Theory]
    [InlineData("Translated from the German by Ana Ruiz.", true)]
    [InlineData("This article was originally published in German by the Elmsunder Bote.", true)]
    [InlineData("Translated from the Spanish by Ana Ruiz.", false)]
    [InlineData("", false)]
    public void An_article_that_says_that_it_is_translated_is_a_copy_of_its_original(string note, bool isCopy)
    {
        var copies = Find([Cut("Schleuse gesperrt", German, "2023-03-06", "de"), Cut("Schwimmbad", OtherGerman, "2023-03-06", "de"), Cut("Lock closed", English, "2023-03-08", "en", note)]);
        Assert.Null(copies[0]);
        Assert.Null(copies[1]);
        Assert.Equal(isCopy ? 0 : null, copies[2]?.Of);
        Assert.Equal(isCopy ? CopyKind.Translation : null, copies[2]?.Kind);
        if (isCopy)
            Assert.StartsWith($"a translation of the report on page 0: it says so (“{note}”), and ", copies[2]!.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_original_that_is_not_among_the_pages_is_not_replaced_by_another() =>
        Assert.All(Find([Cut("Schwimmbad", OtherGerman, "2023-03-06", "de"), Cut("Lock closed", English, "2023-03-08", "en", "Translated from the German")]), Assert.Null);

    [Fact]
    public void The_later_of_two_pages_that_name_each_other_is_the_translation()
    {
        var german = Cut("Schleuse gesperrt", German, "2023-03-06", "de") with { Address = "https://bote.example/a", OtherLanguages = ["https://bote.example/en/a", "https://bote.example/a"] };
        var english = Cut("Lock closed", English, "2023-03-07", "en") with { Address = "https://bote.example/en/a/", OtherLanguages = ["https://bote.example/a"] };
        var copies = Find([german, english]);
        Assert.Null(copies[0]);
        Assert.Equal((0, CopyKind.Translation, "a translation of the report on page 0: its page names that one, which is earlier, as the same in another language"), (copies[1]!.Of, copies[1]!.Kind, copies[1]!.Why));

        // Which came first is not known, and so not told.
        Assert.All(Find([german, english with { Published = german.Published }]), Assert.Null);
    }

    [Fact]
    public void Pages_that_say_of_each_other_that_they_are_translated_have_no_original()
    {
        var german = Cut("Schleuse gesperrt", German, "2023-03-06", "de", "Übersetzung aus dem Englischen: Jana Solt") with { Address = "https://bote.example/a", OtherLanguages = ["https://bote.example/en/a"] };
        var english = Cut("Lock closed", English, "2023-03-06", "en", "Translated from the German by Ana Ruiz.") with { Address = "https://bote.example/en/a", OtherLanguages = ["https://bote.example/a"] };
        Assert.NotNull(Find([german with { Translation = null }, english])[1]);
        Assert.All(Find([german, english]), Assert.Null);
        Assert.All(Find([english, german]), Assert.Null);
    }

    [Fact]
    public void What_reprints_a_translation_comes_from_its_original()
    {
        var copies = Find([Cut("Schleuse gesperrt", German, "2023-03-06", "de"), Cut("Lock closed", English, "2023-03-08", "en", "Translated from the German"), Cut("Lock closed", English, "2023-03-09", "en")]);
        Assert.Equal([null, 0, 0], copies.Select(copy => copy?.Of));
        Assert.Equal(1, copies[2]!.Nearest);
        Assert.StartsWith("it copies page 1: ", copies[2]!.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Übersetzung aus dem Englischen: Jana Solt", "en")]
    [InlineData("Aus dem Spanischen von Jana Solt", "es")]
    [InlineData("Traduit de l’allemand par Jana Solt", "de")]
    [InlineData("This story was first published in Spanish by El Faro de Tolva", "es")]
    [InlineData("Translated from notes by Jana Solt", null)]
    public void A_page_says_that_it_is_translated(string line, string? language)
    {
        var page = PageReader.Read(new PageSource { Path = "a.html", Bytes = System.Text.Encoding.UTF8.GetBytes(
            "<html lang=en><head><link rel=alternate hreflang=de href='https://bote.example/a'></head><body><article><h1>Lock closed</h1>"
            + string.Concat(English.Split('\n').Select(p => $"<p>{p} {p}</p>")) + $"<p>{line}</p></article></body></html>") }).Single();
        var article = Assert.Single(ArticleFinder.Find(page).Articles);
        Assert.Equal(language, article.Translation?.Language);
        Assert.Equal(["https://bote.example/a"], article.OtherLanguages);
    }

    private static ImmutableArray<Copy?> Find(ImmutableArray<Article> articles) => CopyFinder.Find(articles, [.. articles.Select((_, i) => $"page {i}")]);

    private static Article Cut(string headline, string body, string day, string language, string note = "")
    {
        var article = Collection.Cut(headline, note.Length == 0 ? body : body + "\n" + note, day) with { Language = language };
        return note.Length == 0 || TranslationReader.Read(PhraseSet.FoldPhrase(note)) is not { } from ? article
            : article with { Translation = new(from, article.Text.Passages[^1].Span) };
    }
}
