using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Dateline.Markup;

namespace Dateline.Tests.Markup;

public sealed class HtmlParserTests
{
    private static readonly FrozenSet<string> Kept = new[] { "class", "href", "lang", "title" }.ToFrozenSet(StringComparer.Ordinal);

    [Theory, Cases("Markup/documents.cases")]
    public void Markup_becomes_the_document_that_browsers_make_of_it(string markup, string body) => Assert.Equal(body, Outline(Body(markup)));

    [Theory, Cases("Markup/references.cases")]
    public void Character_references_are_decoded(string words, string decoded) => Assert.Equal(decoded, Words(words));

    [Theory]
    [InlineData("<a href='?a=1&copy=2&amp;b=3'>", "?a=1&copy=2&b=3")]
    [InlineData("<a href=/x?y=&eacute;>", "/x?y=é")]
    [InlineData("<a HREF = \"/x\" href=/y>", "/x")]
    [InlineData("<a href>", "")]
    [InlineData("<a ref=/x>", null)]
    public void Attributes_have_the_value_that_browsers_give_them(string markup, string? address) => Assert.Equal(address, ((HtmlElement)Body(markup)!.FirstChild!).Attribute("href"));

    [Fact]
    public void Attributes_of_a_second_root_or_body_tag_are_added()
    {
        var document = HtmlParser.Parse("<p>One<html lang=fi class=a><body class=b>", Kept);
        Assert.Equal(("fi", "a", "b"), (document.Root.Attribute("lang"), document.Root.Attribute("class"), document.Body!.Attribute("class")));
    }

    [Fact]
    public void Head_and_body_are_told_apart_without_their_tags()
    {
        var document = HtmlParser.Parse("<!doctype html><title>One</title> <meta><p>Two", Kept);
        Assert.Equal("""head(title("One") meta()) body(p("Two"))""", Outline(document.Root));
    }

    [Fact]
    public void A_template_in_the_head_keeps_its_content()
    {
        var document = HtmlParser.Parse("<head><template><p>One</p>Two</template></head><p>Three", Kept);
        Assert.Equal("""head(template(p("One") "Two")) body(p("Three"))""", Outline(document.Root));
    }

    [Fact]
    public void A_document_of_nothing_has_no_body() => Assert.Null(HtmlParser.Parse(" <!-- nothing --> ", Kept).Body);

    [Fact]
    public void Elements_deeper_than_the_limit_become_siblings_and_their_end_tags_end_nothing()
    {
        const int depth = 20_000;
        var markup = string.Concat(Enumerable.Repeat("<div>", depth)) + "deep" + string.Concat(Enumerable.Repeat("</div>", depth)) + "<p>last";
        var deepest = 0;
        for (HtmlNode? node = Body(markup)!.FirstChild; node is HtmlElement element; node = element.FirstChild)
            deepest++;
        Assert.InRange(deepest, 100, HtmlParser.DeepestElement);
        Assert.Equal("last", ((HtmlWords)((HtmlElement)Body(markup)!.LastChild!).FirstChild!).Text.ToString());
    }

    /// <summary>A parser of the whole standard is the judge, where we follow the standard: the words, and the blocks they stand in.</summary>
    [Theory]
    [InlineData("harbour-talks")]
    [InlineData("mixed")]
    public void Words_of_the_samples_stand_in_the_elements_where_another_parser_puts_them(string sample)
    {
        var pages = Directory.GetFiles(Samples.Path(sample), "*.html");
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var markup = File.ReadAllText(page);
            using var peer = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(markup);
            Assert.Equal(Places(peer.Body!), Places(HtmlParser.Parse(markup, Kept).Body!));
        }
    }

    private static HtmlElement? Body(string markup) => HtmlParser.Parse(markup.Replace("\\n", "\n", StringComparison.Ordinal), Kept).Body;

    private static string Words(string markup)
    {
        var words = new StringBuilder();
        for (var node = Body(markup)?.FirstChild; node is not null; node = node.Next)
            words.Append(((HtmlWords)node).Text);
        return words.ToString();
    }

    private static string Outline(HtmlElement? element)
    {
        var parts = new List<string>();
        for (var node = element?.FirstChild; node is not null; node = node.Next)
            parts.Add(node is HtmlElement inner ? $"{inner.Name}({Outline(inner)})" : $"\"{((HtmlWords)node).Text.ToString().Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        return string.Join(' ', parts);
    }

    /// <summary>The words of each innermost element and the names of those around it.</summary>
    private static List<string> Places(HtmlElement body)
    {
        var places = new List<string>();
        Walk(body, "");
        return places;

        void Walk(HtmlElement element, string path)
        {
            for (var node = element.FirstChild; node is not null; node = node.Next)
            {
                if (node is HtmlElement inner)
                    Walk(inner, inner.Name == "tbody" ? path : $"{path} {inner.Name}");
                else if (!((HtmlWords)node).Text.IsWhiteSpace() && !path.EndsWith("script", StringComparison.Ordinal) && !path.EndsWith("noscript", StringComparison.Ordinal))
                    places.Add($"{path}: {((HtmlWords)node).Text.Trim()}");
            }
        }
    }

    private static List<string> Places(IElement body)
    {
        var places = new List<string>();
        Walk(body, "");
        return places;

        void Walk(IElement element, string path)
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IElement inner && inner.LocalName != "noscript")
                    Walk(inner, inner.LocalName == "tbody" ? path : $"{path} {inner.LocalName}");
                else if (node is IText text && text.Data.Trim().Length > 0 && element.LocalName != "script")
                    places.Add($"{path}: {text.Data.Trim()}");
            }
        }
    }
}
