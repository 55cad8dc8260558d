using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Finds the original of an article that says that it is a translation, or that its page names as the same in another language.</summary>
/// <remarks>Nothing is translated here: only what pages say of themselves counts, and, of several that it may mean, names and numbers.</remarks>
internal sealed class TranslationFinder
{
    /// <summary>Of the names and numbers of the one that has fewer so many stand in the other too, if one is the other's translation.</summary>
    private const double Agreeing = 0.5;

    /// <summary>Fewer names and numbers may agree by chance.</summary>
    private const int FewestAgreeing = 5;

    /// <summary>A translation follows within so many days.</summary>
    private const int MostDays = 60;

    /// <summary>A name or number that so many articles have names none of them.</summary>
    private const int MostHolders = 200;

    /// <summary>A shorter name or number may stand in any report.</summary>
    private const int ShortestTold = 2;

    private readonly ImmutableArray<ComparedArticle> articles;
    private readonly Dictionary<string, int> byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, HashSet<string>> told = [];

    /// <summary>By language and name or number, the articles that have it.</summary>
    private readonly Dictionary<string, Dictionary<string, List<int>>> holders = new(StringComparer.Ordinal);

    public TranslationFinder(ImmutableArray<ComparedArticle> articles)
    {
        this.articles = articles;
        foreach (var article in articles)
        {
            if (article.Article.Address is { } address)
                byAddress.TryAdd(Plain(address), article.Index);
        }
    }

    /// <summary>For each translation, by index, its original and the reason in words; no original is a translation itself.</summary>
    /// <param name="isOriginal">Whether an article copies no other.</param>
    public Dictionary<int, (int Original, string Why)> Find(Predicate<int> isOriginal)
    {
        var found = new Dictionary<int, (int Original, string Why)>();
        foreach (var article in articles.Where(a => isOriginal(a.Index) && (a.Article.Translation is not null || !a.Article.OtherLanguages.IsEmpty)))
        {
            if ((Noted(article, isOriginal) ?? Named(article, isOriginal)) is { } original)
                found[article.Index] = original;
        }

        // A chain leads to its beginning; pages that name one another in a ring lead nowhere.
        var rooted = new Dictionary<int, (int Original, string Why)>();
        foreach (var (article, (original, why)) in found)
        {
            var root = original;
            for (var steps = 0; found.TryGetValue(root, out var next) && steps <= found.Count; steps++)
                root = next.Original;
            if (!found.ContainsKey(root))
                rooted[article] = (root, why);
        }

        return rooted;
    }

    /// <summary>
    /// The original of an article that says that it is translated: the one that its page names in that language, else the one of that language whose names and
    /// numbers agree.
    /// </summary>
    private (int Original, string Why)? Noted(ComparedArticle article, Predicate<int> isOriginal)
    {
        if (article.Article.Translation is not { } note || note.Language == article.Article.Language)
            return null;
        var why = $"it says so (“{string.Join(' ', article.Article.Text.Words(note.Line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”)";
        if (Others(article, isOriginal).FirstOrDefault(other => other.Article.Language == note.Language) is { } named)
            return (named.Index, $"{why}, and its page names that one as the same in another language");
        var best = Candidates(article, note.Language).Select(index => articles[index])
            .Where(other => isOriginal(other.Index) && !other.IsLaterThan(article) && IsNear(article, other))
            .Select(other => (Article: other, Agree: Agree(article, other)))
            .Where(other => other.Agree.Count >= FewestAgreeing && other.Agree.Count >= Agreeing * other.Agree.Of)
            .OrderByDescending(other => other.Agree.Count).ThenBy(other => other.Article.Index).Take(2).ToList();

        // Of two that agree as well it cannot be told which.
        return best.Count == 0 || best.Count == 2 && best[0].Agree.Count == best[1].Agree.Count ? null
            : (best[0].Article.Index, $"{why}, and {best[0].Agree.Count} names and numbers stand in both");
    }

    /// <summary>The earlier article that a page names as the same in another language.</summary>
    private (int Original, string Why)? Named(ComparedArticle article, Predicate<int> isOriginal) =>
        Others(article, isOriginal).FirstOrDefault(article.IsLaterThan) is { } earlier
            ? (earlier.Index, "its page names that one, which is earlier, as the same in another language") : null;

    private IEnumerable<ComparedArticle> Others(ComparedArticle article, Predicate<int> isOriginal) =>
        article.Article.OtherLanguages.Select(address => byAddress.TryGetValue(Plain(address), out var index) ? articles[index] : null).OfType<ComparedArticle>()
            .Where(other => isOriginal(other.Index) && other.Article.Language != article.Article.Language && other.Article.Language != "und");

    /// <summary>The articles of a language that have enough of an article's names and numbers.</summary>
    private IEnumerable<int> Candidates(ComparedArticle article, string language)
    {
        if (!holders.TryGetValue(language, out var having))
        {
            holders[language] = having = [];
            foreach (var other in articles.Where(other => other.Article.Language == language))
            {
                foreach (var word in Told(other))
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(having, word, out _);
                    list ??= [];
                    if (list.Count < MostHolders)
                        list.Add(other.Index);
                }
            }
        }

        return Told(article).SelectMany(word => having.GetValueOrDefault(word, []))
            .CountBy(index => index).Where(held => held.Value >= FewestAgreeing).Select(held => held.Key);
    }

    private static bool IsNear(ComparedArticle one, ComparedArticle other) =>
        one.Day is not { } day || other.Day is not { } its || Math.Abs(day.DayNumber - its.DayNumber) <= MostDays;

    private (int Count, int Of) Agree(ComparedArticle one, ComparedArticle other)
    {
        var (mine, its) = (Told(one), Told(other));
        return (mine.Count(its.Contains), Math.Min(mine.Count, its.Count));
    }

    private HashSet<string> Told(ComparedArticle article)
    {
        if (!told.TryGetValue(article.Index, out var words))
        {
            told[article.Index] = words = [.. article.Told().Where(word => word.Telling != Telling.Nothing && word.Span.Length >= ShortestTold)
                .Select(word => Folding.Fold(article.Article.Text[word.Span]))];
        }

        return words;
    }

    /// <summary>An address without what does not matter to where it leads.</summary>
    private static string Plain(string address)
    {
        var end = address.IndexOf('#');
        var plain = (end < 0 ? address : address[..end]).TrimEnd('/');
        var scheme = plain.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? plain : plain[(scheme + 3)..];
    }
}
