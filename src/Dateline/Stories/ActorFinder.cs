using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Finds who holds, does and says what towards whom, across the stories of a collection.</summary>
public static class ActorFinder
{
    /// <summary>By far most reports are so many times as many as the others.</summary>
    private const int FarMore = 3;

    /// <summary>The actors: those first of whom the most independent sources tell something, those towards whom only others act last.</summary>
    public static ImmutableArray<Actor> Find(News news)
    {
        var found = new List<Found>();
        var numbers = new Dictionary<Player, int>();
        var misread = Misread(news);
        for (var story = 0; story < news.Stories.Length; story++)
        {
            foreach (var (index, position) in news.Stories[story].Positions.Index())
                Add(ActKind.Position, story, index, position.Holder is { } holder ? [holder] : [], position.Concerned, position.Also.Add(position.Evidence));
            foreach (var (index, line) in news.Stories[story].Timeline.Index())
                Add(ActKind.Event, story, index, line.Doers, line.Whom, line.Evidence);
            foreach (var (index, quote) in news.Stories[story].Quotes.Index())
                Add(ActKind.Quote, story, index, quote.By is { } speaker ? [speaker] : [], quote.About, quote.Also.Add(quote.Evidence));
        }

        var order = Enumerable.Range(0, found.Count)
            .OrderByDescending(actor => news.Independent(found[actor].Reports))
            .ThenByDescending(actor => found[actor].Acts.Count)
            .ThenBy(actor => found[actor].Player.Name, StringComparer.Ordinal)
            .ThenBy(actor => found[actor].Player.Kind)
            .ToList();
        var place = new int[found.Count];
        foreach (var (index, actor) in order.Index())
            place[actor] = index;
        var people = news.People.GroupBy(person => person.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Also, StringComparer.Ordinal);
        return
        [
            .. order.Select(actor => found[actor]).Select(actor => new Actor
            {
                Name = actor.Player.Name,
                Kind = actor.Player.Kind,
                Also = actor.Player.Kind == NameKind.Person ? people.GetValueOrDefault(actor.Player.Name, []) : [],
                Acts = [.. actor.Acts.Select(act => act with { Towards = Placed(act.Towards), With = Placed(act.With) })],
            }),
        ];

        void Add(ActKind kind, int story, int index, ImmutableArray<Player> doers, ImmutableArray<Player> towards, ImmutableArray<Evidence> evidence)
        {
            if (doers.IsEmpty)
                return;
            var those = Numbers(doers);
            var others = Numbers(towards);
            foreach (var actor in those)
            {
                found[actor].Acts.Add(new(story, kind, index, others.Remove(actor), those.Remove(actor)));
                found[actor].Reports.UnionWith(evidence.Select(e => e.Report));
            }
        }

        ImmutableArray<int> Numbers(ImmutableArray<Player> players) => [.. players.Select(player => misread.GetValueOrDefault(player, player)).Where(IsActor).Distinct().Select(NumberOf)];

        int NumberOf(Player player)
        {
            if (!numbers.TryGetValue(player, out var number))
            {
                numbers[player] = number = found.Count;
                found.Add(new(player));
            }

            return number;
        }

        ImmutableArray<int> Placed(ImmutableArray<int> actors) => [.. actors.Select(actor => place[actor])];
    }

    private static bool IsActor(Player player) => IsActor(player.Kind);

    private static bool IsActor(NameKind kind) => kind is NameKind.Person or NameKind.Place or NameKind.Organisation;

    /// <summary>Persons known by one word alone that by far most reports have as the name of a place or body: they are that place or body, in reports where its name was taken for a person's.</summary>
    private static Dictionary<Player, Player> Misread(News news)
    {
        var named = news.Reports.SelectMany(report => report.Article.Names.Where(name => IsActor(name.Kind)).Select(name => (Folded: Folding.Fold(name.Text), name.Kind, Name: name.Text)).Distinct())
            .GroupBy(name => name.Folded, StringComparer.Ordinal).ToDictionary(same => same.Key, StringComparer.Ordinal);
        var misread = new Dictionary<Player, Player>();
        foreach (var person in news.People.Where(person => !person.Name.Contains(' ', StringComparison.Ordinal)))
        {
            var others = named.TryGetValue(Folding.Fold(person.Name), out var same) ? same.Where(name => name.Kind != NameKind.Person).ToList() : [];
            if (others.Count >= FarMore * person.Reports.Distinct().Count())
                misread[new(person.Name, NameKind.Person)] = new(others[0].Name, others[0].Kind);
        }

        return misread;
    }

    private sealed record Found(Player Player)
    {
        public List<Act> Acts { get; } = [];

        public HashSet<int> Reports { get; } = [];
    }
}
