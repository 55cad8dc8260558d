using System.Collections.Frozen;
using Dateline.Articles;
using Dateline.Stories;

namespace Dateline.App.Json;

/// <summary>The ids of a document, given after sorting, so that the order of arguments changes none: p1, a1, n1, s1, h1, e1. A page that brings an id keeps it.</summary>
internal sealed class Ids
{
    private readonly string[] pages;
    private readonly int[] firstReport;
    private readonly int[] firstHappening;
    private readonly int[] firstLine;
    private readonly FrozenDictionary<(int Report, int Name), int> people;

    public Ids(News news)
    {
        pages = [.. news.Pages.Select((page, index) => page.Page.Id ?? Numbered('p', index))];
        foreach (var shared in pages.Index().GroupBy(page => page.Item, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            // Two pages of one id could not be told apart; from the second on they are numbered like any other.
            foreach (var (index, id) in shared.Skip(1))
                pages[index] = Unused($"{id}-{Numbered('p', index)}");
        }

        firstReport = Starts(news.Pages, page => page.Articles.Length);
        firstHappening = Starts(news.Stories, story => story.Happenings.Length);
        firstLine = Starts(news.Stories, story => story.Timeline.Length);
        var named = new Dictionary<(int, int), int>();
        for (var person = 0; person < news.People.Length; person++)
        {
            var (reports, names) = (news.People[person].Reports, news.People[person].Names);
            for (var i = 0; i < reports.Length && i < names.Length; i++)
                named.TryAdd((reports[i], names[i]), person);
        }

        people = named.ToFrozenDictionary();
    }

    public string Page(int index) => pages[index];

    /// <summary>The id of a page that is printed by itself: the name of its file without ending, and its place in it where it is one of many.</summary>
    public static string OfPath(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.IndexOf('.', Math.Min(1, name.Length));
        var colon = name.LastIndexOf(':');
        return dot < 0 ? name : colon > dot && name.AsSpan(colon + 1) is { Length: > 0 } place && !place.ContainsAnyExceptInRange('0', '9') ? name[..dot] + name[colon..] : name[..dot];
    }

    public static string Article(int report) => Numbered('a', report);

    public static string Person(int index) => Numbered('n', index);

    public static string Story(int index) => Numbered('s', index);

    /// <summary>The id of an article by its place on its page (<see cref="LabelledBlock.Article"/>).</summary>
    public string ArticleOfPage(int page, int article) => Article(firstReport[page] + article);

    /// <summary>The id of a happening; they are counted through all stories.</summary>
    public string Happening(int story, int happening) => Numbered('h', firstHappening[story] + happening);

    /// <summary>The id of a line of a timeline; they are counted through all stories.</summary>
    public string Line(int story, int line) => Numbered('e', firstLine[story] + line);

    /// <summary>The id of the person whom a report's name names; null where it names nobody of <see cref="News.People"/>.</summary>
    public string? PersonNamed(int report, int name) => people.TryGetValue((report, name), out var person) ? Person(person) : null;

    private string Unused(string id)
    {
        while (pages.Contains(id, StringComparer.Ordinal))
            id += "'";
        return id;
    }

    private static string Numbered(char kind, int index) => $"{kind}{index + 1}";

    private static int[] Starts<T>(IReadOnlyList<T> items, Func<T, int> count)
    {
        var starts = new int[items.Count];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + count(items[i - 1]);
        return starts;
    }
}
