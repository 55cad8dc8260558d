using Dateline.Dates;
using Dateline.Lab.Quality;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Stories;
using Dateline.Tests.Stories;
using Dateline.Tracking;

namespace Dateline.Tests.Tracking;

public sealed class StoryTrackerTests
{
    private const string Crash = "A ferry with forty people on board ran onto the Sarn rocks off Halden on Monday, the coast guard said.\nThe ferry Morrow, on its way from Halden to Orle, was holed below the waterline. Divers from Halden searched the wreck of the Morrow for nine missing passengers.";
    private const string CrashToo = "Nine people are missing after the ferry Morrow ran aground on the Sarn rocks near Halden on Monday.\nThe coast guard of Halden brought thirty-one passengers of the Morrow ashore. Divers search the wreck on the rocks.";
    private const string Trial = "The captain of the ferry Morrow, Odo Kerr, went on trial in Halden on Tuesday for running the ferry onto the Sarn rocks.\nNine passengers of the Morrow died on the rocks off Halden. Kerr told the court that the coast guard had not warned him of the wreck.";
    private const string Bakery = "The oldest bakery of Vorra closed its doors on Monday after a hundred and twelve years.\nThe baker Ilse Taron said that flour and rent had become too dear. Customers queued for the last loaves of rye bread.";
    private const string BakeryToo = "Customers queued in Vorra on Monday for the last rye loaves of a bakery that was founded a hundred and twelve years ago.\nIlse Taron, the baker, said she could no longer pay for flour and rent. The bakery closed its doors at noon.";

    [Fact]
    public void What_is_unlike_all_that_was_there_is_a_new_story()
    {
        var tracker = new StoryTracker();
        Add(tracker, "Ferry runs onto rocks off Halden", Crash, "2024-03-04");
        var placed = Add(tracker, "Vorra's oldest bakery closes", Bakery, "2024-03-04");
        Assert.Equal(PlacementReason.NewStory, placed.Reason);
        Assert.InRange(placed.Strength, 0, 0.5);
        Assert.Equal((new StoryId(1), new HappeningId(1)), (placed.Story, placed.Happening));
    }

    [Fact]
    public void Another_report_of_a_happening_joins_it()
    {
        var tracker = new StoryTracker();
        Add(tracker, "Vorra's oldest bakery closes", Bakery, "2024-03-04");
        Add(tracker, "Ferry runs onto rocks off Halden", Crash, "2024-03-04");
        var placed = Add(tracker, "Nine missing after ferry hits rocks off Halden", CrashToo, "2024-03-05");
        Assert.Equal((PlacementReason.SameHappening, new HappeningId(1)), (placed.Reason, placed.Happening));
        Assert.InRange(placed.Strength, 0.4, 1);
    }

    [Fact]
    public void A_follow_up_a_year_later_finds_its_story_though_that_is_long_past()
    {
        var tracker = new StoryTracker(mostPresent: 2);
        Add(tracker, "Ferry runs onto rocks off Halden", Crash, "2024-03-04");
        Add(tracker, "Vorra's oldest bakery closes", Bakery, "2024-03-04");
        Add(tracker, "Last loaves of rye in Vorra", BakeryToo, "2024-03-05");
        Add(tracker, "Storm over Orle", "A storm over Orle tore the roof off a school on Sunday night.\nNobody was hurt, the fire brigade of Orle said. Lessons will be held in the gymnasium.", "2024-06-09");
        var placed = Add(tracker, "Captain of the Morrow on trial in Halden", Trial, "2025-03-11");
        Assert.Equal((PlacementReason.FollowsOn, new StoryId(0)), (placed.Reason, placed.Story));
        Assert.Equal(new HappeningId(4), placed.Happening);
        Assert.Equal([0, 4], tracker.Reports(new(0)).SelectMany(h => h.Reports));
    }

