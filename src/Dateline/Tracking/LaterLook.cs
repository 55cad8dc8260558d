using System.Collections.Immutable;
using Dateline.Stories;

namespace Dateline.Tracking;

/// <summary>Groups again the stories that changed, all their reports at once, as a collection that is read at once is grouped.</summary>
/// <remarks>
/// What comes later tells what came before: a second report on a thing shows which of its words are common, a third joins two that seemed unlike.
/// A story is changed only when two looks after each other agree, so that one odd report does not tear it and the next one mend it.
/// </remarks>
internal sealed class LaterLook(Membership members, PairCounts pairs)
{
    /// <summary>No more reports are grouped at once, the newest.</summary>
    private const int MostAtOnce = 2000;

    private readonly SortedSet<int> changed = [];
    private readonly List<(int One, int Other)> touching = [];
    private int seen;

    /// <summary>Says that a story has a new report.</summary>
    public void Changed(int story) => changed.Add(story);

    /// <summary>Says that two stories are nearly one.</summary>
    public void Touch(int story, int other)
    {
        changed.Add(other);
        touching.Add((story, other));
    }

    /// <summary>Looks again; returns what was moved.</summary>
    public ImmutableArray<StoryMove> Look()
    {
        var moves = ImmutableArray.CreateBuilder<StoryMove>();
        foreach (var stories in Neighbourhoods())
            Look(stories, moves);
        seen = members.Count;
        return moves.ToImmutable();
    }

    /// <summary>The changed stories, those that touch each other together.</summary>
    private List<int[]> Neighbourhoods()
    {
        var home = changed.Select(story => members[story].Story).Distinct().ToDictionary(story => story);
        foreach (var (one, other) in touching)
        {
            var (a, b) = (Find(members[one].Story), Find(members[other].Story));
            home[Math.Max(a, b)] = Math.Min(a, b);
        }

        var neighbourhoods = home.Keys.Order().GroupBy(Find).Select(stories => stories.ToArray()).ToList();
        changed.Clear();
        touching.Clear();
        return neighbourhoods;

        int Find(int story)
        {
            home.TryAdd(story, story);
            while (home[story] != story)
                story = home[story] = home[home[story]];
            return story;
        }
    }

    private void Look(int[] stories, ImmutableArray<StoryMove>.Builder moves)
    {
        int[] reports = [.. stories.SelectMany(story => members.Happenings(story)).SelectMany(happening => members.Reports(happening)).Where(r => !members[r].IsPast).Order().TakeLast(MostAtOnce)];
        if (reports.Length < 2)
            return;
        var (happening, story) = StoryFinder.Group(Array.ConvertAll(reports, r => members[r].Refresh()), pairs, oneStory: false, i => members.Copies(reports[i]).Count > 0);
        var founders = Founders(reports, story, r => members[r].Story, _ => true);

        // What is past is not looked at again: it goes with the first report of its story that is.
        var past = stories.ToDictionary(s => s, s => Array.FindIndex(reports, r => members[r].Story == s) is >= 0 and var first ? founders[first] : s);
        var happenings = Founders(reports, happening, r => members[r].Happening, i => past[members[reports[i]].Story] == founders[i]);
        var proposed = new List<(int Report, int Happening, int Story)>();
        for (var i = 0; i < reports.Length; i++)
        {
            if (members[reports[i]] is var report && (report.Happening, report.Story) != (happenings[i], founders[i]))
                proposed.Add((reports[i], happenings[i], founders[i]));
            else
                report.Proposed = null;
        }

        if (proposed.Count == 0)
            return;
        if (proposed.All(p => p.Report >= seen || members[p.Report].Proposed == (p.Happening, p.Story)))
        {
            moves.AddRange(proposed.Select(p => new StoryMove(p.Report, new(members[p.Report].Story), new(p.Story))));
            members.Move([.. proposed, .. stories.Where(s => past[s] != s).SelectMany(s => Past(s, reports).Select(r => (r, members[r].Happening, past[s])))]);
            return;
        }

        foreach (var (report, to, of) in proposed)
            members[report].Proposed = (to, of);
        foreach (var changedStory in stories)
            changed.Add(changedStory);
        for (var i = 1; i < stories.Length; i++)
            touching.Add((stories[0], stories[i]));
    }

    /// <summary>For each report the founder of the group that it is in: the first report in it, or a past one where the first report left of what that one founded is in it.</summary>
    private static int[] Founders(int[] reports, int[] group, Func<int, int> today, Predicate<int> mayClaim)
    {
        var claimed = new HashSet<int>();
        var founder = new Dictionary<int, int>();
        for (var i = 0; i < reports.Length; i++)
        {
            var from = today(reports[i]);
            var claim = from < reports[0] && mayClaim(i) && claimed.Add(from) ? from : reports[i];
            founder[group[i]] = Math.Min(claim, founder.GetValueOrDefault(group[i], int.MaxValue));
        }

        return Array.ConvertAll(group, g => founder[g]);
    }

    private int[] Past(int story, int[] reports) =>
        [.. members.Happenings(story).SelectMany(happening => members.Reports(happening)).Where(r => Array.BinarySearch(reports, r) < 0)];
}
