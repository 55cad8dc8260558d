using Dateline.Tagging;

namespace Dateline.Tests.Tagging;

public sealed class DenseModelTests
{
    [Fact]
    public void Every_feature_adds_its_own_weights_and_an_unknown_one_none()
    {
        var rows = Enumerable.Range(1, 5000).Select(i => (Feature: (uint)i * 800_000u | 1, Weight: (sbyte)(i % 100 + 1))).ToArray();
        var model = Read(rows);
        var recent = new DenseModel.Recent();
        foreach (var (feature, weight) in rows)
        {
            Assert.Equal([weight, 0, -weight], Scores(model, recent, feature));
            Assert.Equal([2 * weight, 0, -2 * weight], Scores(model, recent, feature, feature, feature + 2));
        }
    }

    [Fact]
    public void Numbers_that_end_alike_are_told_apart()
    {
        var model = Read([(0x0100_0001, 3), (0x0200_0001, 5)]);
        var recent = new DenseModel.Recent();
        Assert.Equal([3, 0, -3], Scores(model, recent, 0x0100_0001));
        Assert.Equal([5, 0, -5], Scores(model, recent, 0x0200_0001));
        Assert.Equal([0, 0, 0], Scores(model, recent, 0x0300_0001));
    }

    [Fact]
    public void What_was_asked_of_one_model_is_not_the_answer_of_another()
    {
        var recent = new DenseModel.Recent();
        Assert.Equal([3, 0, -3], Scores(Read([(0x0100_0001, 3)]), recent, 0x0100_0001));
        Assert.Equal([9, 0, -9], Scores(Read([(0x0100_0001, 9)]), recent, 0x0100_0001));
    }

    private static DenseModel Read((uint Feature, sbyte Weight)[] rows)
    {
        var file = WeightFile.Write("sums", writer =>
            LinearModel.Write(writer, 3, [.. rows.Select(row => (row.Feature, new[] { ((byte)0, row.Weight), ((byte)2, (sbyte)-row.Weight) }))]));
        return WeightFile.Read("sums", file, DenseModel.Read);
    }

    private static int[] Scores(DenseModel model, DenseModel.Recent recent, params uint[] features)
    {
        Span<short> scores = stackalloc short[DenseModel.Sums];
        model.Score(features, scores, recent);
        return [scores[0], scores[1], scores[2]];
    }
}
