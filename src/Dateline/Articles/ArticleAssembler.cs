using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Puts an article together from its labelled blocks and what its page declares.</summary>
internal sealed class ArticleAssembler(Page page, ImmutableArray<BlockTraits> blocks, ImmutableArray<bool> repeatsTitle, ImmutableArray<LabelledIndex> labels, int articles)
{
    private readonly PageDates dates = new(page, blocks, repeatsTitle);

    /// <summary>By whose order the page writes days in figures; null where nothing tells.</summary>
    private readonly Lazy<string?> order = new(() => WrittenOrder.Of(page));

    private readonly ImmutableArray<ImmutableArray<int>> ownBlocks = [.. Enumerable.Range(0, blocks.Length)
        .Where(i => labels[i].Article is not null)
        .GroupBy(i => labels[i].Article)
        .OrderBy(g => g.Key)
        .Select(g => g.ToImmutableArray())];

    public Article Assemble(ArticleDraft draft, int number)
    {
        var own = OwnBlocks(number);
        var parts = draft.Headline >= 0 ? Headlines.Read(page.Text, blocks[draft.Headline].Span) : default(HeadlineParts?);
        var headline = parts is { } read ? page.Text.Substring(read.Span.Start, read.Span.Length) : "";
        var update = parts?.Update;
        if (IsAlone && page.Declared.Title is { } declared && (headline.Length == 0 || IsSubhead(draft)))
        {
            update = Headlines.MarkBefore(declared, out var mark);
            headline = declared[mark..];
        }
        else if (IsAlone && parts is { } whole && WithoutCompanion(whole.Span) is { } rest)
        {
            parts = whole with { Span = rest };
            headline = page.Text.Substring(rest.Start, rest.Length);
        }

        var credits = Of(own, BlockLabel.Credit).SelectMany(i => CreditReader.Read(Words(i))).Distinct().ToImmutableArray();
        var bylines = Of(own, BlockLabel.Byline).Where(i => i < draft.OpeningEnd || i > draft.BodyLast).Select(i => BylineReader.Read(Words(i), isMarked: true))
            .OfType<Byline>().ToImmutableArray();
        var dateline = Opening(own, out var opening);
        var captions = Captions(own);
        var text = new ArticleText(page.Text, Passages(own, draft, parts?.Span, captions));
        var language = ArticleLanguage.Of(page, text.Passages.Where(p => p.Kind == PassageKind.Paragraph).Select(p => p.Span));
        var writer = page.Declared.Language ?? (language is "und" or "en" ? order.Value : language);
        return new()
        {
            Headline = headline,
            Text = text,
            Language = language,
            Outlet = page.Declared.Outlet,
            Address = IsAlone ? page.Declared.Address ?? page.Address : null,
            Wire = dateline?.Agency ?? WireOfCredits(own, credits) ?? bylines.Select(b => b.Agency).FirstOrDefault(a => a is not null),
            ReportedFrom = dateline?.Place ?? bylines.Select(b => b.Place).FirstOrDefault(p => p is not null)
                ?? Of(own, BlockLabel.Byline).Select(i => BylineReader.PlacesOfLine(Words(i))).FirstOrDefault(p => p is not null),
            Authors = WithoutPlaces(Authors(bylines, credits, draft, own), dateline?.Place, text),
            Credits = credits,
            Published = Published(draft, number, parts, writer, OpeningDay.In(opening)) ?? StatedDates.OfOpening(opening, writer),
            Modified = (IsAlone ? StatedDates.Declared(page, page.Declared.Modified) : null)
                ?? StatedDates.ShownUpdate(page, labels, blocks, draft, number, writer),
            Captions = [.. captions.Select(c => new Caption(c, CaptionReader.TakenOn(page.Text.AsSpan(c.Start, c.Length), page.Declared.Language)))],
            Update = update,
            Translation = Translation(own),
            OtherLanguages = IsAlone ? page.Declared.OtherLanguages : [],
        };
    }

