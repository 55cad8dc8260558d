using Dateline.Names;

namespace Dateline.Tests.Names;

public sealed class NameLatticeTests
{
    private const int Words = 3;

    [Fact]
    public void Probabilities_are_those_of_counting_all_ways()
    {
        var scores = Enumerable.Range(0, Words * NameTagger.Labels).Select(i => MathF.Sin(i * 1.7f)).ToArray();
        var transitions = Enumerable.Range(0, (NameTagger.Labels + 1) * NameTagger.Labels).Select(i => MathF.Cos(i * 0.3f)).ToArray();
        var ways = Ways().Select(way => (Way: way, Weight: Math.Exp(Score(way)))).ToList();
        var sum = ways.Sum(w => w.Weight);

        var lattice = new NameLattice();
        var logarithm = lattice.Read(scores, transitions, Words);

        Assert.Equal(Math.Log(sum), logarithm, 4);
        Assert.Equal(ways.Where(w => w.Way[1] == 4).Sum(w => w.Weight) / sum, lattice.Probability(1, 4), 5);
        Assert.Equal(ways.Where(w => w.Way[0] == 1 && w.Way[1] == 3).Sum(w => w.Weight) / sum, lattice.Probability(0, 1, 3), 5);
        Assert.Equal(ways.Where(w => w.Way is [1, 2, 3]).Sum(w => w.Weight) / sum, lattice.Probability([1, 2, 3], 0, 3), 5);

        double Score(byte[] way)
        {
            var score = transitions[NameTagger.Labels * NameTagger.Labels + way[0]] + scores[way[0]];
            for (var i = 1; i < Words; i++)
                score += transitions[way[i - 1] * NameTagger.Labels + way[i]] + scores[i * NameTagger.Labels + way[i]];
            return score;
        }
    }

    [Fact]
    public void A_name_that_is_begun_goes_on_to_its_end()
    {
        var begun = NameTagger.Label(NameKind.Place, isFirst: true, isLast: false);
        var ended = NameTagger.Label(NameKind.Place, isFirst: false, isLast: true);

        Assert.True(NameTagger.MayFollow(begun, ended));
        Assert.False(NameTagger.MayFollow(begun, 0));
        Assert.False(NameTagger.MayFollow(begun, NameTagger.Label(NameKind.Person, isFirst: false, isLast: true)));
        Assert.False(NameTagger.MayEnd(begun));
        Assert.False(NameTagger.MayFollow(NameTagger.Labels, ended));
    }

    private static IEnumerable<byte[]> Ways()
    {
        for (var way = 0; way < Math.Pow(NameTagger.Labels, Words); way++)
        {
            byte[] labels = [(byte)(way % NameTagger.Labels), (byte)(way / NameTagger.Labels % NameTagger.Labels), (byte)(way / NameTagger.Labels / NameTagger.Labels)];
            if (NameTagger.MayFollow(NameTagger.Labels, labels[0]) && NameTagger.MayFollow(labels[0], labels[1]) && NameTagger.MayFollow(labels[1], labels[2]) && NameTagger.MayEnd(labels[2]))
                yield return labels;
        }
    }
}
