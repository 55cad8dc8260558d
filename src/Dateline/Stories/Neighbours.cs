namespace Dateline.Stories;

/// <summary>Finds for every report those that it is worth comparing with, by the terms that tell most.</summary>
internal static class Neighbours
{
    /// <summary>So many of a report's heaviest terms are looked up.</summary>
    private const int Terms = 60;

    /// <summary>A term of more reports is not looked up: it would name everybody.</summary>
    private const int Common = 400;

    private const int Most = 100;

    /// <summary>Pairs of reports, the smaller number first, each once.</summary>
    public static List<(int One, int Other)> Pairs(IReadOnlyList<TermVector> vectors, Vocabulary vocabulary)
    {
        var pairs = new HashSet<(int, int)>();
        var holders = new Dictionary<int, List<(int Report, double Weight)>>();
        for (var report = 0; report < vectors.Count; report++)
        {
            foreach (var (term, weight) in Heaviest(vectors[report], vocabulary))
            {
                if (!holders.TryGetValue(term, out var list))
                    holders[term] = list = [];
                list.Add((report, weight));
            }
        }

        for (var report = 0; report < vectors.Count; report++)
        {
            var shared = new Dictionary<int, double>();
            foreach (var (term, weight) in Heaviest(vectors[report], vocabulary))
            {
                foreach (var (other, its) in holders[term])
                {
                    if (other != report)
                        shared[other] = shared.GetValueOrDefault(other) + weight * its;
                }
            }

            foreach (var (other, _) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(Most))
                pairs.Add((Math.Min(report, other), Math.Max(report, other)));
        }

        return [.. pairs.Order()];
    }

    private static IEnumerable<(int Term, double Weight)> Heaviest(TermVector vector, Vocabulary vocabulary) =>
        vector.Heaviest(Terms).Select(i => (Term: vector.Terms[i], Weight: (double)vector.Weight(i))).Where(term => vocabulary.Holders(term.Term) is > 1 and <= Common);
}
