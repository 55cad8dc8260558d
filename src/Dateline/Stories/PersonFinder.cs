using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Finds who is one person across the reports of a collection.</summary>
internal static class PersonFinder
{
    private const int MostForms = 8;

    /// <summary>The people, those in most reports first.</summary>
    public static ImmutableArray<Person> Find(ImmutableArray<AnnotatedArticle> reports)
    {
        var spellings = Spellings(reports);
        var people = Join(spellings.Where(s => s.Parts.Length > 1));
        AddBriefNames(people, spellings.Where(s => s.Parts.Length == 1));
        return [.. people.Select(Describe).OrderByDescending(p => p.Reports.Distinct().Count()).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>The names of persons, those that are spelt alike together, in order of their first appearance.</summary>
    private static List<Spelling> Spellings(ImmutableArray<AnnotatedArticle> reports)
    {
        var byName = new Dictionary<string, Spelling>(StringComparer.Ordinal);
        var inOrder = new List<Spelling>();
        for (var report = 0; report < reports.Length; report++)
        {
            for (var number = 0; number < reports[report].Names.Length; number++)
            {
                var name = reports[report].Names[number];
                if (name.Kind != NameKind.Person || Folding.Fold(name.Text) is not { Length: > 0 } folded)
                    continue;
                if (!byName.TryGetValue(folded, out var spelling))
                    inOrder.Add(byName[folded] = spelling = new(folded.Split(' ')));
                spelling.Uses.Add(new(report, number, name, reports[report]));
            }
        }

        return inOrder;
    }

    /// <summary>Joins full names that are spellings of one. Only those whose family names agree are compared.</summary>
    private static List<List<Spelling>> Join(IEnumerable<Spelling> full)
    {
        var people = new List<List<Spelling>>();
        foreach (var family in full.GroupBy(s => (NameMatch.Skeleton(s.Parts[^1]), s.Parts[0][0])))
        {
            var namesakes = new List<List<Spelling>>();
            foreach (var spelling in family)
            {
                // A short form may fit two people; only one of them can be meant, and nobody says which.
                var same = namesakes.FindAll(person => person.TrueForAll(s => NameMatch.Compare(s.Name, spelling.Name) == NameAgreement.Same));
                if (same.Count == 1)
                    same[0].Add(spelling);
                else
                    namesakes.Add([spelling]);
            }

            people.AddRange(namesakes);
        }

        return people;
    }

    /// <summary>Gives a name of one word to the one person of the collection who bears it; where several do, it stays by itself.</summary>
    private static void AddBriefNames(List<List<Spelling>> people, IEnumerable<Spelling> brief)
    {
        var bearers = people
            .SelectMany(person => person.SelectMany(s => new[] { s.Parts[0], s.Parts[^1] })
                .Select(NameMatch.Skeleton).Distinct().Select(part => (Part: part, Person: person)))
            .ToLookup(b => b.Part, b => b.Person, StringComparer.Ordinal);
        var alone = new Dictionary<string, List<Spelling>>(StringComparer.Ordinal);
        foreach (var spelling in brief)
        {
            var skeleton = NameMatch.Skeleton(spelling.Parts[0]);
            if (bearers[skeleton].ToList() is [var one])
                one.Add(spelling);
            else if (alone.TryGetValue(skeleton, out var same))
                same.Add(spelling);
            else
                people.Add(alone[skeleton] = [spelling]);
        }
    }

    private static Person Describe(List<Spelling> person)
    {
        var uses = person.SelectMany(s => s.Uses).OrderBy(u => u.Report).ThenBy(u => u.Number).ToList();
        var most = person.Max(s => s.Parts.Length > 1 ? 2 : 1);
        var name = person.Where(s => Math.Min(s.Parts.Length, 2) == most)
            .OrderByDescending(s => s.Uses.Select(u => u.Report).Distinct().Count())
            .ThenByDescending(s => s.Uses.Sum(u => u.Name.Mentions.Length))
            .ThenBy(s => s.Uses[0].Report)
            .First().Uses[0].Name.Text;
        var forms = uses.Select(u => u.Name.Text)
            .Concat(uses.SelectMany(u => u.Name.Mentions.Select(m => u.Article.Article.Text.Words(m.Words))))
            .Where(form => form != name && !form.Contains('\n', StringComparison.Ordinal))
            .GroupBy(form => form, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key);

        return new(name, [.. forms.Take(MostForms)], [.. uses.Select(u => u.Report)], [.. uses.Select(u => u.Number)]);
    }

    private sealed record Use(int Report, int Number, Name Name, AnnotatedArticle Article);

    private sealed class Spelling(string[] parts)
    {
        public string[] Parts => parts;

        public string Name { get; } = string.Join(' ', parts);

        public List<Use> Uses { get; } = [];
    }
}
