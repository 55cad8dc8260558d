using System.Collections.Immutable;
using Dateline.Pages;

namespace Dateline.Articles;

/// <summary>Tells short reports that are all of their page, so that nothing there could be announced by them.</summary>
internal sealed class WholePages(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<double> gains)
{
    /// <summary>So many blocks above the first paragraph a headline may stand.</summary>
    private const int FurthestHeadline = 4;

    /// <summary>Fewer sentences in paragraphs of their own under a bare line may be a summary and its notice.</summary>
    private const int FewestParagraphs = 2;

    private readonly BeginningReader beginnings = new(page, blocks, repeatsTitle, gains);

    /// <summary>
    /// Whether a run is the text of such a report: under a headline that is marked as one or has a byline or date under it, or that stands alone over sentences.
    /// </summary>
    public bool Is(BlockRun run) => IsHeadedText(run) || IsAlone(run);

    /// <summary>The run with the sentences below it that are too short to be told from lines by themselves: "Repairs have begun."</summary>
    public BlockRun WithEnd(BlockRun run)
    {
        var last = run.Last;
        while (IsAlone(run) && last + 1 < blocks.Length && IsSentence(last + 1))
            last++;
        return run with { Last = last };
    }

    /// <summary>Whether a text dump has no paragraph outside a run, and above it a headline that is marked as one or has a byline or date under it.</summary>
    private bool IsHeadedText(BlockRun run)
    {
        var isHeaded = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].IsHtml || !IsIn(run, i) && beginnings.IsParagraph(i))
                return false;
            isHeaded |= i < run.First && i <= FurthestHeadline && (blocks[i].Block.Level == 1 || i > 0 && blocks[i].Hint is BlockHint.Byline or BlockHint.DateLine);
        }

        return isHeaded;
    }

    /// <summary>
    /// Whether a page is one line, a byline, date or credit perhaps, and below it two or more sentences, each in a paragraph of its own; nothing links elsewhere.
    /// </summary>
    private bool IsAlone(BlockRun run)
    {
        var (lines, paragraphs) = (0, 0);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Block.LinkDensity > 0 || IsIn(run, i) && !IsSentence(i))
                return false;
            if (IsIn(run, i))
                paragraphs += beginnings.IsParagraph(i) ? 1 : 0;
            else if (i < run.First && block.Hint == BlockHint.None)
                lines++;
            else if (!(i > run.Last && IsSentence(i)) && block.Hint is not (BlockHint.Byline or BlockHint.DateLine or BlockHint.Credit or BlockHint.Source or BlockHint.Furniture))
                return false;
        }

        return lines == 1 && paragraphs >= FewestParagraphs;
    }

    private bool IsSentence(int i) => blocks[i] is { Hint: BlockHint.None, EndsSentence: true, Block.Level: 0 };

    private static bool IsIn(BlockRun run, int i) => i >= run.First && i <= run.Last;
}
