using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Finds who is one person across the reports of a collection.</summary>
internal static class PersonFinder
{
    /// <summary>The people, those in most reports first.</summary>
    public static ImmutableArray<Person> Find(ImmutableArray<AnnotatedArticle> reports)
    {
        var all = reports.SelectMany((report, r) => report.Names.Select((name, n) => (Report: r, Number: n, Name: name))).Where(n => n.Name.Kind == NameKind.Person);
        return
        [
            .. all.GroupBy(n => Folding.Fold(n.Name.Text))
                .Select(group => new Person(group.First().Name.Text, [], [.. group.Select(n => n.Report)], [.. group.Select(n => n.Number)]))
                .OrderByDescending(p => p.Reports.Length),
        ];
    }
}
