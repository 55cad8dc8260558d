using System.Collections.Immutable;
using Dateline.Markup;

namespace Dateline.Pages;

/// <summary>Reads what a page says about itself beside its visible words: structured data, meta elements, marked times and authors.</summary>
internal static class DeclaredReader
{
    private const int MostAuthors = 6;

    private static readonly string[] TitleKeys = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "title"];

    private static readonly string[] AuthorKeys =
        ["author", "parsely-author", "sailthru.author", "article:author", "article:author_name", "article.author", "og:article:author", "dc.creator",
            "dcterms.creator", "dc.creator.creator", "byl", "byline", "citation_author", "cxenseparse:author", "creator", "twitter:data1"];

    private static readonly string[] OutletKeys = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "cre", "publisher", "al:ios:app_name", "copyright"];

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="address">The address it was fetched from; null when unknown.</param>
    public static DeclaredMetadata Read(HtmlDocument document, string? address)
    {
        var facts = DeclaredFacts.Collect(document);
        var own = WebAddress.Absolute(facts.Canonical, address) ?? WebAddress.Absolute(facts.First("og:url"), address) ?? WebAddress.Absolute(facts.First("parsely-link"), address);
        var declaredTitles = TitleKeys.SelectMany(facts.All).Append(facts.Title ?? "").Concat(facts.Headings.Select(h => h.Own)).Where(t => t.Length > 0)
            .Select(t => Text.Folding.Fold(t)).ToHashSet(StringComparer.Ordinal);
        facts.Linked.Choose(
            title => Text.Folding.Fold(HtmlText.Plain(title)) is { Length: > 0 } key && declaredTitles.Any(t => t.StartsWith(key, StringComparison.Ordinal)),
            title => declaredTitles.Count == 0 || Text.Folding.Fold(HtmlText.Plain(title)) is var key && declaredTitles.Any(t => ShareWords(key, t)),
            own ?? address);
        var outlet = facts.First("og:site_name") ?? facts.Linked.Names("publisher").FirstOrDefault() ?? OutletKeys.Select(facts.First).FirstOrDefault(o => o is not null);
        outlet = outlet is { Length: > 0 and < 80 } && !outlet.Contains("://", StringComparison.Ordinal) ? outlet : null;
        var language = LanguageCode(facts.Language) ?? LanguageCode(facts.First("content-language"))
            ?? LanguageCode(facts.Linked.Texts("inLanguage").FirstOrDefault()) ?? LanguageCode(facts.First("og:locale"));
        var dates = DeclaredDates.Read(facts, language);
        var (title, basis) = DeclaredTitle.Choose(
            [.. facts.Linked.Texts("headline").Concat(TitleKeys.SelectMany(facts.All)).Concat(facts.Title is { Length: > 0 } whole ? [whole] : []).Where(t => t.Length < 500)],
            facts.Headings, SiteNames(facts, outlet, own ?? address));
        var headline = (facts.Headings.Find(h => h.Own == title || h.Words == title) ?? (facts.Headings is [var only] ? only : null))?.Position ?? facts.PositionOf(title);
        return new()
        {
            Title = title,
            TitleBasis = basis,
            WholeTitle = facts.Title is { Length: > 0 } ? facts.Title : null,
            Logos = [.. facts.Logos],
            Published = dates.Published,
            IsPublishedVague = dates.IsVague,
            Modified = dates.Modified,
            Authors = Authors(facts, headline, outlet, out var areMarked),
            AreAuthorsMarked = areMarked,
            Desk = Desk(facts, headline, outlet),
            Outlet = outlet,
            Language = language,
            Address = own,
            OtherLanguages = [.. facts.OtherLanguages.Select(other => WebAddress.Absolute(other, own ?? address)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Description = facts.First("og:description") ?? facts.First("description") ?? facts.First("twitter:description"),
            IsForSubscribers = facts.Linked.IsForSubscribers || facts.First("article:content_tier") is "locked",
            Kind = facts.Linked.Kind ?? (LinkedData.IsReport(facts.First("og:type")) ? facts.First("og:type") : facts.Linked.Service ?? facts.First("og:type")),
        };
    }

    /// <summary>Whether two titles have a word in three in common, as two wordings of one headline have; also where either has too few words to tell.</summary>
    private static bool ShareWords(string one, string other)
    {
        const int shortest = 4;
        var words = one.Split(' ').Where(word => word.Length >= shortest).ToHashSet(StringComparer.Ordinal);
        var others = other.Split(' ').Where(word => word.Length >= shortest).ToHashSet(StringComparer.Ordinal);
        return words.Count < 2 || others.Count < 2 || 3 * words.Count(others.Contains) >= Math.Min(words.Count, others.Count);
    }

    /// <summary>The authors: those of the structured data, else those that are marked near the headline, else those of meta elements. A person's name goes before a pen name.</summary>
    private static ImmutableArray<string> Authors(DeclaredFacts facts, int? headline, string? outlet, out bool areMarked)
    {
        var marked = facts.Authors.Under(headline, outlet);
        var linked = Each(facts.Linked.Authors(), outlet, penNames: true);
        var inHead = AuthorKeys.Select(key => Each(facts.All(key), outlet, penNames: false)).FirstOrDefault(names => !names.IsEmpty, []);
        var first = !linked.IsEmpty ? linked : !marked.IsEmpty ? marked : inHead;

        areMarked = !linked.IsEmpty || !marked.IsEmpty;

        // Structured data may name who put the page up: where the marked byline and the head agree on others, those wrote it. The byline alone against it lost:
        // more often the mark was another's.
        if (!linked.IsEmpty && !AnySame(linked, marked) && AnySame(marked, inHead))
            first = marked;

        // "jsolt" of the structured data is the "Jana Solt" that the reader sees.
        if (first.All(n => !n.Contains(' ')))
            first = marked.Any(n => n.Contains(' ')) ? marked : !first.IsEmpty ? first : inHead;

        // The place that names them all.
        foreach (var other in new[] { marked, inHead })
        {
            if (other.Length > first.Length && other.Length <= MostAuthors && first.All(n => other.Contains(n, StringComparer.OrdinalIgnoreCase)))
                first = other;
        }

        return first;
    }

    /// <summary>The desk, organisation or account that signs where no person does: the one marked near the headline, else that of the structured data; null where none does.</summary>
    private static string? Desk(DeclaredFacts facts, int? headline, string? outlet) =>
        facts.Authors.DeskUnder(headline, outlet) ?? facts.Linked.Names("author").Select(AuthorNames.Desk).FirstOrDefault(d => d is not null);

    private static bool AnySame(ImmutableArray<string> some, ImmutableArray<string> others) => some.Any(one => others.Any(other => AuthorNames.IsSamePerson(one, other)));

    private static ImmutableArray<string> Each(IEnumerable<string> declared, string? outlet, bool penNames) =>
        [.. declared.SelectMany(a => AuthorNames.In(a, outlet, penNames)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<string> SiteNames(DeclaredFacts facts, string? outlet, string? address)
    {
        var names = OutletKeys.SelectMany(facts.All).Concat(facts.Mastheads).Concat(facts.Linked.Names("publisher")).Concat(facts.All("twitter:site").Select(s => s.TrimStart('@'))).ToList();
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
