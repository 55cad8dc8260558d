using System.Globalization;
using Dateline.App.Json;
using Dateline.Articles;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary>Finds the article that a person means by the path, end of path, id or address of its page, with <c>#2</c> for the second of a page.</summary>
internal sealed class ArticleNames(News news)
{
    /// <summary>So many pages are named in a message.</summary>
    private const int MostNamed = 5;

    private readonly Ids ids = new(news);

    /// <summary>The file that a name may be, without the number of an article.</summary>
    public static string FileOf(string name) => !File.Exists(name) && Numbered(name) is { } numbered ? numbered.Page : name;

    /// <summary>Finds the article; tells why where there is none, or not only one.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="report">Its index among the reports.</param>
    /// <param name="problem">What was seen and what to do.</param>
    public bool TryFind(string name, out int report, out string problem)
    {
        (report, problem) = (-1, "");
        var pages = Pages(name);
        int? number = null;
        if (pages.Count == 0 && Numbered(name) is { } numbered)
        {
            pages = Pages(numbered.Page);
            number = numbered.Number;
        }

        if (pages.Count == 0 && OfId(name) is { } byId)
        {
            report = byId;
            return true;
        }

        problem = pages.Count switch
        {
            0 => $"{name}: no page that was read is called so. {Called()}",
            > 1 => $"{name}: {pages.Count} pages are called so: {List(pages.Select(page => news.Pages[page].Page.Path))}. Name one by its whole path or its id.",
            _ => OnPage(name, pages[0], number, out report),
        };
        return problem.Length == 0;
    }

    /// <summary>The article of a page, or what is wrong.</summary>
    private string OnPage(string name, int page, int? number, out int report)
    {
        var reading = news.Pages[page];
        var own = news.Reports.Where(r => r.Page == page).Select(r => r.Index).ToList();
        report = own.Count == 1 && number is null ? own[0] : number is { } chosen && chosen >= 1 && chosen <= own.Count ? own[chosen - 1] : -1;
        if (report >= 0)
            return "";
        var path = reading.Page.Path;
        return reading.Page.Problem is not null ? $"{path}: this page could not be read, so nothing can be said of it."
            : own.Count == 0 ? $"{path}: no article was found on this page{Doubt(reading)}"
            : number is not null ? $"{name}: this page has {(own.Count == 1 ? "1 article" : $"{own.Count} articles")}, so no number {number}."
            : $"{path}: {own.Count} articles stand on this page; name one by its number: "
                + $"{List(own.Select((article, i) => $"{path}#{i + 1} “{news.Article(article).Headline}”"))}.";
    }

    private static string Doubt(PageReading reading) => reading.Doubts.Length > 0 ? $": {reading.Doubts[0].Message}" : ".";

    /// <summary>The pages that are called so in the first way in which any is: by path, by id, by address, by the end of the path.</summary>
    private List<int> Pages(string name)
    {
        var path = name.Replace('\\', '/');
        var full = File.Exists(name) ? Path.GetFullPath(name) : null;
        Func<int, bool>[] ways =
        [
            page => PathOf(page) == path || full is not null && Path.GetFullPath(PathOf(page)) == full,
            page => ids.Page(page) == name,
            page => news.Pages[page].Page.Address == name,
            page => PathOf(page).EndsWith("/" + path, StringComparison.Ordinal),
        ];
        return ways.Select(way => Enumerable.Range(0, news.Pages.Length).Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private string PathOf(int page) => news.Pages[page].Page.Path;

    private int? OfId(string name) => news.Reports.Where(report => Ids.Article(report.Index) == name).Select(report => (int?)report.Index).FirstOrDefault();

    private string Called() => news.Pages.IsEmpty ? "None could be read." : $"Those that were: {List(news.Pages.Select(page => page.Page.Path))}.";

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "");
    }

    private static (string Page, int Number)? Numbered(string name) =>
        name.LastIndexOf('#') is > 0 and var mark && int.TryParse(name.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name[..mark], number)
            : null;
}