    /// <summary>The first line that says that the article is a translation; one below the text may belong to no article.</summary>
    private TranslationNote? Translation(ImmutableArray<int> own)
    {
        foreach (var i in IsAlone ? Enumerable.Range(0, blocks.Length) : own)
        {
            if (blocks[i].Words <= TranslationReader.LongestLine && TranslationReader.Read(blocks[i].Folded) is { } language)
                return new(language, blocks[i].Span);
        }

        return null;
    }

    /// <summary>Whether what stands above the text is one of its subheads rather than its headline: the page shows another title, and this is none.</summary>
    private bool IsSubhead(ArticleDraft draft) =>
        page.Format == PageFormat.Html && draft.Headline >= 0 && !repeatsTitle[draft.Headline] && blocks[draft.Headline].Block.Level != 1
        && (page.Declared.TitleBasis == TitleBasis.Agreed || page.Declared.TitleBasis == TitleBasis.Declared && repeatsTitle.AsSpan(0, draft.BodyFirst).Contains(true));

    /// <summary>The part of a shown headline that the page gives as its title, where the rest is a kicker or subtitle; null where that is all of it.</summary>
    private TextSpan? WithoutCompanion(TextSpan headline)
    {
        if (page.Declared.Title is not { } title || title.Length >= headline.Length)
            return null;
        var words = page.Text.AsSpan(headline.Start, headline.Length);
        if (words.EndsWith(title, StringComparison.Ordinal))
            return new(headline.End - title.Length, title.Length);
        return words.StartsWith(title, StringComparison.Ordinal) ? new(headline.Start, title.Length) : null;
    }

    private ImmutableArray<int> OwnBlocks(int number) => number < ownBlocks.Length ? ownBlocks[number] : [];

    /// <summary>What a page declares is its one article's; with several it cannot be told whose.</summary>
    private bool IsAlone => articles == 1;

    private IEnumerable<int> Of(ImmutableArray<int> own, BlockLabel label) => own.Where(i => labels[i].Label == label);

    private StatedDate? Published(ArticleDraft draft, int number, HeadlineParts? parts, string? writer, OpeningDay? opening)
    {
        if (parts?.Date is { } before)
            return new(before.Day, before.Time, "written before the headline");
        if (IsAlone && page.Format == PageFormat.Html)
            return dates.Published(draft, opening);
        var declared = IsAlone ? dates.Declared : null;
        var shown = StatedDates.Shown(page, labels, blocks, draft, number, writer);
        if (shown is { Day: var open } && opening is { } day)
            shown = shown with { Day = day.Settle(open) };
        return PageDates.IsNextDay(declared, shown) ? shown : declared ?? shown;
    }

    private OpeningDateline? Opening(ImmutableArray<int> own, out ReadOnlySpan<char> words)
    {
        foreach (var i in Of(own, BlockLabel.Body).Take(2))
        {
            if (DatelineReader.Read(Words(i)) is { } dateline)
            {
                words = Words(i)[..Math.Min(dateline.Length, Words(i).Length)];
                return dateline;
            }
        }

        words = default;
        return null;
    }

    /// <summary>The agency that a credit line names in the place of a person, or a source line.</summary>
    private string? WireOfCredits(ImmutableArray<int> own, ImmutableArray<Credit> credits) =>
        credits.Where(c => c.Role is "reporting" or "writing").Select(c => Agencies.Named(c.Name)).FirstOrDefault(a => a is not null)
        ?? Of(own, BlockLabel.Credit).Select(i => Agencies.OfSourceLine(Words(i)) ?? Agencies.OfSignOff(Words(i))).FirstOrDefault(a => a is not null);

