using Dateline.Lab.Fuzz;
using Dateline.Lab.Speed;

namespace Dateline.Tests.Fuzz;

public sealed class FuzzTests
{
    private const int Spoilt = 10_000;

    [Fact]
    public void Ten_thousand_spoilt_pages_are_read_without_a_throw_and_every_span_lies_inside_its_text()
    {
        var run = new FuzzRun(FuzzCommand.Samples(Samples.Path("")), seed: 0);
        run.Run(Spoilt, TestContext.Current.CancellationToken);
        Assert.Equal("", run.Failures);
        Assert.Equal(Spoilt, run.Done);
        Assert.True(run.Articles > Spoilt / 10, $"only {run.Articles} articles were left to annotate: the pages are spoilt too much to test anything");
    }

    [Fact]
    public void Hard_pages_are_read_without_a_throw() =>
        Assert.All(HardPages.All, hard => Assert.Null(PageTrial.Problem([.. hard.Build(60)])));

    [Fact]
    public void The_same_seed_spoils_in_the_same_way() =>
        Assert.Equal(new PageMutator(FuzzCommand.Samples(Samples.Path("")), 7).Next(), new PageMutator(FuzzCommand.Samples(Samples.Path("")), 7).Next());

    [Fact]
    public void A_run_that_is_stopped_ends()
    {
        var run = new FuzzRun(FuzzCommand.Samples(Samples.Path("")), seed: 0);
        run.Run(Spoilt, new CancellationToken(canceled: true));
        Assert.Equal(0, run.Done);
    }
}