    [Fact]
    public void A_happening_goes_on_though_its_first_report_is_past()
    {
        var tracker = new StoryTracker(mostPresent: 3);
        Add(tracker, "Ferry runs onto rocks off Halden", Crash, "2024-03-04");
        Add(tracker, "Vorra's oldest bakery closes", Bakery, "2024-03-04");
        Add(tracker, "Ferry on the rocks, divers search the wreck", Crash.Replace("Divers from Halden searched", "Divers are searching"), "2024-03-05");
        Assert.Equal((PlacementReason.SameHappening, new HappeningId(0)), Add(tracker, "Nine missing after ferry hits rocks off Halden", CrashToo, "2024-03-05") is var placed ? (placed.Reason, placed.Happening) : default);
    }

    [Fact]
    public void A_copy_is_where_its_original_is()
    {
        var tracker = new StoryTracker();
        Add(tracker, "Ferry runs onto rocks off Halden", Crash, "2024-03-04");
        Add(tracker, "Vorra's oldest bakery closes", Bakery, "2024-03-04");
        var copy = tracker.Add(Annotated("Ferry on the rocks", Crash), DateInterval.On(new(2024, 3, 5)), copyOf: 0);
        var copyOfCopy = tracker.Add(Annotated("Ferry on the rocks", Crash), DateInterval.On(new(2024, 3, 6)), copyOf: 2);
        Assert.Equal((PlacementReason.Copy, new StoryId(0)), (copy.Reason, copy.Story));
        Assert.Equal(new StoryId(0), copyOfCopy.Story);
        Assert.Equal([0, 2, 3], tracker.Reports(new(0)).Single().Reports);
        Assert.Equal(new HappeningId(0), tracker.HappeningOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tracker.Add(Annotated("", Crash), DateInterval.Unknown, copyOf: 9));
    }

    [Fact]
    public void Copies_too_make_what_came_long_before_past()
    {
        var tracker = new StoryTracker(mostPresent: 2);
        Add(tracker, "Ferry runs onto rocks off Halden", Crash, "2024-03-04");
        Add(tracker, "Vorra's oldest bakery closes", Bakery, "2024-03-04");
        for (var copies = 0; copies < 2; copies++)
            tracker.Add(Annotated("Vorra's oldest bakery closes", Bakery), DateInterval.On(new(2024, 3, 4)), copyOf: 1);
        Assert.Equal(PlacementReason.FollowsOn, Add(tracker, "Nine missing after ferry hits rocks off Halden", CrashToo, "2024-03-05").Reason);
    }

    [Fact]
    public void However_many_pairs_of_words_are_expected_an_unseen_one_is_rare()
    {
        var counts = new PairCounts(long.MaxValue);
        for (var i = 0; i < 100_000; i++)
            counts.Add([WordNumbers.OfPair(i, i)]);
        var unseen = Enumerable.Range(1, 100).Average(i => counts.Shared([WordNumbers.OfPair(-i, -i)], [WordNumbers.OfPair(-i, -i)], 1000));
        Assert.InRange(unseen, 0.98 * new PairCounts(1).Shared([1], [1], 1000), double.PositiveInfinity);
    }

