using Dateline.Lab.Speed;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.Tests.Fuzz;

/// <summary>Four times the page is about four times the work. Work is counted in allocated bytes: a clock would make the test depend on the machine.</summary>
public sealed class GrowthTests
{
    private const int Small = 120;
    private const double Most = 6.5;

    /// <summary>Below this the fixed cost of a step hides how it grows.</summary>
    private const long Telling = 200_000;

    public static TheoryData<string> Hard => [.. HardPages.All.Select(h => h.Name)];

    [Theory, MemberData(nameof(Hard))]
    public void No_step_grows_faster_than_its_page(string name)
    {
        var hard = HardPages.All.Single(h => h.Name == name);
        Growth.Allocated(hard.Build(Small / 4));
        var small = Growth.Allocated(hard.Build(Small));
        var large = Growth.Allocated(hard.Build(4 * Small));
        for (var step = 0; step < small.Length; step++)
            Assert.True(large[step] < Telling || large[step] <= Most * small[step], $"{name}, step {Growth.Steps[step]}: {small[step]:N0} bytes, for four times the page {large[step]:N0}");
    }

    [Fact]
    public void A_thousand_identical_pages_are_one_report_and_its_copies()
    {
        var news = Read("identical pages", 4_000);
        Assert.Equal(1_000, news.Reports.Length);
        Assert.Single(news.Reports, r => r.CopyOf is null);
        Assert.Single(news.Stories);
    }

    private static News Read(string name, int size) =>
        NewsReader.Join(HardPages.All.Single(h => h.Name == name).Build(size).SelectMany(source => PageReader.Read(source)).Select(NewsReader.Read));
}
