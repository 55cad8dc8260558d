namespace Dateline.Stories;

/// <summary>A word by which reports are compared, as a number, in twelve bytes.</summary>
internal readonly record struct SketchTerm
{
    private const int PerShare = 1000;

    /// <summary>Counts are kept in halves, up to 16,383.</summary>
    private const int PerCount = 2;

    private const ushort Name = 0x8000;

    private readonly ushort share;
    private readonly ushort halves;
    private readonly ushort leading;

    /// <param name="word">What stands for the word: <see cref="WordNumbers.Of"/>.</param>
    /// <param name="share">The share of all texts that have it, as <see cref="Languages.WordShares"/> knows it.</param>
    /// <param name="count">How often it stands in the report, weighted by where; above 0.</param>
    /// <param name="leading">The same, of the headline and the first sentences alone.</param>
    /// <param name="isName">Whether the report writes it as a name.</param>
    public SketchTerm(int word, double share, double count, double leading, bool isName)
    {
        Word = word;
        this.share = (ushort)Math.Round(share * PerShare);
        halves = (ushort)Math.Min(count * PerCount, Name - 1);
        this.leading = (ushort)((ushort)Math.Min(leading * PerCount, Name - 1) | (isName ? Name : 0));
    }

    /// <summary>The number of the word, folded and without the ending of a plural.</summary>
    public int Word { get; }

    /// <summary>The share of all texts that have the word, 0 to 1.</summary>
    public double Share => (double)share / PerShare;

    /// <summary>How often it stands in the report, weighted by where.</summary>
    public double Count => (double)halves / PerCount;

    /// <summary>The same, of the headline and the first sentences alone.</summary>
    public double Leading => (double)(leading & ~Name) / PerCount;

    /// <summary>Whether the report writes it as a name.</summary>
    public bool IsName => (leading & Name) != 0;
}
