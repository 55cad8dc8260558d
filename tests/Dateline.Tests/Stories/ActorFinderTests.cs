using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Stories;

namespace Dateline.Tests.Stories;

public sealed class ActorFinderTests
{
    private static readonly News Lock = new Collection()
        .Add("a", "Lock at Elmsund shut", "Mayor Hedda Brannock rejects a bridge toll on grain lorries.\n“Karl Velde has never paid for anything,” Brannock said on Monday.\nHedda Brannock met Karl Velde in Torrin on 3 March 2024.", "2024-03-04")
        .Add("b", "Toll in Elmsund", "Mayor Hedda Brannock rejected the bridge toll on lorries.\nFerry owner Karl Velde urged Hedda Brannock to reopen the northern lock.", "2024-03-05")
        .Read(oneStory: true);

    [Fact]
    public void The_most_told_comes_first_with_what_is_held_done_and_said()
    {
        var actors = ActorFinder.Find(Lock);
        Assert.Equal("Hedda Brannock", actors[0].Name);
        Assert.Equal(NameKind.Person, actors[0].Kind);
        Assert.Equal([ActKind.Position, ActKind.Event, ActKind.Quote], actors[0].Acts.Select(act => act.Kind).Distinct().Order());
    }

    [Fact]
    public void Each_act_knows_towards_and_with_whom()
    {
        var actors = ActorFinder.Find(Lock);
        var (mayor, owner) = (Index(actors, "Hedda Brannock"), Index(actors, "Karl Velde"));
        Assert.Contains(actors[mayor].Acts, act => act.Kind == ActKind.Quote && act.Towards.Contains(owner));
        Assert.Contains(actors[mayor].Acts, act => act.Kind == ActKind.Event && act.Concerns(owner));
        Assert.Contains(actors[owner].Acts, act => act.Kind == ActKind.Position && act.Towards.SequenceEqual([mayor]));
        Assert.DoesNotContain(actors[mayor].Acts, act => act.Concerns(mayor));
    }

    [Fact]
    public void A_place_that_one_report_takes_for_a_person_is_the_place()
    {
        var name = new Name { Text = "Kestria", Kind = NameKind.Person, Mentions = [new(new(0, 5), 0)] };
        var collection = new Collection();
        foreach (var i in Enumerable.Range(0, 4))
            collection.Add($"{i}", $"Lock {i} of Kestria shut", $"Kestria rejects the bridge toll number {i + 20}.\nThe president of Kestria met the harbour master in Kestria on Monday.", "2024-03-04");
        var news = collection.Read(oneStory: true);
        Assert.All(news.Reports, report => Assert.DoesNotContain(report.Article.Names, one => one.Text == "Kestria" && one.Kind == NameKind.Person));
        var story = news.Stories[0];
        var acts = Assert.Single(ActorFinder.Find(news)).Acts;
        var misread = news with
        {
            Reports = news.Reports.SetItem(3, news.Reports[3] with { Article = news.Reports[3].Article with { Names = [name] } }),
            People = [new("Kestria", [], [3], [0])],
            Stories = [story with { Positions = story.Positions.SetItem(3, story.Positions[3] with { Holder = new("Kestria", NameKind.Person) }) }],
        };
        Assert.Equal(acts.Length, Assert.Single(ActorFinder.Find(misread)).Acts.Length);
    }

    private static int Index(ImmutableArray<Actor> actors, string name) => actors.IndexOf(actors.Single(actor => actor.Name == name));
}
