using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Someone or something with a name, across the reports of a collection.</summary>
/// <param name="Name">The name as the collection knows it.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Player(string Name, NameKind Kind)
{
    /// <summary>The name folded, for comparing.</summary>
    public string Folded { get; } = Folding.Fold(Name);
}

/// <summary>Whom and what the names of each report stand for in the collection.</summary>
internal sealed class Cast
{
    private readonly Dictionary<(int Report, Name Name), Player> players;
    private readonly Dictionary<(int Report, int Sentence), HashSet<Player>> sentences;

    /// <summary>By family name, folded, the one who bears it in a story, and what is shown of that one; null where several do.</summary>
    private readonly Dictionary<string, (Player Player, Gender Gender)?> families;

    public Cast(ImmutableArray<AnnotatedArticle> articles, ImmutableArray<Person> people)
        : this([], [], [])
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

    private Cast(
        Dictionary<(int Report, Name Name), Player> players, Dictionary<(int Report, int Sentence), HashSet<Player>> sentences,
        Dictionary<string, (Player Player, Gender Gender)?> families) => (this.players, this.sentences, this.families) = (players, sentences, families);

    /// <summary>Whom the names of a story's reports stand for: there a family name alone is the only one who bears it in the story, whoever bears it elsewhere.</summary>
    /// <param name="story">The story's reports.</param>
    /// <param name="reports">All reports of the collection.</param>
    public Cast Within(ImmutableArray<int> story, ImmutableArray<Report> reports)
    {
        var bearers = new Dictionary<string, (Player Player, Gender Gender)?>(StringComparer.Ordinal);
        foreach (var report in story)
        {
            foreach (var name in reports[report].Article.Names.Where(name => name.Kind == NameKind.Person))
            {
                var folded = Folding.Fold(name.Text);
                var space = folded.LastIndexOf(' ');
                if (space <= 0)
                    continue;
                var player = Of(report, name);
                var family = folded[(space + 1)..];
                bearers[family] = !bearers.TryGetValue(family, out var other) ? (player, name.Gender)
                    : other is { } one && one.Player == player ? (player, one.Gender == Gender.Unknown ? name.Gender : one.Gender) : null;
            }
        }

        return new(players, sentences, bearers);
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
    public Player Of(int report, Name name)
    {
        var player = players.GetValueOrDefault((report, name)) ?? new(name.Text, name.Kind);
        if (name.Kind is not (NameKind.Person or NameKind.Other) || player.Name.Contains(' ', StringComparison.Ordinal)
            || families.GetValueOrDefault(player.Folded) is not { } bearer)
            return player;
        return name.Gender == Gender.Unknown || bearer.Gender == Gender.Unknown || name.Gender == bearer.Gender ? bearer.Player : player;
    }

    /// <summary>Everybody and everything that some words of a report name, each once, in order.</summary>
    public ImmutableArray<Player> Named(int report, AnnotatedArticle article, TextSpan words) =>
    [
        .. article.Names.SelectMany(name => name.Mentions.Where(mention => words.Contains(mention.Words)).Select(mention => (Name: name, mention.Words)))
            .OrderBy(named => named.Words).Select(named => Of(report, named.Name)).Distinct(),
    ];

    /// <summary>Everybody and everything that a sentence names.</summary>
    public FrozenSet<Player> In(int report, int sentence) => sentences.TryGetValue((report, sentence), out var here) ? here.ToFrozenSet() : [];
}
