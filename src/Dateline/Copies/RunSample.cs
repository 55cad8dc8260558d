namespace Dateline.Copies;

/// <summary>The runs by which a text is found in an index; one is taken after the other in the same memory.</summary>
internal sealed class RunSample
{
    /// <summary>Of a long text every so-many-th run is indexed, by its number, so that a part is found in a whole.</summary>
    public const int SampledOf = 6;

    /// <summary>Of a short text so many runs are indexed, those of the smallest numbers, so that its reprints are found for sure.</summary>
    public const int LeastSampled = 24;

    private ulong[] runs = new ulong[1024];
    private int count;

    /// <summary>The runs as numbers, some perhaps twice.</summary>
    public ReadOnlySpan<ulong> Runs => runs.AsSpan(0, count);

    /// <summary>How many of them are found in the samples of longer texts too.</summary>
    public int Common { get; private set; }

    /// <summary>Takes the sample of a text in the place of the last.</summary>
    public void Take(WordRuns text)
    {
        if (text.Count >= runs.Length)
            runs = new ulong[2 * text.Count];
        count = 0;
        for (var i = 0; i < text.Count; i++)
        {
            // Written first and kept if it belongs: which ones do, no processor can guess.
            var run = text.NumberAt(i);
            runs[count] = run;
            count += run <= ulong.MaxValue / SampledOf ? 1 : 0;
        }

        Common = count;
        if (count >= LeastSampled)
            return;
        count = Math.Min(LeastSampled, text.Numbers.Length);
        text.Numbers[..count].CopyTo(runs);
    }
}
