using System.Text;
using Dateline.Pages;

namespace Dateline.Tests.Pages;

public sealed class DeclaredReaderTests
{
    [Fact]
    public void Structured_data_names_title_date_authors_outlet_and_kind()
    {
        var declared = Read("""
            <html lang="en-GB"><head><title>Lock opens at Port Orsel | Vesland Post</title><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "NewsArticle", "headline": "Lock opens at Port Orsel", "datePublished": "2031-05-02T10:00:00+02:00", "dateModified": "2031-05-03T08:00:00+02:00",
               "author": [{"@type": "Person", "name": "Ana Solt"}, {"@id": "#per"}], "publisher": {"@type": "Organization", "name": "Vesland Post"}},
              {"@type": "Person", "@id": "#per", "name": "Per Lind"}]}
            </script></head><body><h1>Lock opens at Port Orsel</h1></body></html>
            """);
        Assert.Equal(("Lock opens at Port Orsel", "2031-05-02T10:00:00+02:00", "2031-05-03T08:00:00+02:00", "Vesland Post", "en-GB", "NewsArticle"),
            (declared.Title, declared.Published, declared.Modified, declared.Outlet, declared.Language, declared.Kind));
        Assert.Equal(["Ana Solt", "Per Lind"], declared.Authors);
    }

    [Theory]
    [InlineData("{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Person\", \"name\": \"Ana Solt\"}, \"description\": \"no end\"", "Ana Solt")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"She said \"no\" to it\", \"author\": [{\"name\": \"Ana Solt\"}, {\"name\": \"Per Lind\"}]}", "Ana Solt, Per Lind")]
    [InlineData("{\"@type\": \"NewsArticle\",, \"author\": {\"@type\": \"Organization\", \"name\": \"Vesland Post\"}}", "")]
    [InlineData("{\"author\": {\"name\": \"Ana Solt\"}}, {{ \"author\": {\"name\": \"Per Lind\"}", "")]
    public void The_author_is_read_from_structured_data_that_breaks_elsewhere(string script, string authors) => Assert.Equal(
        authors, string.Join(", ", Read($"<html><head><script type=\"application/ld+json\">{script}</script></head><body><h1>Lock opens at Port Orsel</h1></body></html>").Authors));

    [Theory, Cases("Pages/declared.cases")]
    public void What_a_head_declares_is_read(string head, string field, string value)
    {
        var declared = Read($"<html><head>{head}</head><body><p>Words</p></body></html>");
        Assert.Equal(value == "-" ? null : value, field switch
        {
            "title" => declared.Title,
            "published" => declared.Published,
            "modified" => declared.Modified,
            "authors" => declared.Authors.IsEmpty ? null : string.Join("; ", declared.Authors),
            "desk" => declared.Desk,
            "outlet" => declared.Outlet,
            "language" => declared.Language,
            "address" => declared.Address,
            _ => declared.Kind,
        });
    }

    [Theory, Cases("Pages/authors.cases")]
    public void Persons_are_taken_out_of_a_byline(string byline, string names) =>
        Assert.Equal(names == "-" ? "" : names, string.Join("; ", AuthorNames.In(byline, "Vesland Post")));

    [Theory, Cases("Pages/byline-lines.cases")]
    public void A_line_names_its_author_behind_a_label(string line, string names) =>
        Assert.Equal(names == "-" ? "" : names, string.Join("; ", AuthorNames.InLine(line, "Vesland Post")));

    [Theory, Cases("Pages/marked-authors.cases")]
    public void The_authors_that_markup_marks_under_the_headline_are_the_report_s(string body, string names) =>
        Assert.Equal(names == "-" ? "" : names, string.Join("; ", Read($"<html><head><title>Lock opens</title></head><body>{body}</body></html>").Authors));

    private static DeclaredMetadata Read(string markup) =>
        PageReader.Read(new() { Path = "a.html", Bytes = Encoding.UTF8.GetBytes(markup), Address = "https://www.vesland-post.example/world/lock" }).Single().Declared;
}