    private ImmutableArray<string> Authors(ImmutableArray<Byline> bylines, ImmutableArray<Credit> credits, ArticleDraft draft, ImmutableArray<int> own)
    {
        var shown = bylines.SelectMany(b => b.Authors).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        if (!IsAlone)
            return shown.Length > 0 ? shown : BesideDates(own);
        var declared = page.Declared.Authors.Where(a => Agencies.Named(a) is null && !PageAuthors.IsPlace(a))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        shown = [.. shown.Where(name => !PageAuthors.IsPlace(name))];
        if (declared.Length > 0 && !page.Declared.AreAuthorsMarked && PageAuthors.Find(page, blocks, repeatsTitle, draft) is { IsEmpty: false } seen)
            return seen;
        return declared.Length > 0 ? declared
            : shown.Length > 0 ? shown
            : PageAuthors.Find(page, blocks, repeatsTitle, draft).RemoveAll(PageAuthors.IsPlace) is { IsEmpty: false } named ? named
            : Reporters(credits) is { IsEmpty: false } reporters ? reporters
            : PageAuthors.Desk(page);
    }

    /// <summary>Authors without those behind the first whose name is known to begin no person's, and of which the report speaks as of a place.</summary>
    private static ImmutableArray<string> WithoutPlaces(ImmutableArray<string> authors, string? reportedFrom, ArticleText text) =>
        authors.Length < 2 ? authors : [authors[0], .. authors[1..].Where(name => AuthorPlaces.BeginsAsPerson(name)
            || !string.Equals(name, reportedFrom, StringComparison.OrdinalIgnoreCase)
            && !Furniture.BylinePlaceWords.Any(word => text.Passages.Any(p => text[p.Span].IndexOf(word + name, StringComparison.Ordinal) >= 0)))];

    /// <summary>The persons whom the first of an article's lines with its date names that names any.</summary>
    private ImmutableArray<string> BesideDates(ImmutableArray<int> own) =>
        Of(own, BlockLabel.Dateline).Select(i => AuthorNames.InLine(Words(i).ToString(), outlet: null)).FirstOrDefault(names => names.Count > 0) is { } named ? [.. named] : [];

    /// <summary>The persons whom a credit line names as those who wrote the report.</summary>
    private static ImmutableArray<string> Reporters(ImmutableArray<Credit> credits) =>
        [.. credits.Where(credit => credit.Role is "reporting" or "writing" && BylineReader.IsPerson(credit.Name)).Select(credit => credit.Name)];

    /// <summary>The captions' own words, each once.</summary>
    private ImmutableArray<TextSpan> Captions(ImmutableArray<int> own)
    {
        var spans = new List<TextSpan>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in Of(own, BlockLabel.Caption))
        {
            var span = CaptionReader.OwnWords(page.Text, blocks[i].Span);
            var folded = PhraseSet.FoldPhrase(page.Text.AsSpan(span.Start, span.Length));
            if (folded.Length > 0 && blocks[i].Words >= 4 && seen.Add(folded))
                spans.Add(span);
        }

        return [.. spans];
    }

    private ImmutableArray<Passage> Passages(ImmutableArray<int> own, ArticleDraft draft, TextSpan? headline, ImmutableArray<TextSpan> captions)
    {
        var passages = new List<Passage>();
        if (headline is { } span)
            passages.Add(new(PassageKind.Headline, span));
        passages.AddRange(captions.Select(c => new Passage(PassageKind.Caption, c)));
        foreach (var i in own)
        {
            if (labels[i].Label == BlockLabel.Body)
                passages.Add(new(IsPost(i) ? PassageKind.Post : PassageKind.Paragraph, blocks[i].Span));
            else if (labels[i].Label == BlockLabel.Subhead)
                passages.Add(new(PassageKind.Subhead, blocks[i].Span));
        }

        return [.. passages.OrderBy(p => p.Span)];
    }

    /// <summary>Whether a block is somebody's post, which a site for posts has marked as one, or stands over the line that signs it.</summary>
    private bool IsPost(int i)
    {
        if (blocks[i].Hint == BlockHint.PostAuthor)
            return true;
        if (blocks[i].Block.Tag != BlockTag.Quotation)
            return false;
        if (MarkupPath.PurposeOf(blocks[i].Block.Path).HasFlag(MarkupPurpose.Post))
            return true;
        while (i + 1 < blocks.Length && blocks[i + 1].Block.Tag == BlockTag.Quotation)
        {
            if (blocks[++i].Hint == BlockHint.PostAuthor)
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Words(int i) => page.Text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length);
}
