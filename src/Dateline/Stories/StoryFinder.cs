using System.Collections.Immutable;
using Dateline.Copies;

namespace Dateline.Stories;

/// <summary>Finds which reports are of one happening, and which happenings are one story.</summary>
internal static class StoryFinder
{
    /// <summary>The average probability from which reports are of one happening. Five collections of labelled news bear from 0.3 to 0.5; the more, the less is joined that is not one.</summary>
    private const double SameHappening = 0.4;

    /// <summary>What is left of the probability where one report names other people at other places than the other.</summary>
    private const double OfOthersElsewhere = 0.25;

    /// <summary>In the smallest collection the probability that two reports are of one happening is at most so many times their likeness.</summary>
    private const double MostByLikeness = 2.9;

    /// <summary>With so many more reports the likeness may be so much less.</summary>
    private const double Few = 30;

    /// <summary>From so many on a collection tells by itself which of its words are common.</summary>
    private const int ManyOriginals = 100;

    /// <summary>The average likeness of principals from which two happenings are of one story.</summary>
    private const double SamePrincipals = 0.45;

    /// <summary>The least average likeness of all words of two happenings of one story: a head of state is in the news for more than one matter.</summary>
    private const double SameMatter = 0.15;

    /// <summary>The same two where their words are much more alike: then fewer of the principals need be the same.</summary>
    private const double SomePrincipals = 0.2;

    private const double MuchMatter = 0.24;

    /// <summary>The average likeness of matter from which two happenings that follow on each other are of one story, whoever is in their first sentences.</summary>
    private const double SequelMatter = 0.2;

    /// <summary>So many days apart at most one happening follows on another.</summary>
    private const int SequelDays = 21;

    /// <summary>The stories, largest first.</summary>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="copies">For each the report that it copies, or null; a copy goes wherever its original goes.</param>
    /// <param name="oneStory">Whether all are taken as one story.</param>
    public static ImmutableArray<StoryGroup> Find(ImmutableArray<ReportSketch> reports, ImmutableArray<Copy?> copies, bool oneStory)
    {
        var originals = Enumerable.Range(0, reports.Length).Where(i => copies[i] is null).ToArray();
        if (originals.Length == 0)
            return [];
        var (happening, story) = Group(Array.ConvertAll(originals, i => reports[i]), oneStory);
        var copied = Enumerable.Range(0, reports.Length).ToLookup(i => copies[i]?.Of ?? i);
        return
        [
            .. Enumerable.Range(0, originals.Length)
                .GroupBy(i => story[i])
                .Select(s => new StoryGroup([.. s.GroupBy(i => happening[i]).Select(h => h.SelectMany(i => copied[originals[i]]).Order().ToImmutableArray())]))
                .OrderByDescending(s => s.Reports.Length)
                .ThenBy(s => s.Reports[0]),
        ];
    }

    /// <summary>For each report the first one of its happening, and the first one of its story.</summary>
    /// <param name="reports">Reports none of which copies another; one at least.</param>
    /// <param name="oneStory">Whether all are taken as one story.</param>
    public static (int[] Happening, int[] Story) Group(ReportSketch[] reports, bool oneStory)
    {
        var (profiles, pairs, clues) = Compare(reports);
        var happening = AverageLinkage.Group(reports.Length, pairs.Select(p => (p.One, p.Other, OneHappening(p.One, p.Other))), SameHappening);
        var story = oneStory ? new int[reports.Length] : Stories(happening, profiles, pairs, clues);
        return (reports.Length < ManyOriginals ? Part(story, happening, profiles) : happening, story);

        double OneHappening(int one, int other)
        {
            var likely = Likely(clues, one, other);
            return Most(reports.Length, profiles[one], profiles[other]) is { } most ? Math.Min(likely, most) : likely;
        }
    }

    /// <summary>Parts what was put into one happening of a longer story, where its words are those of the whole story and not of one part of it.</summary>
    private static int[] Part(int[] story, int[] happening, ReportProfile[] profiles)
    {
        var parted = (int[])happening.Clone();
        foreach (var members in Enumerable.Range(0, story.Length).GroupBy(i => story[i]).Select(s => s.ToArray()))
        {
            if (members.Length < FewReports)
                continue;
            var vocabulary = profiles[members[0]].Vocabulary.Within(Array.ConvertAll(members, i => profiles[i].Sketch));
            foreach (var part in members.GroupBy(i => happening[i]).Select(h => h.ToArray()))
            {
                if (part.Length == 1 || part.Length > LargestPart * members.Length)
                    continue;
                var within = Array.ConvertAll(part, i => profiles[i].Within(vocabulary));
                var pairs = Enumerable.Range(0, part.Length).SelectMany(a => Enumerable.Range(a + 1, part.Length - a - 1).Select(b => (a, b, within[a].LikenessWithin(within[b]))));
                var groups = AverageLinkage.Group(part.Length, pairs, SamePart);
                for (var i = 0; i < part.Length; i++)
                    parted[part[i]] = part[groups[i]];
            }
        }

        return parted;
    }

    /// <summary>With fewer reports nothing can be said of what all of them share.</summary>
    private const int FewReports = 4;

    /// <summary>A part with a larger share of its story is left whole: what it shares is what the story shares, and to part it would part every longer report of one thing.</summary>
    private const double LargestPart = 0.67;

