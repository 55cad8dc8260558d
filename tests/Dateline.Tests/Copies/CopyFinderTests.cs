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

    private static Copy? Second(string first, string second, string? firstDay = null, string? secondDay = null) =>
        new Collection().Add("a", "Lock closed", first, firstDay).Add("b", "Lock closed", second, secondDay).Read().Reports[1].CopyOf;

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
    public void The_order_of_the_pages_changes_no_root()
    {
        var collection = new Collection().Add("a", "Lock closed", Report + Added, "2023-03-07").Add("b", "Lock closed", Report, "2023-03-06").Add("c", "Lock closed", Report, "2023-03-08");
        Assert.Equal(collection.Read().Reports.Select(r => r.CopyOf?.Of), collection.ReadBackwards().Reports.Select(r => r.CopyOf?.Of));
    }
}
