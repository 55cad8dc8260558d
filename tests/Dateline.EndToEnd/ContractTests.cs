using System.Text;
using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class ContractTests
{
    [Fact]
    public async Task The_samples_give_one_document_that_keeps_the_contract()
    {
        var run = await AppRun.Of("read", Samples.Path("harbour-talks"), "--format", "json");
        Assert.Contains("13-front-page.html: no article found", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(0, run.Status);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal([], Contract.Breaches(document.RootElement));
        Assert.NotEmpty(document.RootElement.GetProperty("pages").EnumerateArray());
    }

    [Fact]
    public async Task Pages_of_any_script_keep_the_contract()
    {
        using var folder = new TestFolder()
            .Add("emoji.txt", TestFolder.Good.Replace("Port Vale", "Port 😀 Vale 𝕻", StringComparison.Ordinal))
            .Add("surrogates.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(TestFolder.Good), 0x3D, 0xD8, 0x20, 0])
            .Add("marks.txt", TestFolder.Good.Replace("Velde", "Ve\u0301lde\u200B", StringComparison.Ordinal));
        var run = await AppRun.In(folder.Path, "read", ".", "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal([], Contract.Breaches(document.RootElement));
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task No_page_at_all_is_a_document_too()
    {
        using var folder = new TestFolder().Add("empty.txt", "");
        var run = await AppRun.In(folder.Path, "read", "empty.txt", "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal([], Contract.Breaches(document.RootElement));
        Assert.NotNull(document.RootElement.GetProperty("pages")[0].GetProperty("problem").GetString());
        Assert.Equal(1, run.Status);
    }

    [Theory]
    [InlineData("""{"version": 1, "pages": [], "articles": [], "people": []}""", "$ has no stories")]
    [InlineData("""{"version": 2, "pages": [], "articles": [], "people": [], "stories": []}""", "$.version is 2, not 1")]
    [InlineData("""{"version": 1, "pages": [{"id": "p1", "path": null, "address": null, "text": "", "problem": null, "blocks": []}], "articles": [], "people": [], "stories": []}""", "$.pages[0].path is , not text")]
    [InlineData("""{"version": 1, "pages": [{"id": "p1", "path": "a", "address": null, "text": "abc", "problem": null, "blocks": [{"kind": "body", "start": 1, "end": 4, "article": null, "language": null, "copyOf": null}]}], "articles": [], "people": [], "stories": []}""", "a block of a from 1 to 4 is no piece of its text of 3")]
    public void A_breach_is_seen(string json, string breach)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(breach, Assert.Single(Contract.Breaches(document.RootElement)));
    }
}
