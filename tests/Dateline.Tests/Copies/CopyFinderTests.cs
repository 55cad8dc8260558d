using System.Collections.Immutable;
using Dateline.Articles;
using Dateline.Copies;
using Dateline.Tests.Stories;

namespace Dateline.Tests.Copies;

public sealed class CopyFinderTests
{
    private const string Report =
        "The harbour master of Elmsund closed the eastern lock on Monday after divers found cracks in both gates, officials said.\n" +
        "Barges carrying gravel for the new hospital at Torrin will have to wait for at least nine days, port manager Hedda Brannock told a meeting of shippers.\n" +
        "She said engineers from Callow and Sons had begun to weld steel plates over the worst of the damage, which stretches for 14 metres below the waterline.\n" +
        "Owners of 23 small boats moored in the basin were asked to move them before Wednesday evening, when pumps are due to be switched on.";

    private const string Added = "\nThe cost of the repair was put at 2.4 million crowns by the town council, which meets again on Friday to vote on a loan.";

    private static Copy? Second(string first, string second, string? firstDay = null, string? secondDay = null, int? update = null) =>
        new Collection().Add("a", "Lock closed", first, firstDay).Add("b", "Lock closed", second, secondDay, update: update).Read().Reports[1].CopyOf;

    [Fact]
    public void The_same_words_are_a_reprint() => Assert.Equal(CopyKind.Same, Second(Report, Report, "2023-03-06", "2023-03-07")?.Kind);

    [Fact]
    public void A_longer_version_of_a_later_day_is_an_update() => Assert.Equal(CopyKind.Updated, Second(Report, Report + Added + Added.Replace("council", "assembly"), "2023-03-06", "2023-03-07")?.Kind);

    [Fact]
    public void The_first_paragraphs_alone_are_an_excerpt() => Assert.Equal(CopyKind.Excerpt, Second(Report, Report[..Report.LastIndexOf("\nShe", StringComparison.Ordinal)])?.Kind);

    [Fact]
    public void A_reprint_without_a_paragraph_in_its_middle_is_an_excerpt()
    {
        var paragraphs = (Report + Added).Split('\n');
        Assert.Equal(CopyKind.Excerpt, Second(Report + Added, string.Join('\n', [paragraphs[0], paragraphs[1], paragraphs[3], paragraphs[4]]))?.Kind);
    }

    [Fact]
    public void A_reprint_that_only_cuts_the_last_line_is_the_same_report() =>
        Assert.Equal(CopyKind.Same, Second(Report + "\nThe harbour is open daily except on holidays.", Report)?.Kind);

    [Fact]
    public void A_form_filled_in_anew_is_no_copy()
    {
        const string Form = "The {0} index closed at {1} points on {2}, a change of {3} percent, as traders in the capital weighed the results of {4}. Analysts at {5} said that the market was waiting for the next decision of the central bank on interest rates, which is due on {6}. Volume was {7} million shares.";
        var monday = string.Format(Form, "Tolven", "4,120", "Monday", "0.3", "Arden Mills", "Brockhart", "Thursday", "31");
        var friday = string.Format(Form, "Serrano", "8,977", "Friday", "1.9", "Lindqvist Steel", "Vantor", "Tuesday", "58");
        Assert.Null(Second(monday, friday));
    }

    [Fact]
    public void The_same_headline_over_other_words_is_no_copy() =>
        Assert.Null(Second(Report, "Residents of the old town spent a second night without water after a pipe burst under the market square, and schools will stay shut until the main has been replaced, the mayor said."));

