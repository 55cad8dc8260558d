namespace Dateline.Stories;

/// <summary>A report as it is compared with others to tell whether both are of one happening.</summary>
/// <param name="sketch">What it speaks of.</param>
/// <param name="words">The vector of all its terms.</param>
/// <param name="vocabulary">How much each term of the collection tells apart.</param>
internal sealed class HappeningProfile(ReportSketch sketch, TermVector words, Vocabulary vocabulary)
{
    public ReportSketch Sketch => sketch;

    public TermVector Words => words;

    public TermVector Title { get; } = vocabulary.Vector(sketch.Title);

    public TermVector Lead { get; } = vocabulary.Vector(sketch.Lead);
}
