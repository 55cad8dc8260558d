using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Articles;

public sealed class LineReaderTests
{
    [Theory, Cases("Articles/datelines.cases")]
    public void The_dateline_of_a_first_paragraph_gives_place_and_agency(string paragraph, string place, string agency)
    {
        var dateline = DatelineReader.Read(paragraph);
        Assert.Equal((place, agency), (dateline?.Place ?? "-", dateline?.Agency ?? "-"));
    }

    [Theory, Cases("Articles/credits.cases")]
    public void A_credit_line_says_who_did_what(string line, string expected) =>
        Assert.Equal(expected, string.Join("; ", CreditReader.Read(line).Select(c => $"{c.Role}: {c.Name}")));

    [Theory, Cases("Articles/bylines.cases")]
    public void A_byline_names_persons_place_and_agency(string line, string authors, string place, string agency)
    {
        var byline = BylineReader.Read(line, isMarked: false);
        Assert.NotNull(byline);
        Assert.Equal((authors, place, agency), (string.Join("; ", byline.Authors), byline.Place ?? "-", byline.Agency ?? "-"));
    }

    [Theory, Cases("Articles/not-bylines.cases")]
    public void What_only_looks_like_a_byline_is_none(string line) => Assert.Null(BylineReader.Read(line, isMarked: false));

    [Theory, Cases("Articles/headlines.cases")]
    public void A_headline_is_parted_from_the_date_and_the_mark_before_it(string line, string headline, string date, string update)
    {
        var parts = Headlines.Read(line, new(0, line.Length));
        Assert.Equal(
            (headline, date, update),
            (line.Substring(parts.Span.Start, parts.Span.Length), parts.Date?.Day.ToString() ?? "-", parts.Update?.ToString() ?? "-"));
    }

    [Theory, Cases("Articles/sources.cases")]
    public void Only_a_line_that_gives_the_source_of_the_whole_names_a_wire(string line, string agency) =>
        Assert.Equal(agency, Agencies.OfSourceLine(line) ?? "-");

    [Theory, Cases("Articles/captions.cases")]
    public void A_caption_is_shown_without_its_label_and_source(string caption, string words)
    {
        var span = CaptionReader.OwnWords(caption, new(0, caption.Length));
        Assert.Equal(words, caption.Substring(span.Start, span.Length));
    }

    [Theory, Cases("Articles/signoffs.cases")]
    public void A_sign_off_names_the_agency_whose_report_it_is(string line, string agency) =>
        Assert.Equal(agency, Agencies.OfSignOff(line) ?? "-");

    [Theory, Cases("Articles/caption-lines.cases")]
    public void A_caption_is_told_by_its_label_or_its_maker(string line, string isCaption)
    {
        var page = new Page { Path = "page", Text = line, Format = PageFormat.PlainText };
        var hint = new BlockTraits(page, new Block { Span = new(0, line.Length) }).Hint;
        Assert.Equal(isCaption == "yes", hint == BlockHint.Caption);
    }

    [Theory, Cases("Articles/notices.cases")]
    public void A_notice_is_told_by_its_words(string line, string hint)
    {
        var page = new Page { Path = "page", Text = line, Format = PageFormat.Html };
        Assert.Equal(hint, new BlockTraits(page, new Block { Span = new(0, line.Length) }).Hint.ToString());
    }
}
