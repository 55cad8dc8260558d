using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Dateline.Tests;

/// <summary>The rows of a table under Cases: one case a line, its columns parted by <c>⇒</c>; <c>#</c> begins a comment, <c>\n</c> is a line break.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CasesAttribute(string table) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", table));
        var rows = new List<ITheoryDataRow>();
        foreach (var line in lines)
        {
            if (line.Trim().Length == 0 || line[0] == '#')
                continue;
            rows.Add(new TheoryDataRow([.. line.Split('⇒').Select(column => (object)column.Trim().Replace("\\n", "\n", StringComparison.Ordinal))]));
        }

        return new(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
