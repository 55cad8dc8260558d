using Dateline.Pages;
using Dateline.Text;
using System.Collections.Immutable;

namespace Dateline.Articles;

/// <summary>Tells which outlet shows a page whose head does not say: by what its title ends with, its masthead, its logo, its copyright, its source line and its address.</summary>
/// <remarks>One such sign may name anybody: a section, an owner, an agency, the outlet a report was taken from. Two kinds that agree name the outlet.</remarks>
internal sealed class OutletReader(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<LabelledIndex> labels)
{
    /// <summary>A masthead of several words stands among so many first blocks of a page with markup; others stand first.</summary>
    private const int FurthestMasthead = 6;

    /// <summary>A notice that speaks of the outlet has at least so many words; a menu has fewer.</summary>
    private const int ShortestNotice = 6;

    /// <summary>A page that shows more names in such places is a list of them.</summary>
    private const int MostNames = 40;

    /// <summary>A title with the outlet's name has no more words.</summary>
    private const int LongestTitle = 40;

    /// <summary>A line that says whose the page is has no more words.</summary>
    private const int LongestLine = 60;

    /// <summary>Of a page of endless notices so many are asked.</summary>
    private const int MostNotices = 500;

    private readonly Dictionary<string, OutletName> names = new(StringComparer.Ordinal);

    /// <summary>The outlet's name as a reader would write it; null where the page does not show it twice over.</summary>
    /// <param name="wires">The agencies whose reports the page shows; they are named like outlets and are none here.</param>
    /// <param name="headlines">The headlines of the page's articles, folded.</param>
    public string? Read(IReadOnlyCollection<string> wires, IReadOnlyCollection<string> headlines)
    {
        foreach (var end in OutletNames.EndsOfTitle(page.Declared.WholeTitle, headlines))
            Add(end, OutletSign.Title);
        foreach (var logo in page.Declared.Logos)
            Add(logo, OutletSign.Logo);
        for (var i = 0; i < blocks.Length; i++)
            ReadBlock(i, headlines);
        foreach (var wire in wires)
            names.GetValueOrDefault(OutletNames.Key(wire))?.Lose(OutletSign.Masthead | OutletSign.Source);
        if (names.Count == 0)
            return null;
        AskMastheads();
        AskAddress();
        AskNotices();
        return names.Values.Where(n => n.IsSure(blocks[0].IsHtml)).OrderByDescending(n => n.Weight).FirstOrDefault() is { } outlet ? InPrint(outlet.Shown) : null;
    }

    private void ReadBlock(int i, IReadOnlyCollection<string> headlines)
    {
        var block = blocks[i];
        if (labels[i].Label is BlockLabel.Body or BlockLabel.Caption)
            return;
        var words = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        if (!block.IsHtml && block.Words <= LongestTitle)
        {
            foreach (var side in OutletNames.BesideHeadline(words.ToString(), headlines))
                Add(side, OutletSign.Title);
        }

        if (block.Words > LongestLine || labels[i].Label == BlockLabel.Teaser)
            return;
        if (OutletNames.Holder(words) is { } holder)
            Add(holder, OutletSign.Copyright);
        if (OutletNames.OfSourceLine(words) is { } source)
            Add(source, OutletSign.Source);
        if (labels[i].Article is null && block.Words <= ShortestNotice && IsMasthead(i) && !headlines.Contains(block.Folded))
            Add(words, OutletSign.Masthead);
    }

    private bool IsMasthead(int i) => i == 0 && blocks[i].Block.Level == 0 || blocks[i].Block.Link is "/" || blocks[i].IsHtml && i < FurthestMasthead && blocks[i].Words > 1;

    /// <summary>A name that its masthead shouts as the page writes it elsewhere; initials stay as they are.</summary>
    private string InPrint(string name) =>
        Capitals.Ordinary(name) is var ordinary && ordinary != name && page.Text.Contains(ordinary, StringComparison.Ordinal) ? ordinary : name;

    private void Add(ReadOnlySpan<char> words, OutletSign sign)
    {
        var name = words.Trim().Trim("[]()<>.,:;*·•|»«").Trim();
        if (!OutletNames.MayBe(name) || OutletNames.Key(name) is not { Length: > 1 } key)
            return;
        if (!names.TryGetValue(key, out var known))
        {
            if (names.Count == MostNames)
                return;
            names[key] = known = new(key);
        }

        known.Gain(name, sign);

        // "© Aldor Herald Group" speaks for the Aldor Herald.
        if (sign != OutletSign.Copyright)
            return;
        foreach (var other in names.Values)
        {
            if (other != known && key.StartsWith(other.Key, StringComparison.Ordinal) && key[other.Key.Length] == ' ')
                other.Gain([], sign);
        }
    }

    /// <summary>A masthead and its slogan are often one block.</summary>
    private void AskMastheads()
    {
        for (var i = 0; i < Math.Min(blocks.Length, FurthestMasthead); i++)
        {
            if (labels[i].Article is not null || blocks[i].Words > 2 * ShortestNotice || blocks[i].Block.Level > 0)
                continue;
            foreach (var name in names.Values)
            {
                if (blocks[i].Folded.StartsWith(name.Key + " ", StringComparison.Ordinal))
                    name.Gain([], OutletSign.Masthead);
            }
        }
    }

    /// <summary>The letters of the host are those of the outlet's name.</summary>
    private void AskAddress()
    {
        if (!Uri.TryCreate(page.Address ?? page.Declared.Address, UriKind.Absolute, out var uri))
            return;
        foreach (var name in names.Values)
        {
            if (OutletNames.IsHost(uri.Host, name.Key))
                name.Gain([], OutletSign.Address);
        }
    }

    private void AskNotices()
    {
        var asked = 0;
        for (var i = 0; i < blocks.Length && asked < MostNotices; i++)
        {
            if (labels[i].Label != BlockLabel.Boilerplate || labels[i].Article is not null || blocks[i].Words < ShortestNotice || blocks[i].Block.LinkDensity > 0.5)
                continue;
            asked++;
            foreach (var name in names.Values)
            {
                if (name.IsIn(blocks[i].Folded))
                    name.Gain([], OutletSign.Notice);
            }
        }
    }
}
