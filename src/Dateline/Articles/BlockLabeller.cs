using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>What every block is, and which article it belongs to.</summary>
internal readonly record struct LabelledIndex(BlockLabel Label, int? Article);

/// <summary>Gives every block its label, once it is known where the articles are.</summary>
internal sealed class BlockLabeller(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<double> gains)
{
    /// <summary>A line between paragraphs of more words is no subhead.</summary>
    private const int LongestSubhead = 7;

    /// <summary>A name with an office or place has seldom more words.</summary>
    private const int LongestNameLine = 9;

    /// <summary>A shorter sentence may be said again: a refrain, an answer.</summary>
    private const int ShortestRepeat = 12;

    /// <summary>So many paragraphs in a row that stood in a row before are a second copy.</summary>
    private const int FewestRepeats = 3;

    /// <summary>A single paragraph that was doubled by mistake stands so many paragraphs below itself at most.</summary>
    private const int FurthestRepeat = 2;

    private readonly LinesBetween between = new(blocks, gains, i => page.Text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length));

    private readonly LabelledIndex[] labels = new LabelledIndex[blocks.Length];

    public ImmutableArray<LabelledIndex> Label(ImmutableArray<ArticleDraft> articles)
    {
        for (var i = 0; i < labels.Length; i++)
            labels[i] = new(Furnishing(i), null);
        for (var a = 0; a < articles.Length; a++)
        {
            LabelOpening(articles[a], a, a > 0 ? articles[a - 1].BodyLast + 1 : 0);
            LabelBody(articles[a], a);
            DropRepeats(articles[a]);
            LabelEnd(articles[a], a, a + 1 < articles.Length ? articles[a + 1].First : labels.Length);
        }

        LabelTeasers();
        return [.. labels];
    }

    /// <summary>What a block outside articles is, before teasers are looked for.</summary>
    private BlockLabel Furnishing(int i) => blocks[i].Hint is BlockHint.TeaserLine or BlockHint.TeaserSummary ? BlockLabel.Teaser : BlockLabel.Boilerplate;

    /// <summary>From the headline, or a little before it, to the first paragraph.</summary>
    private void LabelOpening(ArticleDraft article, int number, int from)
    {
        var headline = article.Headline >= 0 ? blocks[article.Headline].Folded : null;
        var start = article.Headline >= 0 ? Math.Max(from, article.Headline - 6) : Math.Max(from, article.BodyFirst - 6);
        for (var i = start; i < article.BodyFirst; i++)
        {
            var before = i < article.Headline;
            BlockLabel? label = blocks[i].Hint switch
            {
                _ when i == article.Headline || headline is not null && (blocks[i].Folded == headline || repeatsTitle[i]) => BlockLabel.Headline,
                _ when i == article.Lead => IsDeck(i) ? BlockLabel.Headline : BlockLabel.Body,
                BlockHint.Caption when !before || NextIsCaption(i, article.Headline) => BlockLabel.Caption,
                BlockHint.Byline => BlockLabel.Byline,
                BlockHint.DateLine => BlockLabel.Dateline,
                BlockHint.Source when !before => BlockLabel.Credit,
                BlockHint.None when !before && IsNameAndOffice(i) => BlockLabel.Byline,
                BlockHint.None when !before && i > 0 && labels[i - 1].Label == BlockLabel.Byline && BylineReader.PlacesOfLine(Words(i)) is not null => BlockLabel.Byline,
                _ => null,
            };
            if (label is { } known)
                labels[i] = new(known, number);
        }
    }

    /// <summary>A line under the headline such as "Ana Ruiz, Chief Reporter" or "Ana Ruiz in Aldor": a name, and what a name alone could be mistaken without.</summary>
    private bool IsNameAndOffice(int i)
    {
        if (blocks[i].Words > LongestNameLine || blocks[i].Ending != SentenceEnd.None)
            return false;
        var words = Words(i);
        return BylineReader.Read(words, isMarked: true) is { Authors.Length: > 0 } byline && (byline.Place is not null || BylineReader.NamesOffice(words));
    }

    /// <summary>Whether a lead belongs to the headline more than to the text: its markup makes it a heading, or puts it into the header without calling it a paragraph, and does not name it the text's opening.</summary>
    private bool IsDeck(int i) => (blocks[i].Purpose & MarkupPurpose.Lead) == MarkupPurpose.None
        && (blocks[i].Block.Level > 0 || (blocks[i].Block.Regions & PageRegions.Header) != PageRegions.None && blocks[i].Block.Tag != BlockTag.Paragraph);

    private bool NextIsCaption(int i, int headline) => i + 1 == headline || blocks[i + 1].Hint == BlockHint.Caption;

    private void LabelBody(ArticleDraft article, int number)
    {
        for (var i = article.BodyFirst; i <= article.BodyLast; i++)
        {
            var block = blocks[i];
            labels[i] = block.Hint switch
            {
                BlockHint.DateLine or BlockHint.TeaserLine when block.Block.Tag == BlockTag.Quotation && !block.IsStranger => new(BlockLabel.Body, number),
                BlockHint.DateLine when IsItem(i, article) => new(BlockLabel.Body, number),

                // The words under a picture may be many; right below the headline so many are the report's opening.
                BlockHint.None when block.Block.Tag == BlockTag.Caption && i > article.BodyFirst => new(BlockLabel.Caption, number),
                BlockHint.None => LabelBetween(i, article, number),
                BlockHint.PostAuthor when !block.IsStranger => new(BlockLabel.Body, number),
                BlockHint.Caption => IsAmongLines(i) ? new(BlockLabel.Teaser, null) : new(BlockLabel.Caption, number),
                BlockHint.Credit or BlockHint.Source => new(BlockLabel.Credit, number),
                BlockHint.Byline => new(BlockLabel.Byline, number),
                BlockHint.DateLine => new(BlockLabel.Dateline, number),
                BlockHint.TeaserLine or BlockHint.TeaserSummary => new(BlockLabel.Teaser, null),
                _ => new(BlockLabel.Boilerplate, null),
            };
        }
    }

    /// <summary>A paragraph that stands again right behind itself, or with those beside it, is read once, where it stands first: pages double a part of their
    /// text, or carry all of it a second time for printers. One that comes back by itself further down is the author's own.</summary>
    private void DropRepeats(ArticleDraft article)
    {
        var paragraphs = new List<int>();
        for (var i = article.First; i <= article.BodyLast; i++)
        {
            if (labels[i].Label == BlockLabel.Body && blocks[i].EndsSentence && blocks[i].Words >= ShortestRepeat)
                paragraphs.Add(i);
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var firsts = paragraphs.Select((block, place) => places.TryAdd(Words(block).ToString(), place) ? place : places[Words(block).ToString()]).ToArray();
        for (var (from, to) = (0, 0); from < firsts.Length; from = to)
        {
            for (to = from + 1; to < firsts.Length && firsts[to] == firsts[to - 1] + 1 && firsts[to] < to;)
                to++;
            if (firsts[from] == from || to - from < FewestRepeats && from - firsts[from] > FurthestRepeat)
                continue;
            foreach (var block in paragraphs[from..to])
                labels[block] = new(BlockLabel.Boilerplate, null);
        }
    }

    /// <summary>Whether a date stands among the items of a list or table of the body, and so is one of them.</summary>
    private bool IsItem(int i, ArticleDraft article) =>
        blocks[i].Block.Tag is BlockTag.ListItem or BlockTag.TableCell && !blocks[i].IsStranger
        && i > article.BodyFirst && (IsOwnItem(i - 1) || i < article.BodyLast && IsOwnItem(i + 1));

    private bool IsOwnItem(int i) =>
        blocks[i].Block.Tag is BlockTag.ListItem or BlockTag.TableCell
        && blocks[i].Hint is BlockHint.None or BlockHint.DateLine && (blocks[i].IsOwn || gains[i] > 0);

    /// <summary>A block between the first paragraph and the last that no word gives away.</summary>
    private LabelledIndex LabelBetween(int i, ArticleDraft article, int number)
    {
        var block = blocks[i];
        if (block.IsStranger)
            return new(block.Block.LinkDensity > 0.5 ? BlockLabel.Teaser : BlockLabel.Boilerplate, null);
        if (block.IsProse && gains[i] > 0 || block.IsOwn)
            return new(block.Block.Level > 0 && !block.IsProse ? BlockLabel.Subhead : BlockLabel.Body, number);
        if (article.Headline >= 0 && block.Folded == blocks[article.Headline].Folded)
            return new(BlockLabel.Headline, number);
        if (block.Block.LinkDensity > 0.5 && block.Words > 3)
            return block.Block.Tag == BlockTag.Quotation ? new(BlockLabel.Body, number) : new(BlockLabel.Teaser, null);
        if (block.IsHtml && gains[i] <= Weights.ShortLine)
            return new(BlockLabel.Boilerplate, null);
        if (block.Ending is SentenceEnd.Colon or SentenceEnd.Question or SentenceEnd.Full)
            return new(block.Block.Level > 0 ? BlockLabel.Subhead : BlockLabel.Body, number);
        if (block.Block.Level > 0)
            return new(BlockLabel.Subhead, number);
        if (block.IsHtml)
            return new(BlockLabel.Body, number);

        return between.Label(i, article) is var label && label is BlockLabel.Teaser or BlockLabel.Boilerplate ? new(label, null) : new(label, number);
    }

    /// <summary>Whether a line of a text dump that says "Pictured" or the like is one of several headlines, set against the next.</summary>
    private bool IsAmongLines(int i) =>
        !blocks[i].IsHtml && blocks[i].Ending == SentenceEnd.None && blocks[i].Words <= 2 * LongestSubhead
        && i + 1 < labels.Length && IsLine(i + 1) && blocks[i + 1].IsTitleLike && blocks[i + 1].Words >= 4 && blocks[i + 1].Block.BlankLinesBefore == 0;

    private bool IsLine(int i) => blocks[i].Hint is BlockHint.None or BlockHint.TeaserLine && !blocks[i].IsProse;

    /// <summary>A credit line right after the last paragraph, and the paragraph's own last items.</summary>
    private void LabelEnd(ArticleDraft article, int number, int end)
    {
        for (var i = article.BodyLast + 1; i < Math.Min(end, article.BodyLast + 5); i++)
        {
            if (blocks[i].Hint is BlockHint.Credit or BlockHint.Source)
                labels[i] = new(BlockLabel.Credit, number);
            else if (blocks[i].Hint is BlockHint.PostAuthor && i == article.BodyLast + 1)
                labels[i] = new(BlockLabel.Body, number);
            else if (i == article.BodyLast + 1 && (blocks[i].Hint == BlockHint.Byline
                || blocks[i].Hint == BlockHint.DateLine && Furniture.BylineBegins.Begins(blocks[i].Folded)))
                labels[i] = new(BlockLabel.Byline, number);
        }
    }

    /// <summary>Headline-like blocks outside articles, with the summaries after them.</summary>
    private void LabelTeasers()
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Article is not null || labels[i].Label == BlockLabel.Teaser && blocks[i].Hint is BlockHint.TeaserLine or BlockHint.TeaserSummary)
                continue;
            if (IsTeaserHeadline(i))
                labels[i] = new(BlockLabel.Teaser, null);
            else if (i > 0 && labels[i - 1].Label == BlockLabel.Teaser && blocks[i].Hint == BlockHint.None && blocks[i].Words >= 5)
                labels[i] = new(BlockLabel.Teaser, null);
        }
    }

    private bool IsTeaserHeadline(int i)
    {
        var block = blocks[i];
        if (block.Hint != BlockHint.None || !block.IsTitleLike && !block.Block.IsBulleted || block.Words < 4)
            return false;
        return !block.IsHtml || block.Block.LinkDensity > 0.5 || block.Block.Level > 0;
    }

    private ReadOnlySpan<char> Words(int i) => page.Text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length);
}
