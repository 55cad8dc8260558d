using Dateline.Lab.Quality.Stories;
using Dateline.Lab.Training;

namespace Dateline.Tests.Quality;

public sealed class GroupingTests
{
    [Fact]
    public void Groups_are_scored_by_report_and_by_pair()
    {
        // Two of a's three reports are together; the third stands with the only one of b.
        var score = Grouping.Score([("a", "1"), ("a", "1"), ("a", "2"), ("b", "2")]);
        Assert.Equal(75, score.Precision, 9);
        Assert.Equal(100 * (2 * 2.0 / 3 + 1.0 / 3 + 1) / 4, score.Recall, 9);
        Assert.Equal(50, score.PairPrecision, 9);
        Assert.Equal(100.0 / 3, score.PairRecall, 9);
        Assert.Equal(40, score.PairF1, 9);
    }

    [Fact]
    public void A_regression_finds_the_odds_that_its_rows_have()
    {
        // Three in four with the feature, one in four without: weights of ln 9 and ln 1/3, a little less for the ridge.
        var weights = LogisticRegression.Fit([([1.0], true, 3), ([1.0], false, 1), ([0.0], true, 1), ([0.0], false, 3)]);
        Assert.Equal(Math.Log(9), weights[0], 1);
        Assert.Equal(Math.Log(1 / 3.0), weights[1], 1);
    }
}
