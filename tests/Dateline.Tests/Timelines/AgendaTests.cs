using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Tests.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Timelines;

public sealed class AgendaTests
{
    private static readonly DateOnly Monday = new(2025, 5, 5);

    private static ImmutableArray<AgendaItem> On(DateOnly? day, Collection collection) => Agenda.Of(collection.Read(oneStory: true), day);

    private static Collection One(string body) => new Collection().Add("a.txt", "News from Tolme", body, "2025-05-05");

    [Theory]
    [InlineData("2025-05-08", false)]
    [InlineData("2025-05-09", false)]
    [InlineData("2025-05-10", true)]
    public void What_is_due_on_a_day_has_passed_on_the_next_and_never_happened(string day, bool passed)
    {
        var item = Assert.Single(On(DateOnly.Parse(day), One("Karl Berg will open the library of Tolme on 9 May.")));
        Assert.Equal(passed, item.IsPassed);
        Assert.Equal(EventStatus.Expected, item.Line.Status);
        Assert.Equal(DateInterval.On(new(2025, 5, 9)), item.Starts);
    }

    [Fact]
    public void What_a_report_tells_as_done_is_not_due() =>
        Assert.Empty(On(new(2025, 5, 10), One("Karl Berg will open the library of Tolme on 9 May.").Add("b.txt", "News from Tolme", "Karl Berg opened the library of Tolme on Friday.", "2025-05-10")));

    [Theory]
    [InlineData("The final of the Mill Cup between Tolme Rovers and Sarn Town, which was to be played on 9 May, was postponed to 10 May because of rain.", "Sarn Town beat Tolme Rovers 2-1 in the final of the Mill Cup on Saturday.")]
    [InlineData("The meeting of the shareholders of Brack Mills on 9 May was postponed to 10 May.", "Shareholders of Brack Mills accepted the offer of Lunden Holdings on Saturday.")]
    [InlineData("Judges are to rule on 9 May on the appeal of Ada Krell.", "A court freed Ada Krell on Friday.")]
    [InlineData("Veyra will play Elling in the cup final on 9 May.", "Veyra beat Elling 2-0 on Friday.")]
    [InlineData("The new mayor of Brannick is to be sworn in on 9 May.", "Ilse Marrand was sworn in on Friday.")]
    [InlineData("The millers of Tolme will hold a strike in Sarn over the price of flour on 9 May.", "The price of flour, over which the millers of Tolme held a strike in Sarn, fell by a third.")]
    public void What_a_later_report_may_tell_in_other_words_is_not_said_to_be_untold(string due, string told) =>
        Assert.DoesNotContain(On(new(2025, 5, 12), One(due).Add("b.txt", "More news", told, "2025-05-11")), item => item.IsPassed);

    [Theory]
    [InlineData("The bridge was shut on Thursday.")]
    [InlineData("The bakers of Tolme gave bread to the poor on Friday.")]
    [InlineData("Karl Berg opened a bridge in Corvaine on 2 May.")]
    [InlineData("Karl Berg will speak in the library of Tolme in June.")]
    public void What_no_report_can_mean_is_still_said_to_be_untold(string told) =>
        Assert.Single(On(new(2025, 5, 12), One("Karl Berg will open the library of Tolme on 9 May.").Add("b.txt", "More news", told, "2025-05-11")), item => item.IsPassed);

    [Fact]
    public void The_sources_of_a_cancellation_are_those_that_tell_it()
    {
        var news = One("Mayor Ilse Marrand will visit the shipyard on Friday.").Add("b.txt", "More news", "Mayor Ilse Marrand will not visit the shipyard on Friday, her office said.", "2025-05-06").Read(oneStory: true);
        var item = Assert.Single(Agenda.Of(news, Monday));
        Assert.Equal(EventStatus.Cancelled, item.Line.Status);
        Assert.Equal([EventStatus.Expected, EventStatus.Cancelled], item.Line.History.Select(said => said.Status));
        Assert.Equal([1], item.Sources);
    }

    [Fact]
    public void The_sources_of_a_new_day_are_those_that_give_it()
    {
        var news = One("The Tolme summit is planned for May 20.").Add("b.txt", "More news", "The Tolme summit has been moved from May 20 to May 14.", "2025-05-06").Read(oneStory: true);
        Assert.Equal([1], Assert.Single(Agenda.Of(news, Monday)).Sources);
    }

