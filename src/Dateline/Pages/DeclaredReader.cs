using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Reads what a page says about itself beside its visible words: structured data, meta elements, marked times and authors.</summary>
internal static class DeclaredReader
{
    private const int MostMarkedAuthors = 3;

    private static readonly string[] TitleKeys = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "title"];

    private static readonly string[] PublishedKeys =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "@datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "article.published", "bt:pubdate", "datepublished", "pubdate", "publish-date", "publishdate", "publish_date", "published-date", "publication_date", "article_date_original",
        "originalpublicationdate", "article:published", "article:publish_time", "citation_publication_date", "dcterms.issued", "dc.date.issued", "dc.date.created", "dcterms.created",
        "dc.date", "dcterms.date", "dc.created", "date", "article:post_date", "@datecreated", "time",
    ];

    private static readonly string[] ModifiedKeys =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "@datemodified", "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified", "lastmod", "last-modified",
        "article.updated", "article:modified", "bt:moddate", "revised",
    ];

    private static readonly string[] AuthorKeys =
        ["author", "parsely-author", "sailthru.author", "article:author", "article:author_name", "article.author", "og:article:author", "dc.creator", "dcterms.creator", "dc.creator.creator", "byl", "byline", "citation_author", "cxenseparse:author", "creator", "@author", "rel author"];

    private static readonly string[] OutletKeys = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "cre", "publisher", "al:ios:app_name", "copyright"];

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="address">The address it was fetched from; null when unknown.</param>
    public static DeclaredMetadata Read(HtmlDocument document, string? address)
    {
        var facts = DeclaredFacts.Collect(document);
        var own = Absolute(facts.Canonical, address) ?? Absolute(facts.First("og:url"), address) ?? Absolute(facts.First("parsely-link"), address);
        var declaredTitles = TitleKeys.SelectMany(facts.All).Append(facts.Title ?? "").Concat(facts.Headings).Where(t => t.Length > 0).Select(t => Text.Folding.Fold(t)).ToHashSet(StringComparer.Ordinal);
        facts.Linked.Choose(title => Text.Folding.Fold(HtmlText.Plain(title)) is { Length: > 0 } key && declaredTitles.Any(t => t.StartsWith(key, StringComparison.Ordinal)), own);
        var outlet = facts.First("og:site_name") ?? facts.Linked.Names("publisher").FirstOrDefault() ?? OutletKeys.Select(facts.First).FirstOrDefault(o => o is not null);
        outlet = outlet is { Length: > 0 and < 80 } && !outlet.Contains("://", StringComparison.Ordinal) ? outlet : null;
        var language = LanguageCode(facts.Language) ?? LanguageCode(facts.First("content-language")) ?? LanguageCode(facts.Linked.Texts("inLanguage").FirstOrDefault()) ?? LanguageCode(facts.First("og:locale"));
        var published = facts.Linked.Texts("datePublished").Concat(PublishedKeys.SelectMany(facts.All)).ToArray();
        return new()
        {
            Title = DeclaredTitle.Choose(
                [.. facts.Linked.Texts("headline").Concat(TitleKeys.SelectMany(facts.All)).Concat(facts.Title is { Length: > 0 } title ? [title] : []).Where(t => t.Length < 500)],
                facts.Headings, SiteNames(facts, outlet, own ?? address)),
            WholeTitle = facts.Title is { Length: > 0 } ? facts.Title : null,
            Logos = [.. facts.Logos],
            Published = MostAgreed(published, language),
            Modified = MostAgreed([.. facts.Linked.Texts("dateModified").Concat(ModifiedKeys.SelectMany(facts.All))], language),
            Authors = Authors(facts, outlet),
            Outlet = outlet,
            Language = language,
            Address = own,
            Description = facts.First("og:description") ?? facts.First("description") ?? facts.First("twitter:description"),
            Kind = facts.Linked.Kind ?? facts.First("og:type"),
        };
    }

    /// <summary>The date that most declarations agree on, as the most trusted of them writes it; null where none can be read.</summary>
    private static string? MostAgreed(string[] written, string? language)
    {
        var days = new Dictionary<DateInterval, (int Count, string First)>();
        foreach (var words in written)
        {
            if (!WrittenDate.TryParse(words, language, out var date) || date.Day.Day is null)
                continue;
            var sofar = days.GetValueOrDefault(date.Day);
            days[date.Day] = (sofar.Count + 1, sofar.First ?? words);
        }

        return days.Count == 0 ? null : days.Values.MaxBy(d => d.Count).First;
    }

    private static ImmutableArray<string> Authors(DeclaredFacts facts, string? outlet)
    {
        var linked = facts.Linked.Names("author").SelectMany(a => AuthorNames.In(a, outlet)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        if (!linked.IsEmpty)
            return linked;
        foreach (var key in AuthorKeys)
        {
            var names = facts.All(key).SelectMany(a => AuthorNames.In(a, outlet)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            // Below a report, marked authors are those of other reports and of comments.
            if (!names.IsEmpty)
                return names.Length > MostMarkedAuthors && key is "rel author" or "@author" ? names[..1] : names;
        }

        return [];
    }

    private static List<string> SiteNames(DeclaredFacts facts, string? outlet, string? address)
    {
        var names = OutletKeys.SelectMany(facts.All).Concat(facts.Linked.Names("publisher")).Concat(facts.All("twitter:site").Select(s => s.TrimStart('@'))).ToList();
        if (outlet is not null)
            names.Add(outlet);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            var labels = uri.Host.Split('.');
            names.AddRange(labels.Length > 1 ? labels[..^1].Where(l => l.Length > 3) : []);
            names.Add(uri.Host);
        }

        return [.. names.Where(n => n.Length is > 1 and < 60)];
    }

    private static string? Absolute(string? address, string? from)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 2000)
            return null;
        // A path alone counts as the absolute address of a file on some systems.
        if (Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && IsWeb(uri))
            return uri.AbsoluteUri;
        return Uri.TryCreate(from, UriKind.Absolute, out var around) && IsWeb(around) && Uri.TryCreate(around, address.Trim(), out uri) && IsWeb(uri) ? uri.AbsoluteUri : null;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    private static string? LanguageCode(string? written)
    {
        if (written is null)
            return null;
        var code = written.Trim().Replace('_', '-').Split([',', ';', ' ', '.'])[0];
        var parts = code.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.All(p => p.Length is > 0 and < 9 && p.All(char.IsAsciiLetterOrDigit))
            ? string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p.Length == 2 ? p.ToUpperInvariant() : p))
            : null;
    }
}
