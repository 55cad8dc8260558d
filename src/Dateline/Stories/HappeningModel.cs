using System.Collections.Immutable;
using System.Globalization;
using Dateline.Languages;

namespace Dateline.Stories;

/// <summary>How likely two reports are of one happening: a logistic regression over <see cref="HappeningClues"/>.</summary>
/// <remarks>Some twenty numbers, learnt by <c>dateline-lab train happenings</c> from collections of labelled news and kept in <c>happenings.txt</c>. They hold no words.</remarks>
internal sealed class HappeningModel
{
    /// <summary>The name of the number that stands for no clue.</summary>
    public const string Bias = "bias";

    private static readonly Lazy<HappeningModel> Table = new(() => new(WordTable.Shipped("happenings.txt")));

    private readonly ImmutableArray<double> weights;
    private readonly double bias;

    /// <param name="table">A table with a section <c>weights</c>: a line <c>name = number</c> for each clue and one for the bias.</param>
    /// <exception cref="KeyNotFoundException">A clue has no weight: a mistake of ours, as the table ships with the code.</exception>
    public HappeningModel(WordTable table)
    {
        var numbers = table.Map("weights");
        weights = [.. HappeningClues.Names.Select(name => double.Parse(numbers[name], CultureInfo.InvariantCulture))];
        bias = double.Parse(numbers[Bias], CultureInfo.InvariantCulture);
    }

    /// <summary>The one that ships.</summary>
    public static HappeningModel Shipped => Table.Value;

    /// <summary>The probability that reports with these clues are of one happening, 0 to 1.</summary>
    public double Probability(ReadOnlySpan<double> clues)
    {
        var sum = bias;
        for (var i = 0; i < clues.Length; i++)
            sum += weights[i] * clues[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What each of the clues says by itself.</summary>
    public ImmutableArray<HappeningClue> Weigh(ReadOnlySpan<double> clues)
    {
        var weighed = ImmutableArray.CreateBuilder<HappeningClue>(clues.Length);
        for (var i = 0; i < clues.Length; i++)
            weighed.Add(new(HappeningClues.Names[i], clues[i], weights[i] * clues[i]));
        return weighed.DrainToImmutable();
    }
}
