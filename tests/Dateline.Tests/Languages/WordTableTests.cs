using Dateline.Languages;

namespace Dateline.Tests.Languages;

public sealed class WordTableTests
{
    public static TheoryData<string> Tables { get; } =
        [.. typeof(WordTable).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Tables))]
    public void No_table_that_ships_has_an_entry_twice_in_one_section(string name)
    {
        var table = WordTable.Shipped(name);
        Assert.All(table.Sections, section => Assert.Empty(table[section].CountBy(entry => entry, StringComparer.Ordinal).Where(entry => entry.Value > 1).Select(entry => $"[{section}] {entry.Key}")));
    }
}
