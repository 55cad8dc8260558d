using System.Collections.Immutable;
using Dateline.Copies;

namespace Dateline.Stories;

/// <summary>Finds which reports are of one happening, and which happenings are one story.</summary>
internal static class StoryFinder
{
    /// <summary>The stories, largest first.</summary>
    /// <param name="reports">All reports of the collection.</param>
    /// <param name="copies">For each the report that it copies, or null; a copy goes wherever its original goes.</param>
    /// <param name="oneStory">Whether all are taken as one story.</param>
    public static ImmutableArray<StoryGroup> Find(ImmutableArray<ReportSketch> reports, ImmutableArray<Copy?> copies, bool oneStory)
    {
        var originals = Enumerable.Range(0, reports.Length).Where(i => copies[i] is null).ToArray();
        if (originals.Length == 0)
            return [];
        var copied = Enumerable.Range(0, reports.Length).ToLookup(i => copies[i]?.Of ?? i);
        var (happening, story) = Group(Profiles(originals.Select(i => reports[i])), counted: null, oneStory, i => copied[originals[i]].Count() > 1);
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
    /// <param name="profiles">Reports of one collection none of which copies another; one at least.</param>
    /// <param name="counted">How often pairs of words stand side by side in that collection; null where these reports are all of it.</param>
    /// <param name="oneStory">Whether all are taken as one story.</param>
    /// <param name="hasCopies">Whether there are copies of a report, by its index.</param>
    public static (int[] Happening, int[] Story) Group(ReportProfile[] profiles, PairCounts? counted, bool oneStory, Predicate<int> hasCopies)
    {
        var collection = profiles[0].Collection;
        var (pairs, clues) = Compare(profiles, counted, hasCopies);
        var measured = new double[HappeningClues.Names.Length];
        var likely = pairs.Select(p => (p.One, p.Other, Likelihood(clues.Pair(p.One, p.Other), p.One, p.Other)));
        var happening = AverageLinkage.Group(profiles.Length, likely, HappeningLikelihood.Enough);
        var story = oneStory ? new int[profiles.Length] : Stories(happening, profiles, pairs);
        return (HappeningLikelihood.TellsByItself(collection.Reports) ? happening : Part(story, happening, profiles, collection), story);

        double Likelihood(ReportPair pair, int one, int other)
        {
            clues.Measure(pair, one, other, measured);
            return HappeningLikelihood.Of(pair, measured);
        }
    }

    /// <summary>Parts what was put into one happening of a longer story, where its words are those of the whole story and not of one part of it.</summary>
    private static int[] Part(int[] story, int[] happening, ReportProfile[] profiles, Vocabulary collection)
    {
        var parted = (int[])happening.Clone();
        foreach (var members in Enumerable.Range(0, story.Length).GroupBy(i => story[i]).Select(s => s.ToArray()))
        {
            if (members.Length < FewReports)
                continue;
            var vocabulary = collection.Within(Array.ConvertAll(members, i => profiles[i].Sketch));
            foreach (var part in members.GroupBy(i => happening[i]).Select(h => h.ToArray()))
            {
                if (part.Length == 1 || part.Length > LargestPart * members.Length)
                    continue;
                var within = Array.ConvertAll(part, i => vocabulary.Vector(profiles[i].Sketch.Terms));
                var pairs = Enumerable.Range(0, part.Length).SelectMany(a => Enumerable.Range(a + 1, part.Length - a - 1).Select(b => (a, b, new ReportPair(profiles[part[a]], profiles[part[b]]).LikenessWithin(within[a].SharedWith(within[b])))));
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
        var profiles = Profiles(originals.Select(i => reports[i]));
        var (_, clues) = Compare(profiles, counted: null, i => copies.Any(copy => copy?.Of == originals[i]));
        var (first, second) = (Array.IndexOf(originals, one), Array.IndexOf(originals, other));
        var measured = clues.Of(first, second);
        var pair = new ReportPair(profiles[first], profiles[second]);
        return new(
            HappeningLikelihood.ByClues(pair, measured),
            HappeningLikelihood.Most(pair),
            HappeningLikelihood.Enough,
            HappeningModel.Shipped.Weigh(measured));
    }

    /// <summary>For every two reports that are worth comparing, the clues whether they are of one happening; reports by their numbers in <paramref name="reports"/>.</summary>
    /// <param name="reports">Reports none of which copies another; one at least.</param>
    public static IEnumerable<(int One, int Other, double[] Clues)> Clues(ReportSketch[] reports)
    {
        var (pairs, clues) = Compare(Profiles(reports), counted: null, _ => false);
        return pairs.Select(p => (p.One, p.Other, clues.Of(p.One, p.Other)));
    }

    private static ReportProfile[] Profiles(IEnumerable<ReportSketch> reports)
    {
        ReportSketch[] all = [.. reports];
        var collection = new Vocabulary(all);
        return Array.ConvertAll(all, report => new ReportProfile(collection, report));
    }

    private static (List<(int One, int Other)> Pairs, HappeningClues Clues) Compare(ReportProfile[] profiles, PairCounts? counted, Predicate<int> hasCopies)
    {
        var pairs = Neighbours.Pairs(Array.ConvertAll(profiles, p => p.Words), profiles[0].Collection);
        return (pairs, new(profiles, pairs, counted, hasCopies));
    }

    /// <summary>Joins happenings that have the same principals and the same matter, on the average of their reports.</summary>
    private static int[] Stories(int[] happening, ReportProfile[] profiles, List<(int One, int Other)> pairs)
    {
        var members = Enumerable.Range(0, happening.Length).ToLookup(i => happening[i]);
        var spokesmen = members.ToDictionary(h => h.Key, h => Array.ConvertAll(Spread([.. h.OrderBy(i => profiles[i].Days.Earliest ?? profiles[i].Days.Latest ?? DateOnly.MaxValue).ThenBy(i => i)]), i => profiles[i]));
        var near = pairs
            .Select(p => (One: Math.Min(happening[p.One], happening[p.Other]), Other: Math.Max(happening[p.One], happening[p.Other])))
            .Where(p => p.One != p.Other)
            .Distinct()
            .Order();
        var likenesses = near.Select(p => (p.One, p.Other, StoryBond.Of(spokesmen[p.One].SelectMany(a => spokesmen[p.Other].Select(b => new ReportPair(a, b))))));
        var chain = AverageLinkage.Group(happening.Length, likenesses, StoryBond.Enough);
        return Array.ConvertAll(happening, h => chain[h]);
    }

    /// <summary>A few reports speak for a happening of many, or comparing two of thousands would cost millions of comparisons: the first, the last, and those at even steps between.</summary>
    private static int[] Spread(int[] reports) =>
        reports.Length <= MostSpeaking ? reports : [.. Enumerable.Range(0, MostSpeaking).Select(i => reports[(int)((long)i * (reports.Length - 1) / (MostSpeaking - 1))])];

    private const int MostSpeaking = 40;
}