    /// <summary>The average likeness within the story from which reports stay together.</summary>
    private const double SamePart = 0.1;

    /// <summary>What speaks for two reports of a collection being of one happening, and what against it.</summary>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="copies">For each the report that it copies, or null.</param>
    /// <param name="one">The index of a report that copies none.</param>
    /// <param name="other">The index of another.</param>
    public static HappeningEvidence Evidence(ImmutableArray<ReportSketch> reports, ImmutableArray<Copy?> copies, int one, int other)
    {
        var originals = Enumerable.Range(0, reports.Length).Where(i => copies[i] is null).ToArray();
        var (profiles, _, clues) = Compare(Array.ConvertAll(originals, i => reports[i]));
        var (first, second) = (Array.IndexOf(originals, one), Array.IndexOf(originals, other));
        return new(Likely(clues, first, second), Most(originals.Length, profiles[first], profiles[second]), SameHappening, HappeningModel.Shipped.Weigh(clues.Of(first, second)));
    }

    private static double Likely(HappeningClues clues, int one, int other) =>
        HappeningModel.Shipped.Probability(clues.Of(one, other)) * (clues.AreOfOthersElsewhere(one, other) ? OfOthersElsewhere : 1);

    /// <summary>
    /// Few reports cannot tell which of their words are the daily bread of their subject: there they have to be alike by the general language's measure too,
    /// and are of one happening with this probability at most. Null where the reports are many.
    /// </summary>
    private static double? Most(int originals, ReportProfile one, ReportProfile other) =>
        originals >= ManyOriginals ? null : Math.Min(1, MostByLikeness * (1 + originals / Few) * one.Likeness(other));

    /// <summary>For every two reports that are worth comparing, the clues whether they are of one happening; reports by their numbers in <paramref name="reports"/>.</summary>
    /// <param name="reports">Reports none of which copies another; one at least.</param>
    public static IEnumerable<(int One, int Other, double[] Clues)> Clues(ReportSketch[] reports)
    {
        var (_, pairs, clues) = Compare(reports);
        return pairs.Select(p => (p.One, p.Other, clues.Of(p.One, p.Other)));
    }

    private static (ReportProfile[] Profiles, List<(int One, int Other)> Pairs, HappeningClues Clues) Compare(ReportSketch[] reports)
    {
        var vocabulary = new Vocabulary(reports);
        var profiles = Array.ConvertAll(reports, report => new ReportProfile(vocabulary, report));
        var pairs = Neighbours.Pairs(Array.ConvertAll(profiles, p => p.Words), vocabulary);
        return (profiles, pairs, new(Array.ConvertAll(profiles, p => new HappeningProfile(p.Sketch, p.Words, vocabulary)), vocabulary, pairs));
    }

    /// <summary>Joins happenings that have the same principals and the same matter, on the average of their reports.</summary>
    private static int[] Stories(int[] happening, ReportProfile[] profiles, List<(int One, int Other)> pairs, HappeningClues clues)
    {
        var members = Enumerable.Range(0, happening.Length).ToLookup(i => happening[i]);
        var spokesmen = members.ToDictionary(h => h.Key, h => Spread([.. h.OrderBy(i => profiles[i].Days.Earliest ?? profiles[i].Days.Latest ?? DateOnly.MaxValue).ThenBy(i => i)]));
        var near = pairs
            .Select(p => (One: Math.Min(happening[p.One], happening[p.Other]), Other: Math.Max(happening[p.One], happening[p.Other])))
            .Where(p => p.One != p.Other)
            .Distinct()
            .Order();
        var likenesses = near.Select(p => (p.One, p.Other, SameStory(spokesmen[p.One], spokesmen[p.Other], profiles, clues)));
        var chain = AverageLinkage.Group(happening.Length, likenesses, 1);
        return Array.ConvertAll(happening, h => chain[h]);
    }

    /// <summary>A few reports speak for a happening of many, or comparing two of thousands would cost millions of comparisons: the first, the last, and those at even steps between.</summary>
    private static int[] Spread(int[] reports) =>
        reports.Length <= MostSpeaking ? reports : [.. Enumerable.Range(0, MostSpeaking).Select(i => reports[(int)((long)i * (reports.Length - 1) / (MostSpeaking - 1))])];

    private const int MostSpeaking = 40;

    /// <summary>How far two happenings meet what one story asks for; from 1 on they do.</summary>
    private static double SameStory(int[] one, int[] other, ReportProfile[] profiles, HappeningClues clues)
    {
        var (principals, words, matter) = (0.0, 0.0, 0.0);
        var apart = int.MaxValue;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                if (clues.AreOfOthersElsewhere(a, b))
                    continue;
                principals += profiles[a].SamePrincipals(profiles[b]);
                words += profiles[a].SameWords(profiles[b]);
                matter += profiles[a].Matter(profiles[b]);
                apart = Math.Min(apart, profiles[a].DaysApart(profiles[b]) ?? int.MaxValue);
            }
        }

        var count = (double)one.Length * other.Length;
        var chain = Math.Max(
            Math.Min(principals / count / SamePrincipals, words / count / SameMatter),
            Math.Min(principals / count / SomePrincipals, words / count / MuchMatter));
        return apart <= SequelDays ? Math.Max(chain, matter / count / SequelMatter) : chain;
    }
}