    [Theory]
    [InlineData("Ilse Marrand and Marek Tolland will hold talks in Corvaine on Friday, the government of Tolme said.\nMarek Tolland's office denied that talks with Ilse Marrand will be held on Friday.")]
    [InlineData("Ulmen said peace talks with Orrin would be held in Lower Hask on Friday.\nOrrin denied that any talks were planned for Friday.")]
    public void What_somebody_denies_and_others_expect_is_disputed(string told)
    {
        var news = One(told).Read(oneStory: true);
        var items = Agenda.Of(news, Monday);
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.True(item.Line.Status == EventStatus.Denied || !item.Deniers.IsEmpty));
    }

    [Fact]
    public void A_rumour_that_the_same_page_denies_stays_disputed_when_its_day_has_gone_by()
    {
        var item = Assert.Single(On(new(2025, 5, 12), One("Reports said Ilse Marrand would resign on 9 May.\nHer office denied that Ilse Marrand would resign.")));
        Assert.True(item.IsPassed);
        Assert.Equal([0], item.Deniers);
    }

    [Fact]
    public void What_is_denied_of_another_matter_makes_nothing_disputed() =>
        Assert.Empty(Assert.Single(On(Monday, One("Karl Berg will open the library of Tolme on 9 May.\nKarl Berg denied that he had sold the windmill.")), item => item.Line.Status == EventStatus.Expected).Deniers);

    [Fact]
    public void What_is_called_off_is_shown_as_called_off_until_its_day_has_gone_by()
    {
        var off = One("The millers of Tolme called off a strike that they had planned for Friday.");
        Assert.Equal(EventStatus.Cancelled, Assert.Single(On(Monday, off)).Line.Status);
        Assert.Empty(On(new(2025, 5, 10), off));
    }

    [Fact]
    public void What_is_put_off_is_due_on_its_new_day_and_says_from_which()
    {
        var item = Assert.Single(On(Monday, One("The debate that was planned for 7 May has been postponed to 21 May.")));
        Assert.Equal((DateInterval.On(new(2025, 5, 21)), new DateOnly(2025, 5, 7)), (item.Starts, item.MovedFrom));
        Assert.False(item.IsPassed);
        Assert.True(Assert.Single(On(new(2025, 5, 22), One("The debate that was planned for 7 May has been postponed to 21 May."))).IsPassed);
    }

    [Fact]
    public void What_is_put_off_to_no_known_day_has_none_and_stands_last()
    {
        var items = On(Monday, One("The debate that was planned for 7 May has been postponed.\nKarl Berg will open the library of Tolme on 9 May."));
        Assert.Equal([EventStatus.Expected, EventStatus.Postponed], items.Select(i => i.Line.Status));
        Assert.True(items[1].Starts.IsUnknown);
        Assert.Equal(new DateOnly(2025, 5, 7), items[1].MovedFrom);
    }

    [Theory]
    [InlineData("Veyra beat Holm City 2-1 on Sunday to win the Meridian Cup.")]
    [InlineData("Goals by Karl Ost decided the Meridian Cup for Veyra against Holm City on Sunday.")]
    public void What_was_put_off_to_a_day_of_which_the_outcome_is_told_is_not_untold(string told) =>
        Assert.DoesNotContain(On(new(2025, 6, 2), new Collection().Add("a.txt", "Final", "The Meridian Cup final between Veyra and Holm City was postponed by a week to June 1, the league said on Friday.", "2025-05-23")
            .Add("b.txt", "Cup", told, "2025-06-01")), item => item.IsPassed);

    [Fact]
    public void What_is_put_off_and_what_the_same_one_does_on_its_new_day_are_two()
    {
        var items = On(Monday, One("Mayor Ilse Marrand's visit to Sarn was postponed from Wednesday to Thursday.\nIlse Marrand will address the council on Thursday."));
        Assert.Equal([new DateOnly(2025, 5, 7), null], items.Select(item => item.MovedFrom).OrderByDescending(day => day));
        Assert.Contains(items, item => item.Line.Summary.Contains("address", StringComparison.Ordinal));
        Assert.Equal(2, items.Length);
    }

    [Fact]
    public void A_copy_is_no_second_source()
    {
        const string Told = "Karl Berg will open the library of Tolme on 9 May, the mayor said. The library burnt down ten years ago and was built again from the gifts of the people of Tolme and of three towns nearby.";
        var item = Assert.Single(On(Monday, new Collection().Add("a.txt", "Library to open", Told, "2025-05-05").Add("b.txt", "Library to open", Told, "2025-05-05")
            .Add("c.txt", "News from Tolme", "The new library of Tolme, for which children sang in the streets, opens on Friday. Karl Berg will open the library of Tolme.", "2025-05-06")), i => i.Starts.Day == new DateOnly(2025, 5, 9));
        Assert.Equal([0, 2], item.Sources);
    }

    [Theory]
    [InlineData("Tolme Post", "Mill Gazette", 2)]
    [InlineData("Tolme Post", "Tolme Post", 1)]
    [InlineData(null, null, 2)]
    public void Reports_of_one_publisher_are_one_source(string? outlet, string? other, int sources)
    {
        var news = new Collection().Add("a.txt", "News from Tolme", "Karl Berg will open the library of Tolme on 9 May.", "2025-05-05", outlet)
            .Add("b.txt", "What to do in Tolme", "The new library of Tolme, for which children sang in the streets, is ready. Karl Berg will open the library of Tolme on Friday.", "2025-05-06", other)
            .Read(oneStory: true);
        var item = Assert.Single(Agenda.Of(news, Monday));
        Assert.Equal([0, 1], item.Sources);
        Assert.Equal(sources, news.Independent(item.Sources));
    }

    [Fact]
    public void An_hour_is_given_in_utc_only_where_its_zone_is_known()
    {
        Assert.Equal(new TimeOnly(15, 30), Assert.Single(On(Monday, One("Karl Berg will open the library of Tolme at 1530 GMT on 9 May."))).Line.HourUtc);
        Assert.Null(Assert.Single(On(Monday, One("Karl Berg will open the library of Tolme at 3:30 p.m. on 9 May."))).Line.HourUtc);
    }

    [Fact]
    public void As_of_a_day_what_was_published_later_is_not_known()
    {
        var pages = new Collection().Add("a.txt", "News from Tolme", "Karl Berg will open the library of Tolme on 9 May.", "2025-05-05")
            .Add("b.txt", "News from Tolme", "Karl Berg opened the library of Tolme on Friday.", "2025-05-10")
            .Add("c.txt", "News from Tolme", "Karl Berg of Tolme is fond of books.");
        var news = pages.Read(oneStory: true, asOf: Monday);
        Assert.Equal((1, Monday), (news.SetAside, news.AsOf));
        Assert.Equal(["a.txt", "c.txt"], news.Pages.Select(p => p.Page.Path));
        Assert.Equal(EventStatus.Expected, Assert.Single(Agenda.Of(news, Monday)).Line.Status);
        Assert.Equal(0, pages.Read(oneStory: true).SetAside);
    }

    [Fact]
    public void Of_a_page_with_an_older_and_a_later_article_the_older_stays_with_its_blocks()
    {
        var first = Collection.Cut("News from Tolme", "Karl Berg will open the library of Tolme on 9 May.", "2025-05-06");
        var page = new Dateline.Pages.Page { Path = "a.txt", Text = first.Text.Page, Format = Dateline.Pages.PageFormat.CutArticle };
        var second = first with { Headline = "Older", Published = new(DateInterval.On(Monday), null, "stated") };
        var reading = new Dateline.Articles.PageReading
        {
            Page = page,
            Articles = [first, second],
            Blocks = [new(new(0, 4), Dateline.Articles.BlockLabel.Body, 0), new(new(5, 4), Dateline.Articles.BlockLabel.Body, 1)],
        };
        var annotated = reading.Articles.Select(article => Annotator.Annotate(article, Dateline.Languages.Lexicon.English)).ToImmutableArray();
        var news = NewsReader.Join([(reading, annotated)], asOf: Monday);
        Assert.Equal("Older", Assert.Single(news.Reports).Article.Article.Headline);
        Assert.Equal([null, 0], Assert.Single(news.Pages).Blocks.Select(b => b.Article));
    }
}
