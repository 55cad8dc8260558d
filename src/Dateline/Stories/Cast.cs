using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Someone or something with a name, across the reports of a collection.</summary>
/// <param name="Name">The name as the collection knows it.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Player(string Name, NameKind Kind);

/// <summary>Whom and what the names of each report stand for in the collection.</summary>
internal sealed class Cast
{
    private readonly Dictionary<(int Report, Name Name), Player> players = [];
    private readonly Dictionary<(int Report, int Sentence), HashSet<Player>> sentences = [];

    public Cast(ImmutableArray<AnnotatedArticle> articles, ImmutableArray<Person> people)
    {
        var known = new Dictionary<(int, int), Player>();
        foreach (var person in people)
        {
            var player = new Player(person.Name, NameKind.Person);
            for (var i = 0; i < person.Reports.Length; i++)
                known[(person.Reports[i], person.Names[i])] = player;
        }

        var others = new Dictionary<string, Player>(StringComparer.Ordinal);
        for (var report = 0; report < articles.Length; report++)
        {
            for (var n = 0; n < articles[report].Names.Length; n++)
                Add(report, articles[report].Names[n], known.GetValueOrDefault((report, n)), others, Lexicon.For(articles[report].Article.Language).Grammar.Articles);
        }
    }

    private void Add(int report, Name name, Player? known, Dictionary<string, Player> others, FrozenSet<string> articlesOf)
    {
        var key = Folding.Fold(name.Text);
        if (key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && articlesOf.Contains(key[..space]))
            key = key[(space + 1)..];
        if (known is null && !others.TryGetValue(key, out known))
            others[key] = known = new(name.Text, name.Kind);
        players[(report, name)] = known;
        foreach (var mention in name.Mentions)
        {
            if (!sentences.TryGetValue((report, mention.Sentence), out var here))
                sentences[(report, mention.Sentence)] = here = [];
            here.Add(known);
        }
    }

    /// <summary>Whom a report's name stands for.</summary>
    public Player Of(int report, Name name) => players.GetValueOrDefault((report, name)) ?? new(name.Text, name.Kind);

    /// <summary>Everybody and everything that some words of a report name, each once, in order.</summary>
    public ImmutableArray<Player> Named(int report, AnnotatedArticle article, TextSpan words) =>
    [
        .. article.Names.SelectMany(name => name.Mentions.Where(mention => words.Contains(mention.Words)).Select(mention => (Name: name, mention.Words)))
            .OrderBy(named => named.Words).Select(named => Of(report, named.Name)).Distinct(),
    ];

    /// <summary>Everybody and everything that a sentence names.</summary>
    public FrozenSet<Player> In(int report, int sentence) => sentences.TryGetValue((report, sentence), out var here) ? here.ToFrozenSet() : [];
}
