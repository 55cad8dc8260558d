using Dateline.Tagging;

namespace Dateline.Tests.Tagging;

public sealed class WeightFileTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        (uint, (byte, sbyte)[])[] rows = [(5, [(0, 4), (2, -7)]), (9, [(1, 1)])];
        var file = WeightFile.Write("sums", writer => LinearModel.Write(writer, 3, rows));
        var model = WeightFile.Read("sums", file, LinearModel.Read);
        Span<int> scores = stackalloc int[3];
        model.Score([5, 9, 9, 11], scores);
        Assert.Equal([4, 2, -7], scores.ToArray());
    }

    [Fact]
    public void Weights_of_the_parsers_actions_keep_their_signs()
    {
        var file = WeightFile.Write("actions", writer => ActionModel.Write(writer, [(3, -2, 9), (7, 5, -11)]));
        Assert.Equal((3, -2), WeightFile.Read("actions", file, ActionModel.Read).Score([3, 7]));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Clusters(), Clusters());

    [Fact]
    public void A_file_of_another_kind_is_told() =>
        Assert.Equal("These are weights for 'clusters', not for 'syntax'.",
            Assert.Throws<InvalidDataException>(() => DependencyParser.Read(Clusters())).Message);

    [Fact]
    public void A_damaged_file_is_told_wherever_the_damage_is()
    {
        var whole = Clusters();
        for (var at = 0; at < whole.Length; at++)
        {
            Assert.Throws<InvalidDataException>(() => WordClusters.Read(whole[..at]));
            var spoilt = (byte[])whole.Clone();
            spoilt[at] ^= 0x55;
            try
            {
                Assert.Equal((1u, 2u), WordClusters.Read(spoilt)[3]); // a bit that the compression does not use
            }
            catch (InvalidDataException problem)
            {
                Assert.Matches("damaged|no weights of this version|not for 'clusters'", problem.Message);
            }
        }
    }

    private static byte[] Clusters() => WordClusters.Write([2, 1], [new(9, 2), new(3, 1)]);
}