    [Fact]
    public void The_wires_own_page_is_the_root_whatever_its_path()
    {
        var news = new Collection().Add("a", "Lock closed", Report, outlet: "The Courier", wire: "Northwire").Add("z", "Lock closed", Report, outlet: "Northwire", wire: "Northwire").Read();
        Assert.Equal(1, news.Reports[0].CopyOf?.Of);
        Assert.Null(news.Reports[1].CopyOf);
        Assert.Contains("Northwire report on z", news.Reports[0].CopyOf!.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_marked_as_the_wires_is_the_root_of_what_is_not_and_has_more_in_it()
    {
        var news = new Collection().Add("a", "Lock closed", Report + Added, "2023-03-06", outlet: "The Courier").Add("b", "Lock closed", Report, "2023-03-06", outlet: "The Herald", wire: "Northwire").Read();
        Assert.Equal(1, news.Reports[0].CopyOf?.Of);
        Assert.Null(news.Reports[1].CopyOf);
    }

    [Fact]
    public void The_order_of_the_pages_changes_no_root()
    {
        var collection = new Collection().Add("a", "Lock closed", Report + Added, "2023-03-07").Add("b", "Lock closed", Report, "2023-03-06").Add("c", "Lock closed", Report, "2023-03-08");
        Assert.Equal(collection.Read().Reports.Select(r => r.CopyOf?.Of), collection.ReadBackwards().Reports.Select(r => r.CopyOf?.Of));
    }

    [Fact]
    public void A_toll_that_rises_within_a_day_is_an_update_and_the_change_is_shown()
    {
        var news = new Collection().Add("a", "Lock closed", Report, "2023-03-06").Add("b", "Lock closed", Report.Replace("23 small", "31 small") + Added, "2023-03-06", update: 1).Read();
        var copy = news.Reports[1].CopyOf!;
        Assert.Equal((0, CopyKind.Updated), (copy.Of, copy.Kind));
        Assert.Equal(["Changed 23 > 31", "Added  > " + Added.Trim().TrimEnd('.')], copy.Changes!.Places.Select(place =>
            $"{place.Kind} {(place.Old is { } old ? news.Reports[0].Article.Article.Text.Words(old) : "")} > {(place.New is { } added ? news.Reports[1].Article.Article.Text.Words(added) : "")}"));
        Assert.Equal((27, 1), (copy.Changes.Added, copy.Changes.Removed));
        Assert.Contains("; 27 words are new, 1 word is gone", copy.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-03-06", "2023-03-06", CopyKind.Same)]
    [InlineData("2023-03-06", "2023-03-07", null)]
    [InlineData(null, "2023-03-06", null)]
    public void A_report_of_one_day_in_which_a_few_numbers_moved_on_is_a_copy(string? day, string its, CopyKind? kind)
    {
        const string Toll = "Rescuers pulled more people from the flooded mine near Elmsund on Monday, and the toll stood at {0} dead by the evening, the governor said.\n"
            + "Water broke into the lower galleries shortly after the morning shift had begun, and the pumps failed within minutes, miners who came up by themselves told reporters at the gate.\n"
            + "At least {1} miners were being treated in hospitals at Torrin and Callow. {2} of them were in a serious condition, a doctor said, and relatives waited through the night in a school hall.\n"
            + "The mine is run by Arden Minerals, which said that it would help the families and take part in the inquiry that the government has announced.";
        var (first, second) = (string.Format(Toll, 14, 23, "Nine"), string.Format(Toll, 15, 24, "Eight"));
        var copy = Second(first, second, day, its);
        Assert.Equal(kind, copy?.Kind);
        var told = CopyFinder.Explain([Cut("Flood", first, day), Cut("Flood", second, its)], ["a", "b"], 0, 1);
        Assert.Equal(3, told.TellingExchanged);
        if (kind is not null)
            Assert.EndsWith("; with other numbers: 14 → 15, 23 → 24, Nine → Eight", copy!.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_another_outlet_has_later_on_the_day_make_an_update()
    {
        var old = Cut("Lock closed", Report, "2023-03-06");
        var its = Cut("Lock closed", Report.Replace("23 small", "31 small", StringComparison.Ordinal).Replace("14 metres", "17 metres", StringComparison.Ordinal), "2023-03-06");
        var copy = Find([old with { Published = old.Published! with { Time = "09:10" } }, its with { Published = its.Published! with { Time = "11:45" } }])[1];
        Assert.Equal(CopyKind.Updated, copy?.Kind);
        Assert.EndsWith("; “17” for “14”, “31” for “23”", copy!.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_one_day_that_is_mostly_numbers_is_no_copy()
    {
        const string Form = "Prices of wheat at the Elmsund exchange stood at {0} crowns a tonne for delivery in May and at {1} for delivery in July, the exchange said. Barley for the same months stood at {2} and {3} crowns.";
        Assert.Null(Second(string.Format(Form, 201, 199, 150, 148), string.Format(Form, 204, 202, 151, 147), "2023-03-06", "2023-03-06"));
    }

    [Fact]
    public void A_correction_of_a_word_or_two_is_told_in_its_words() =>
        Assert.EndsWith("; “31” for “23”, “by boat” is new", Second(Report, Report.Replace("23 small", "31 small") + " by boat", update: 0)?.Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-03-06", "2023-03-06", CopyKind.Same)]
    [InlineData("2023-03-06", "2023-03-09", CopyKind.Same)]
    [InlineData("2023-03-06", "2023-03-20", null)]
    [InlineData(null, "2023-03-20", CopyKind.Same)]
    public void Few_words_weeks_apart_tell_of_two_occasions(string? first, string second, CopyKind? kind)
    {
        const string Unchanged = "The Bank of Torrin left its rates unchanged after today's meeting of the council, a spokesman for the bank said. The discount rate stays at 3.0 pct.";
        Assert.Equal(kind, Of(Unchanged));
        Assert.Equal(CopyKind.Same, Of(Report + Added));

        CopyKind? Of(string body) => Find([Cut("Rates", body, first), Cut("Rates", body, second)]).SingleOrDefault(copy => copy is not null)?.Kind;
    }

    [Theory]
    [InlineData("2023-03-07", null)]
    [InlineData("2023-03-06", CopyKind.Same)]
    public void A_form_in_which_one_number_is_another_on_the_next_day_is_no_copy(string day, CopyKind? kind)
    {
        const string Form = "The Central Bank of Torrin entered the market to arrange customer repurchase agreements, a spokesman for the bank said. Dealers said that overnight funds were trading at {0} pct when the bank began its temporary and indirect supply of reserves.";
        Assert.Equal(kind, Second(string.Format(Form, "6-1/4"), string.Format(Form, "6-3/16"), "2023-03-06", day)?.Kind);
    }

    [Fact]
    public void The_bond_of_another_company_is_no_copy()
    {
        const string Form = "{0} is issuing a {1} mln crown bond due April {2}, 2032 paying an indicated coupon of two pct and priced at par, lead manager Brannock Securities Ltd said. The issue is guaranteed by {3} Bank Ltd and is available in denominations of 5,000 crowns. The payment date is April {2} and listing will be in Elmsund. The warrants are exercisable from May 14.";
        Assert.Null(Second(string.Format(Form, "Tolven Aluminium Corp", "100", "23", "Callow"), string.Format(Form, "Serrano Chemical Co", "80", "30", "Vantor"), "2023-03-06", "2023-03-06"));
    }

    [Theory]
    [InlineData("Tolven Steel sets quarterly payout", "Tolven Steel sets quarterly payout", true)]
    [InlineData("Tolven Steel sets quarterly payout", "TOLVEN STEEL SETS PAYOUT", true)]
    [InlineData("Tolven Steel sets quarterly payout", "Arden Mills sets quarterly payout", false)]
    [InlineData("Tolven Steel sets quarterly payout", "", true)]
    public void A_note_of_few_words_is_a_copy_only_under_a_headline_that_agrees(string headline, string other, bool isCopy)
    {
        const string Note = "Quarterly dividend 20 cents against 20 cents before. Payable April 15, record March 31.";
        Assert.Equal(isCopy, Find([Cut(headline, Note, "2023-03-06"), Cut(other, Note, "2023-03-06")])[1] is not null);
    }

    [Fact]
    public void What_an_outlet_prints_under_all_its_pages_makes_no_copies()
    {
        const string Notice = "\nThe Tessel Herald is an independent paper that is owned by its readers and free to read for everybody in the valley and beyond.\n"
            + "Support our work with a gift of five crowns a month and get our letter on Saturdays with all that matters to you.\n"
            + "Write to our desk if you have seen a mistake, and we will put it right and say so under the report in which it stood.";
        var own = Enumerable.Range(0, 12).Select(i => Cut(Made(i, 2), Made(i, 40) + Notice, "2023-03-06") with { Outlet = "The Tessel Herald" });
        var reprint = Cut(Made(3, 2), Made(3, 40) + Notice, "2023-03-07") with { Outlet = "The Tessel Herald" };
        var empty = Cut("Page not found", Notice.Trim(), "2023-03-07") with { Outlet = "The Tessel Herald" };
        var copies = Find([.. own, reprint, empty]);
        Assert.All(copies[..12], Assert.Null);
        Assert.Equal(3, copies[12]?.Of);
        Assert.Null(copies[13]);
    }

    [Fact]
    public void A_part_that_the_first_version_lacks_is_not_told_as_its_copy()
    {
        // The first version has the opening, a reprint of the full report only its end.
        var (opening, end) = (Made(1, 120), Made(2, 160));
        var copies = Find([Cut("Opening", opening, "2023-03-06"), Cut("All", opening + " " + end, "2023-03-07"), Cut("End", end, "2023-03-08")]);
        Assert.NotEqual(0, copies[2]?.Of);
        Assert.All(copies.Where(copy => copy is not null), copy => Assert.Null(copies[copy!.Of]));
    }

    [Fact]
    public void Ten_thousand_pages_with_one_text_have_one_root()
    {
        var copies = Find([.. Enumerable.Repeat(Cut("Lock closed", Report, "2023-03-06"), 10_000)]);
        Assert.Null(copies[0]);
        Assert.All(copies[1..], copy => Assert.Equal((0, CopyKind.Same, 1), (copy!.Of, copy.Kind, copy.Shared)));
    }

    [Fact]
    public void Ten_thousand_pages_with_one_title_are_no_copies() =>
        Assert.All(Find([.. Enumerable.Range(0, 10_000).Select(i => Cut("News in brief", Made(i, 60)))]), Assert.Null);

    [Theory]
    [InlineData("")]
    [InlineData("— … !")]
    [InlineData("Closed.")]
    public void Empty_pages_are_no_copies(string body) =>
        Assert.All(Find([Cut("", body), Cut("Lock", body), Cut("Harbour", body), Cut("Market", "")]), Assert.Null);

    [Theory]
    [InlineData("Директор порта Вессен сообщил журналистам в понедельник, что восточный шлюз будет закрыт до девятого мая, потому что водолазы нашли трещины в обоих воротах и ремонт займёт не менее девяти дней, а владельцев лодок просят убрать их из бассейна до вечера среды.")]
    [InlineData("港の東の水門は月曜日に閉鎖された。潜水士が両方の扉に亀裂を見つけたためで、修理には少なくとも九日かかると港の責任者は述べた。")]
    public void A_reprint_in_any_language_is_found(string body)
    {
        var copies = Find([Cut("A", body) with { Language = "und" }, Cut("B", body + " " + Made(1, 3)) with { Language = "und" }]);
        Assert.Single(copies, copy => copy is not null);
    }

    [Fact]
    public void The_order_of_the_articles_changes_no_pair()
    {
        var articles = Enumerable.Range(0, 60).Select(i => Cut($"Report {i}", (i % 4) switch
        {
            0 => Made(i / 4, 120),
            1 => Made(i / 4, 120) + " " + Made(100 + i, 30),
            2 => Made(i / 4, 90),
            _ => Made(i, 100),
        }, $"2023-03-{1 + i % 3:00}")).ToArray();
        var backwards = articles.Reverse().ToArray();
        Assert.NotEmpty(Pairs(articles));
        Assert.Equal(Pairs(articles), Pairs(backwards));

        List<string> Pairs(Article[] of) => [.. Find([.. of]).Select((copy, i) => (copy, i)).Where(c => c.copy is not null).Select(c => $"{of[c.i].Headline} {c.copy!.Kind} of {of[c.copy.Of].Headline}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_is_explained_is_what_is_found()
    {
        ImmutableArray<Article> articles = [Cut("Lock closed", Report + Added, "2023-03-07"), Cut("Lock closed", Report, "2023-03-06"), Cut("Water", Made(1, 80), "2023-03-06"), Cut("Closed", "Closed.")];
        ImmutableArray<string> pages = ["a", "b", "c", "d"];
        var found = CopyFinder.Find(articles, pages)[0]!;
        var explained = CopyFinder.Explain(articles, pages, 0, 1);
        Assert.Equal((found.Kind, found.Of, found.Why, found.Shared), (explained.Kind!.Value, explained.Original, explained.Why, explained.SharedOfOther));
        Assert.Equal(1, explained.SharedOfOriginal);
        Assert.Equal(1, explained.DaysApart);
        Assert.Equal(27 - 1, explained.Changes!.Added);

        var unlike = CopyFinder.Explain(articles, pages, 1, 2);
        Assert.Null(unlike.Kind);
        Assert.Null(unlike.Changes);
        Assert.Equal("0 of 100 of all their runs of four words stand in both, and 0 of 100 of those of the one that shares more: too few for a copy", unlike.Why);
        Assert.Equal("one has fewer than 25 words, and they are not the other's under a headline that agrees", CopyFinder.Explain(articles, pages, 1, 3).Why);
    }

    [Fact]
    public void A_form_filled_in_anew_is_explained()
    {
        const string Form = "Prices of wheat at the Elmsund exchange closed at {0} crowns a tonne for delivery in May and at {1} for delivery in July, the exchange said after the close. Barley for the same months stood at {2} and {3} crowns.";
        var why = CopyFinder.Explain([Cut("Close", string.Format(Form, 201, 199, 150, 148)), Cut("Close", string.Format(Form, 204, 202, 151, 147))], ["a", "b"], 0, 1);
        Assert.Null(why.Kind);
        Assert.Equal(4, why.TellingExchanged);
        Assert.Equal("their sentences agree, but 57 of 100 of the names and numbers in them are exchanged: a form filled in anew", why.Why);
    }

    [Fact]
    public void A_reason_tells_of_marks_that_bear_it_out()
    {
        var original = Cut("Lock closed", Report, "2023-03-06") with { Outlet = "The Courier", Address = "https://courier.example/lock" };
        var copies = Find([original, original with { Outlet = "The Herald" }, original with { Outlet = "Courier North", Address = "https://north.courier.example/1" }]);
        Assert.EndsWith("; both pages name the same address", copies[1]!.Why, StringComparison.Ordinal);
        Assert.EndsWith("; both outlets have one publisher", copies[2]!.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23 small boats", "31 small boats", "; with other numbers: 23 → 31")]
    [InlineData("at least nine days", "at least twelve days", "; with other numbers: nine → twelve")]
    [InlineData("at least nine days", "at least 12 days", "; with other numbers: nine → 12")]
    [InlineData("Hedda Brannock told", "Hedda Lindqvist told", "; with other names or days: Brannock → Lindqvist")]
    [InlineData("before Wednesday evening", "before Thursday evening", "; with other names or days: Wednesday → Thursday")]
    public void A_reprint_says_which_number_name_or_day_is_another(string old, string @new, string told)
    {
        var copy = Second(Report, Report.Replace(old, @new, StringComparison.Ordinal), "2023-03-06", "2023-03-06")!;
        Assert.Equal(CopyKind.Same, copy.Kind);
        Assert.EndsWith(told, copy.Why, StringComparison.Ordinal);
        Assert.Single(copy.Exchanged);
        Assert.Null(copy.Changes);
    }

    [Theory]
    [InlineData("23 small boats", "twenty-three small boats")]
    [InlineData("at least nine days", "at least 9 days")]
    [InlineData("Hedda Brannock told", "Hedda Brannok told")]
    [InlineData("port manager Hedda", "harbour manager Hedda")]
    public void Another_spelling_is_no_other_number_or_name(string old, string @new)
    {
        var copy = Find([Cut("Lock closed", Report, "2023-03-06"), Cut("Lock closed", Report.Replace(old, @new, StringComparison.Ordinal), "2023-03-06")]).Single(copy => copy is not null)!;
        Assert.Empty(copy.Exchanged);
        Assert.DoesNotContain("with other", copy.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_of_many_words_still_says_which_number_rose() =>
        Assert.Contains("; with other numbers: 23 → 31", Second(Report, Report.Replace("23 small", "31 small") + Added, "2023-03-06", "2023-03-06", update: 1)!.Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("Lock closed", "Ferry late", null)]
    [InlineData("Lock closed", "Lock closed", null)]
    public void A_notice_that_two_sites_have_makes_no_copies(string headline, string other, CopyKind? kind)
    {
        const string Notice = "\nWe and our partners store and access personal data on your device, such as cookies and a number that is yours alone, so that we can show you pages and offers that fit what you read.\n"
            + "Your choices apply to this site only. We use cookies to count who reads what, to find mistakes and to learn which of our pages are of use to you and which of them are not.\n"
            + "You may change your mind or withdraw your consent at any time by the button at the foot of each page.";
        Assert.Equal(kind, Find([Cut(headline, Made(1, 40) + Notice), Cut(other, Made(2, 45) + Notice)])[1]?.Kind);
        Assert.Equal(kind, Find([Cut(headline, Notice.Trim()), Cut(other, Notice.Trim())])[1]?.Kind);
        Assert.Equal(kind, Find([Cut(headline, Notice.Trim()), Cut(other, Made(2, 12) + Notice)])[1]?.Kind);
        Assert.NotNull(Find([Cut(headline, Made(1, 40) + Notice), Cut(headline, Made(1, 40) + Notice)])[1]);
        Assert.NotNull(Find([Cut(headline, Made(1, 40) + Notice), Cut(headline, Made(1, 40))])[1]);
    }

    [Fact]
    public void A_notice_without_a_report_is_explained()
    {
        const string Notice = "We and our partners store and access personal data on your device, such as cookies and a number that is yours alone, so that we can show you pages that fit what you read.";
        Assert.Equal("what stands in both is a notice of their sites to readers", CopyFinder.Explain([Cut("A", Notice), Cut("A", Notice)], ["a", "b"], 0, 1).Why);
    }

    [Fact]
    public void A_copy_names_the_earlier_copy_whose_added_words_it_has()
    {
        var wire = Cut("Lock closed", Report, "2023-03-06") with { Wire = "Northwire", Outlet = "Northwire" };
        var updated = Cut("Lock closed", Report + Added, "2023-03-07") with { Outlet = "The Courier" };
        var reprint = Cut("Lock closed", Report + Added, "2023-03-08") with { Outlet = "The Herald" };
        var copies = Find([wire, updated, reprint]);
        Assert.Equal([null, 0, 0], copies.Select(copy => copy?.Of));
        Assert.Equal([null, null, 1], copies.Select(copy => copy?.Nearest));
        Assert.EndsWith("; nearer still to the earlier copy on page 1, which has 26 of the 26 runs that it adds", copies[2]!.Why, StringComparison.Ordinal);

        // Of one day without a time it is not known which came first, and what both leave out each may have left out by itself.
        Assert.All(Find([wire, updated, reprint with { Published = updated.Published }]), copy => Assert.Null(copy?.Nearest));
        var shorter = Report[..Report.LastIndexOf('\n')];
        Assert.All(Find([wire, Cut("Lock closed", shorter, "2023-03-07"), Cut("Lock closed", shorter, "2023-03-08")]), copy => Assert.Null(copy?.Nearest));
    }

    private static ImmutableArray<Copy?> Find(ImmutableArray<Article> articles) => CopyFinder.Find(articles, [.. articles.Select((_, i) => $"page {i}")]);

    private static Article Cut(string headline, string body, string? day = null) => Collection.Cut(headline, body, day);

    /// <summary>Invented words that no other number gives.</summary>
    private static string Made(int number, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{(char)('a' + i % 26)}{number}x{i}q".Replace('0', 'o') + (i % 15 == 14 ? "." : "")));
}
