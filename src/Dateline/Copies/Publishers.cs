using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Which articles have one publisher, so that its editions and subdomains are no sources of their own.</summary>
/// <remarks>
/// Only what pages say of themselves counts: the name of the outlet and the host of the address. Hosts of one domain whose outlets' names have no word in common are
/// strangers that rent there.
/// </remarks>
public static class Publishers
{
    /// <summary>A shorter word of a name is an article or a preposition.</summary>
    private const int ShortestWord = 4;

    /// <summary>
    /// For each article the number of its publisher: the index of the first article of that publisher; -1 where the page names neither outlet nor address.
    /// </summary>
    /// <param name="articles">The articles.</param>
    public static ImmutableArray<int> Of(ImmutableArray<Article> articles)
    {
        var first = Enumerable.Range(0, articles.Length).ToArray();
        var outlets = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var hosts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var domains = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < articles.Length; i++)
        {
            if (articles[i].Outlet is { Length: > 0 } outlet && !outlets.TryAdd(outlet, i))
                Join(first, i, outlets[outlet]);
            if (Host(articles[i].Address) is not { } host)
                continue;
            if (!hosts.TryAdd(host, i))
            {
                Join(first, i, hosts[host]);
                continue;
            }

            var domain = Domain(host);
            if (!domains.TryGetValue(domain, out var homes))
                domains[domain] = homes = [];
            foreach (var home in homes)
            {
                if (MayBeOne(articles[i].Outlet, articles[home].Outlet))
                    Join(first, i, home);
            }

            homes.Add(i);
        }

        return [.. articles.Select((article, i) => article.Outlet is { Length: > 0 } || Host(article.Address) is not null ? Find(first, i) : -1)];
    }

    /// <summary>The host of an address without <c>www.</c>; null where there is none.</summary>
    private static string? Host(string? address)
    {
        if (address is null || address.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var scheme))
            return null;
        var rest = address.AsSpan(scheme + 3);
        var end = rest.IndexOfAny('/', '?', '#');
        rest = (end < 0 ? rest : rest[..end])[(rest[..(end < 0 ? rest.Length : end)].LastIndexOf('@') + 1)..];
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            rest = rest[4..];
        return rest.Length == 0 ? null : rest.ToString();
    }

    /// <summary>What of a host is registered: its last two labels, or three where the last two are a country's (<c>co.uk</c>).</summary>
    private static string Domain(string host)
    {
        var labels = host.Split('.');
        var registered = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return labels.Length <= registered ? host : string.Join('.', labels[^registered..]);
    }

    private static bool MayBeOne(string? outlet, string? other) =>
        outlet is null || other is null
        || FoldedWords.Of(outlet).Where(word => word.Length >= ShortestWord).Intersect(FoldedWords.Of(other), StringComparer.Ordinal).Any();

    private static void Join(int[] first, int one, int other)
    {
        var (a, b) = (Find(first, one), Find(first, other));
        first[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Find(int[] first, int article)
    {
        while (first[article] != article)
            article = first[article] = first[first[article]];
        return article;
    }
}
