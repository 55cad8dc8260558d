namespace Dateline.Articles;

/// <summary>Which blocks of a page make one article, by their indices.</summary>
/// <param name="Headline">Its headline; -1 where no block is it.</param>
/// <param name="First">The first block that belongs to it: its headline, or what stands before its first paragraph.</param>
/// <param name="BodyFirst">Its first paragraph.</param>
/// <param name="BodyLast">Its last paragraph.</param>
internal sealed record ArticleDraft(int Headline, int First, int BodyFirst, int BodyLast);
