using Dateline.Coding;

namespace Dateline.Tests.Coding;

public sealed class PloverCategoryTests
{
    [Theory]
    [InlineData("057", "SUPPORT", null)]
    [InlineData("055", "CONCEDE", null)]
    [InlineData("042", "CONSULT", "visit")]
    [InlineData("0241", "REQUEST", "change")]
    [InlineData("1724", "COERCE", "martial-law")]
    [InlineData("20", "ASSAULT", null)]
    public void The_longest_beginning_of_a_code_gives_the_category(string code, string category, string? mode) => Assert.Equal(new PloverCategory(category, mode), PloverCategory.Of(code));

    [Fact]
    public void A_statement_is_in_no_category() => Assert.Null(PloverCategory.Of("010"));
}
