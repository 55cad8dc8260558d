using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Pages;

/// <summary>Of pages larger than any that people read, the first part is read.</summary>
public sealed partial class PageReaderTests
{
    [Fact]
    public void Of_a_page_that_unpacks_beyond_the_limit_the_first_part_is_read()
    {
        var page = Read("a.txt.gz", Zip(Large("The council met on Friday. "u8)));
        Assert.Null(page.Problem);
        Assert.StartsWith("The council met", page.Text, StringComparison.Ordinal);
        Assert.Equal("it has more than 15 MB, of which only the first 15 MB were read; if it holds many pages, put one a line into a .jsonl file", Assert.Single(page.Doubts).Message);
    }

    [Fact]
    public void A_file_that_unpacks_to_binary_data_beyond_the_limit_is_no_page() =>
        Assert.Contains("binary", Read("a.txt.gz", Zip(new byte[PageReader.LargestPage + 1])).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void A_page_is_cut_at_the_limit_between_two_characters(string path)
    {
        // Without a space anywhere, and with the limit amid a character of three bytes.
        var page = Read(path, [.. "<p>x"u8, .. Large("日"u8)]);
        Assert.Equal((PageReader.LargestPage - 4) / 3 + 1, page.Text.Count(c => c is '日' or 'x'));
        Assert.DoesNotContain('\uFFFD', page.Text);
        Assert.Contains("it has 15.0 MB, of which only the first 15 MB were read", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_two_bytes_a_character_is_cut_between_pairs()
    {
        var page = Read("a.txt", [0xFF, 0xFE, .. Large([0x3D, 0xD8, 0x00, 0xDE])]);
        Assert.DoesNotContain('\uFFFD', page.Text);
        Assert.Equal(0, page.Text.Length % 2);
    }

    [Fact]
    public void A_line_of_JSON_with_a_page_beyond_the_limit_is_read_up_to_it()
    {
        var page = Read("a.jsonl", [.. "{\"text\": \""u8, .. Large("The council met. "u8), .. "\"}"u8]);
        Assert.Equal(PageReader.LargestPage, page.Text.Length);
        Assert.Contains("only the first 15 MB were read", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "a\n", "it has more than 20,000 lines and paragraphs")]
    [InlineData("a.txt", "a\n\n\n\n\n\n\n\n\n\n\n", "it has more than 200,000 lines")]
    [InlineData("a.html", "<p>a</p>", "it has more than 20,000 paragraphs, headings and other blocks")]
    [InlineData("a.html", "<pre>a\nb</pre>", "it has more than 20,000 paragraphs, headings and other blocks")]
    [InlineData("a.html", "a<br><br>", "it has more than 20,000 paragraphs, headings and other blocks")]
    [InlineData("a.html", "<b></b><b></b><b></b><b></b><b></b><b></b>", "it has more than 300,000 tags")]
    public void Of_a_page_with_more_blocks_than_any_the_first_are_read(string path, string piece, string doubt)
    {
        string[] opening =
        [
            "The council of Port Vale has put off its vote on the new harbour until Friday, Mayor Ada Velde said on Wednesday.",
            "About 200 people had gathered in front of the town hall, where they waited until late in the evening.",
            "The harbour company wants to begin building on June 1. It says that 1,200 people will find work there.",
        ];
        var isHtml = path.EndsWith("html", StringComparison.Ordinal);
        var before = isHtml ? $"<h1>Harbour vote put off</h1><article>{string.Concat(opening.Select(p => $"<p>{p}</p>"))}</article>"
            : $"Harbour vote put off\n\nMay 3, 2023\n\n{string.Join("\n\n", opening)}\n\n";
        var page = Read(path, Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(piece, 30_000))));
        Assert.InRange(page.Blocks.Length, opening.Length, PageReader.MostBlocks);
        Assert.InRange(page.Text.Length, 1, page.Blocks[^1].Span.End + 20);
        Assert.Equal(doubt, Assert.Single(page.Doubts).Message.Split(", of which")[0]);
        var article = ArticleFinder.Find(page).Articles[0];
        Assert.Equal("Harbour vote put off", article.Headline);
        Assert.StartsWith(string.Join("\n\n", opening), article.Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_article_with_more_lines_than_any_the_first_are_read()
    {
        var page = Read("a.jsonl", [.. "{\"article\": true, \"title\": \"T\", \"text\": \""u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\\n", 30_000))), .. "\"}"u8]);
        Assert.Equal(PageReader.MostBlocks, page.Blocks.Length);
        Assert.StartsWith("it has more than 20,000 lines", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    /// <summary>A few bytes again and again, until they are more than is read of a page.</summary>
    private static byte[] Large(ReadOnlySpan<byte> piece)
    {
        var all = new byte[(PageReader.LargestPage / piece.Length + 2) * piece.Length];
        for (var at = 0; at < all.Length; at += piece.Length)
            piece.CopyTo(all.AsSpan(at));
        return all;
    }
}