    [Fact]
    public void Whoever_kept_an_id_finds_the_story_in_which_its_founder_is()
    {
        var all = Samples();
        var joined = 0;
        for (var step = 2; step < 12; step++)
        {
            var tracker = new StoryTracker();
            var ids = Enumerable.Range(0, all.Length).OrderBy(i => i % step).ThenByDescending(i => i).Select(i => tracker.Add(all[i]).Story).Distinct().ToList();
            for (var looks = 0; looks < 4; looks++)
                tracker.LookAgain();
            joined += ids.Count(id => tracker.Current(id) != id);
            Assert.All(ids, id => Assert.Contains(id.Founder, tracker.Reports(tracker.Current(id)).SelectMany(h => h.Reports)));
            Assert.All(ids.Where(id => tracker.Current(id) != id), id => Assert.Empty(tracker.Reports(id)));
        }

        Assert.True(joined > 0, "No story was joined to an older one, so that this tested nothing.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void Every_report_is_in_one_happening_of_one_story_however_much_of_them_is_past(int mostPresent)
    {
        var all = Samples();
        var tracker = new StoryTracker(mostPresent);
        foreach (var i in Enumerable.Range(0, all.Length).OrderBy(i => i % 4))
        {
            tracker.Add(all[i]);
            tracker.LookAgain();
        }

        var stories = Enumerable.Range(0, all.Length).Select(tracker.StoryOf).Distinct().ToList();
        Assert.Equal(Enumerable.Range(0, all.Length), stories.SelectMany(story => tracker.Reports(story)).SelectMany(h => h.Reports).Order());
        Assert.All(stories, story => Assert.Equal(story, tracker.Current(story)));
        Assert.All(Enumerable.Range(0, all.Length), report => Assert.Contains(report, tracker.Reports(tracker.StoryOf(report)).Single(h => h.Happening == tracker.HappeningOf(report)).Reports));
    }

    [Fact]
    public void A_report_that_a_look_has_seen_is_moved_only_when_the_next_look_agrees()
    {
        var all = Enumerable.Reverse(Samples()).ToArray();
        var tracker = new StoryTracker();
        var (first, second) = (new List<StoryMove>(), new List<StoryMove>());
        for (var i = 0; i < all.Length; i += 5)
        {
            foreach (var sketch in all.Skip(i).Take(5))
                tracker.Add(sketch);
            first.AddRange(tracker.LookAgain().Where(move => move.Report < i));
            second.AddRange(tracker.LookAgain());
        }

        Assert.Empty(first);
        Assert.NotEmpty(second);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void After_later_looks_the_stories_are_those_of_reading_all_at_once(int order)
    {
        var all = Samples();
        var (happening, story) = StoryFinder.Group(Profiles(all), counted: null, oneStory: false, _ => false);
        int[] coming = [.. Enumerable.Range(0, all.Length).OrderBy(i => order switch { 0 => i, 1 => -i, _ => i * 7919 % 31 }).ThenBy(i => i)];

        var tracker = new StoryTracker();
        foreach (var i in coming)
            tracker.Add(all[i]);
        for (var looks = 0; looks < 8; looks++)
            tracker.LookAgain();

        Assert.Equal(Groups(coming, i => story[i]), Groups(coming, i => tracker.StoryOf(Array.IndexOf(coming, i)).Founder));
        Assert.Equal(Groups(coming, i => happening[i]), Groups(coming, i => tracker.HappeningOf(Array.IndexOf(coming, i)).Founder));
    }

    [Fact]
    public void The_same_reports_in_the_same_order_come_to_the_same_state()
    {
        var all = Samples();
        Assert.Equal(State(), State());

        List<Placement> State()
        {
            var tracker = new StoryTracker(mostPresent: 10);
            return [.. all.Select(tracker.Add)];
        }
    }

    private static string Groups(int[] reports, Func<int, int> group) =>
        string.Join("; ", reports.GroupBy(group).Select(g => string.Join(" ", g.Order())).Order(StringComparer.Ordinal));

    private static ReportProfile[] Profiles(ReportSketch[] sketches)
    {
        var collection = new Vocabulary(sketches);
        return Array.ConvertAll(sketches, sketch => new ReportProfile(collection, sketch));
    }

    private static readonly Lazy<ReportSketch[]> Read = new(() =>
    [
        .. PageFolder.Sources(Tests.Samples.Path("harbour-talks")).Concat(PageFolder.Sources(Tests.Samples.Path("mixed")))
            .SelectMany(source => PageReader.Read(source))
            .SelectMany(page => NewsReader.Read(page).Articles)
            .Select(article => new ReportSketch(article, article.Article.Published?.Day ?? DateInterval.Unknown)),
    ]);

    private static ReportSketch[] Samples() => [.. Read.Value];

    private static Placement Add(StoryTracker tracker, string headline, string body, string day) =>
        tracker.Add(Annotated(headline, body), DateInterval.On(DateOnly.Parse(day)));

    private static AnnotatedArticle Annotated(string headline, string body) => Annotator.Annotate(Collection.Cut(headline, body), Lexicon.English);
}
