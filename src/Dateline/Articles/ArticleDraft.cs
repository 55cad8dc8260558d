namespace Dateline.Articles;

/// <summary>Which blocks of a page make one article, by their indices.</summary>
/// <param name="Headline">Its headline; -1 where no block is it.</param>
/// <param name="First">The first block that belongs to it: its headline, or what stands before its first paragraph.</param>
/// <param name="BodyFirst">Its first paragraph.</param>
/// <param name="BodyLast">Its last paragraph.</param>
internal sealed record ArticleDraft(int Headline, int First, int BodyFirst, int BodyLast)
{
    /// <summary>The block that sums the article up between its headline and its first paragraph; -1 where there is none.</summary>
    public int Lead { get; init; } = -1;

    /// <summary>The block up to which its byline and date are looked for: the first paragraph of its running text.</summary>
    public int OpeningEnd { get; init; } = BodyFirst;

    /// <summary>The same in a longer list of blocks, of which so many stand before.</summary>
    public ArticleDraft Moved(int by) => this with
    {
        Headline = Headline < 0 ? -1 : Headline + by, First = First + by, BodyFirst = BodyFirst + by, BodyLast = BodyLast + by,
        Lead = Lead < 0 ? -1 : Lead + by, OpeningEnd = OpeningEnd + by,
    };
}
