using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Stories;
using Dateline.Tests.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Timelines;

public sealed class TimelineTests
{
    private const string Announced =
        "Prime Minister Ilse Marrand will meet President Marek Tolland in Corvaine on Wednesday, May 17, to discuss the grain harbour, both governments said on Thursday.\n" +
        "Marrand and Tolland have not met since the Corvaine harbour treaty was signed. The dispute over grain ships began in April.";

    private const string Tomorrow =
        "Prime Minister Ilse Marrand will meet President Marek Tolland in Corvaine tomorrow to discuss the grain harbour, her office said.\n" +
        "Marrand and Tolland have quarrelled over the grain ships that wait outside the Corvaine harbour since the treaty dispute began.";

    private const string Held =
        "Prime Minister Ilse Marrand met President Marek Tolland in Corvaine on Wednesday and agreed on the grain harbour.\n" +
        "Marrand and Tolland shook hands on the quay of the Corvaine harbour, where the grain ships had waited for weeks.";

    private static News Both() => new Collection().Add("a.txt", "Marrand to meet Tolland in Corvaine", Announced, "2023-05-11").Add("b.txt", "Marrand and Tolland to talk grain", Tomorrow).Read();

    [Fact]
    public void What_one_report_calls_tomorrow_another_dates()
    {
        var published = Both().Reports[1].Published;
        Assert.Equal(DateInterval.On(new(2023, 5, 16)), published.Days);
        Assert.Equal(DateBasis.Inferred, published.Basis);
        Assert.Contains("a.txt dates 17 May 2023", published.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_names_pages_of_one_file_name_by_their_whole_path()
    {
        var news = new Collection().Add("x/a.txt", "Marrand to meet Tolland in Corvaine", Announced, "2023-05-11").Add("y/a.txt", "Marrand and Tolland to talk grain", Tomorrow).Read();
        Assert.Contains("x/a.txt dates 17 May 2023", news.Reports[1].Published.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_fetched_at_the_end_of_time_is_read_all_the_same()
    {
        var page = new Dateline.Pages.Page { Path = "a.txt", Text = Announced, Format = Dateline.Pages.PageFormat.PlainText, Fetched = DateTimeOffset.MaxValue };
        var cut = page with { Format = Dateline.Pages.PageFormat.CutArticle, Blocks = [new() { Span = new(0, Announced.Length) }] };
        Assert.Single(NewsReader.Join([NewsReader.Read(cut)]).Reports);
    }

    [Fact]
    public void Pages_of_one_path_come_in_one_order()
    {
        var one = new Collection().Add("a", "One", Announced).Add("a", "Two", Tomorrow).Read();
        var other = new Collection().Add("a", "Two", Tomorrow).Add("a", "One", Announced).Read();
        Assert.Equal(one.Reports.Select(r => r.Article.Article.Headline), other.Reports.Select(r => r.Article.Article.Headline));
    }

    [Fact]
    public void A_stated_date_is_never_narrowed() => Assert.Equal(DateBasis.Stated, Both().Reports[0].Published.Basis);

    [Fact]
    public void Two_reports_on_one_meeting_make_one_line_with_the_evidence_of_both()
    {
        var line = Assert.Single(Assert.Single(Both().Stories).Timeline, l => l.Starts.Day == new DateOnly(2023, 5, 17));
        Assert.Equal([0, 1], line.Evidence.Select(e => e.Report).Distinct().Order());
        Assert.Equal(EventStatus.Expected, line.Status);
    }

    [Fact]
    public void What_was_due_is_on_the_agenda_until_its_day() =>
        Assert.Contains(Both().Stories[0].Timeline, l => l.Starts.Day == new DateOnly(2023, 5, 17) && Agenda.Holds(l, new DateOnly(2023, 5, 12)));

    [Fact]
    public void The_summary_says_what_the_status_says_and_leaves_the_dateline_out()
    {
        var story = new Collection().Add("a.txt", "Marrand to meet Tolland in Corvaine", "PORT VESSEN (Marlin News) - " + Announced, "2023-05-11").Add("c.txt", "Marrand and Tolland agree on grain harbour", Held, "2023-05-17").Read(oneStory: true).Stories[0];
        Assert.StartsWith("Prime Minister Ilse Marrand met", Assert.Single(story.Timeline, l => l.Starts.Day == new DateOnly(2023, 5, 17)).Summary, StringComparison.Ordinal);
        var announced = new Collection().Add("a.txt", "Marrand to meet Tolland in Corvaine", "PORT VESSEN (Marlin News) - " + Announced, "2023-05-11").Read().Stories[0];
        Assert.StartsWith("Prime Minister Ilse Marrand will meet", Assert.Single(announced.Timeline, l => l.Starts.Day == new DateOnly(2023, 5, 17)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_report_decides_the_status_and_the_history_keeps_the_older_ones()
    {
        var story = new Collection().Add("a.txt", "Marrand to meet Tolland in Corvaine", Announced, "2023-05-11").Add("c.txt", "Marrand and Tolland agree on grain harbour", Held, "2023-05-17").Read(oneStory: true).Stories[0];
        var line = Assert.Single(story.Timeline, l => l.Starts.Day == new DateOnly(2023, 5, 17));
        Assert.Equal(EventStatus.Happened, line.Status);
        Assert.Equal([EventStatus.Expected, EventStatus.Happened], line.History.Select(h => h.Status));
        Assert.False(line.Passed);
        Assert.DoesNotContain(story.Timeline, l => Agenda.Holds(l, new DateOnly(2023, 5, 17)));
    }

    [Fact]
    public void Every_span_of_evidence_is_a_sentence_of_its_report()
    {
        var news = Both();
        foreach (var evidence in news.Stories[0].Timeline.SelectMany(l => l.Evidence))
            Assert.Contains(news.Reports[evidence.Report].Article.Sentences, s => s.Span == evidence.Span);
    }

    [Fact]
    public void Another_report_of_the_same_words_brings_nothing_new()
    {
        var fresh = new Collection().Add("a.txt", "Marrand to meet Tolland in Corvaine", Announced, "2023-05-11").Add("b.txt", "Marrand to meet Tolland in Corvaine", Announced, "2023-05-12").Read().Stories[0].Fresh;
        Assert.All(fresh[0].Sentences, s => Assert.Equal(1, s.Novelty));
        Assert.All(fresh[1].Sentences, s => Assert.Equal(0, s.Novelty));
    }

    [Fact]
    public void An_anniversary_of_a_widely_known_event_dates_a_report()
    {
        var report = new Collection().Add("a.txt", "Crowds to gather in Berlin", "Thousands will gather in Berlin on Saturday, the 30th anniversary of the fall of the Berlin Wall.").Read().Reports[0].Published;
        Assert.Equal(DateBasis.Inferred, report.Basis);
        Assert.True(report.Days.Contains(new DateOnly(2019, 11, 8)) && report.Days.Days <= 8);
    }

    [Fact]
    public void Numbers_that_cannot_both_be_true_differ()
    {
        var story = new Collection()
            .Add("a.txt", "Ships wait outside Corvaine", "About 38 grain ships are waiting outside the Corvaine harbour, the port said. Marrand blamed Tolland for the queue of grain ships.", "2023-05-11")
            .Add("b.txt", "Queue of ships at Corvaine grows", "More than 60 grain ships are waiting outside the Corvaine harbour, the pilots said. Tolland blamed Marrand for the queue of grain ships.", "2023-05-12")
            .Read(oneStory: true).Stories[0];
        Assert.False(Assert.Single(story.Figures).Agree);
    }

    [Fact]
    public void Numbers_of_different_things_are_not_put_together()
    {
        var story = new Collection()
            .Add("a.txt", "Storm hits Tolme", "The storm killed 12 people in Tolme. It damaged 340 houses in Tolme.", "2023-05-11")
            .Add("b.txt", "Storm in Tolme", "The storm injured 80 people in Tolme. It cost 90 million crowns.", "2023-05-11")
            .Read(oneStory: true).Stories[0];
        Assert.Empty(story.Figures);
    }

    [Theory]
    [InlineData("The bakers' second march, planned for 5 and 6 March, was called off.", "2025-03-22", "2025-03-05")]
    [InlineData("The bakers' second march, planned for 5 and 6 April, was called off.", "2025-03-22", "2025-04-05")]
    [InlineData("The bakers' march, which had been due on Friday, was called off.", "2025-03-22", "2025-03-21")]
    [InlineData("The bakers' march, which had been due on Friday, was called off.", "2025-03-26", "2025-03-28")]
    [InlineData("Karl Berg told the jury that his brother attacked the guard on 3 March.", "2025-03-22", "2025-03-03")]
    [InlineData("Karl Berg conceded defeat in Sunday's election.", "2025-03-24", "2025-03-23")]
    public void What_took_place_or_did_not_has_the_day_that_was_meant(string sentence, string published, string day)
    {
        var line = Assert.Single(Line(sentence, published));
        Assert.Equal(DateOnly.Parse(day), line.Starts.Day);
    }

    [Fact]
    public void A_day_that_may_be_of_either_year_is_not_shown_as_the_days_between() =>
        Assert.DoesNotContain(Line("The bakers of Tolme and the guild oppose the march on 5 March.", "2025-09-04"), l => l.Starts.Days > 31);

    [Fact]
    public void What_somebody_claims_is_not_told_as_having_happened() =>
        Assert.Equal(EventStatus.Uncertain, Assert.Single(Line("Karl Berg told the jury that his brother attacked the guard on 3 March.", "2025-03-22")).Status);

    [Theory]
    [InlineData("Judge Ilse Marrand will announce her decision on the Tolme mill on 9 May.", "The Tolme court acquitted the miller on Friday.")]
    [InlineData("The sailor Karl Berg is due to testify on 9 May.", "Karl Berg told the inquiry on Friday that the lamp was out.")]
    [InlineData("The Tolme brewery will publish its half-year figures on 9 May.", "The Tolme brewery last Friday reported a loss of 9 million crowns for the half-year.")]
    [InlineData("The nurses of Tolme will hold a strike over pay on 9 May.", "Nurses in Tolme walked out at dawn on Friday.")]
    public void What_was_due_is_joined_with_what_another_report_tells_of_that_day(string due, string told)
    {
        var story = new Collection().Add("a.txt", "News from Tolme", due, "2025-05-05").Add("b.txt", "More news from Tolme", told, told.Contains("last", StringComparison.Ordinal) ? "2025-05-12" : "2025-05-09").Read(oneStory: true).Stories[0];
        var line = Assert.Single(story.Timeline, l => l.Starts.Day == new DateOnly(2025, 5, 9));
        Assert.Equal([EventStatus.Expected, EventStatus.Happened], line.History.Select(h => h.Status));
    }

    [Fact]
    public void Two_matters_of_one_day_are_not_joined()
    {
        var story = new Collection().Add("a.txt", "News from Tolme", "The bakers of Tolme will hold a strike over pay on 9 May.", "2025-05-05").Add("b.txt", "More news", "Karl Berg opened a library in Corvaine on Friday.", "2025-05-09").Read(oneStory: true).Stories[0];
        Assert.Equal(2, story.Timeline.Count(l => l.Starts.Day == new DateOnly(2025, 5, 9)));
    }

    [Fact]
    public void What_was_put_off_from_a_day_is_not_what_happened_on_it()
    {
        var story = new Collection().Add("a.txt", "News from Tolme", "A dinner of the Tolme guild and the Corvaine guild that had been planned for Friday was put off.", "2025-05-07").Add("b.txt", "More news", "The Tolme guild dined with the Corvaine guild on Friday.", "2025-05-09").Read(oneStory: true).Stories[0];
        Assert.DoesNotContain(story.Timeline, l => l.History.Length > 1);
    }

    [Theory]
    [InlineData("Captain Karl Berg of the ferry Tolme Maid, which sank off Brannick on Saturday, was not arrested on Sunday, police said, correcting an earlier statement.")]
    [InlineData("Captain Karl Berg of the ferry Tolme Maid, which sank near Ilse Marrand's house on Saturday, was not arrested on Sunday, police said.")]
    [InlineData("Police denied that Captain Karl Berg was arrested on Sunday.")]
    [InlineData("Police said on Tuesday that Captain Karl Berg had not been arrested.")]
    public void What_a_newer_report_takes_back_is_denied_with_its_history(string denial)
    {
        var story = new Collection().Add("a.txt", "Ferry sinks off Brannick", "Captain Karl Berg was arrested on Sunday, police said.", "2024-03-03").Add("b.txt", "Captain of sunken ferry not arrested", denial, "2024-03-05").Read(oneStory: true).Stories[0];
        var line = Assert.Single(story.Timeline, l => l.Starts.Day == new DateOnly(2024, 3, 3));
        Assert.Equal([EventStatus.Happened, EventStatus.Denied], line.History.Select(h => h.Status));
        Assert.Equal(EventStatus.Denied, line.Status);
        Assert.StartsWith(denial[..7], line.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Captain Karl Berg was arrested on Sunday, police said.", "Mayor Ilse Marrand was not arrested on Sunday, her office said.")]
    [InlineData("Ilse Marrand met Karl Berg on Sunday.", "Ilse Marrand did not meet Marek Tolland on Sunday.")]
    [InlineData("The Tolme Guild sold the brewery on Sunday.", "The Tolme Guild did not sell the windmill at the harbour on Sunday.")]
    public void What_is_denied_of_one_is_not_what_was_done_to_another(string told, string denied)
    {
        var story = new Collection().Add("a.txt", "Ferry sinks off Brannick", told, "2024-03-03").Add("b.txt", "Ferry sinks", denied, "2024-03-05").Read(oneStory: true).Stories[0];
        Assert.DoesNotContain(story.Timeline, l => l.History.Length > 1);
    }

    [Theory]
    [InlineData("The Tolme summit was brought forward from March 20 to March 14.")]
    [InlineData("The Tolme summit has been moved from March 20 to March 14.")]
    public void What_is_moved_to_a_day_before_is_due_on_it_and_not_put_off(string moved)
    {
        var story = new Collection().Add("a.txt", "News from Tolme", "The Tolme summit is planned for March 20.", "2024-03-01").Add("b.txt", "More news from Tolme", moved, "2024-03-05").Read(oneStory: true).Stories[0];
        var line = Assert.Single(story.Timeline);
        Assert.Equal((new DateOnly(2024, 3, 14), EventStatus.Expected), (line.Starts.Day!.Value, line.Status));
        Assert.Equal(new DateOnly(2024, 3, 20), line.MovedFrom);
        Assert.Equal([0, 1], line.History.Select(h => h.Report));
        Assert.StartsWith(moved[..20], line.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_brought_forward_is_no_longer_due_on_its_former_day()
    {
        var story = new Collection().Add("a.txt", "News from Tolme", "The Tolme summit is planned for March 20.", "2024-03-01").Add("b.txt", "More news from Tolme", "The Tolme summit was brought forward to March 14.", "2024-03-05").Read(oneStory: true).Stories[0];
        Assert.Equal(new DateOnly(2024, 3, 14), Assert.Single(story.Timeline).Starts.Day);
    }

    [Fact]
    public void What_is_put_off_has_one_line_for_its_former_day_that_says_to_which_it_is_moved()
    {
        var story = new Collection().Add("a.txt", "News from Tolme", "A service for the dead of Tolme is planned for Thursday.", "2024-03-03").Add("b.txt", "More news from Tolme", "The service for the dead of Tolme has been moved from Thursday to Friday.", "2024-03-05").Read(oneStory: true).Stories[0];
        Assert.Equal([(7, EventStatus.Postponed), (8, EventStatus.Expected)], story.Timeline.Select(l => (l.Starts.Day!.Value.Day, l.Status)));
        Assert.Equal((8, 7), (story.Timeline[0].MovedTo!.Value.Day, story.Timeline[1].MovedFrom!.Value.Day));
        Assert.Equal([EventStatus.Expected, EventStatus.Postponed], story.Timeline[0].History.Select(h => h.Status));
    }

    [Theory]
    [InlineData("The Tolme fair will be held on Saturday, Mayor Ilse Marrand said.", "The Tolme fair on Saturday has been cancelled, Mayor Ilse Marrand said.", EventStatus.Cancelled)]
    [InlineData("Mayor Ilse Marrand will visit the shipyard on Friday.", "Mayor Ilse Marrand will not visit the shipyard on Friday, her office said.", EventStatus.Cancelled)]
    [InlineData("The ferry company will reopen the Tolme terminal on Friday.", "The Tolme terminal will not reopen on Friday, the ferry company said.", EventStatus.Cancelled)]
    [InlineData("Dockers in Tolme will strike on Friday, the union said.", "The union denied that dockers in Tolme will strike on Friday.", EventStatus.Denied)]
    public void What_a_newer_report_says_will_not_be_is_no_longer_due(string due, string off, EventStatus status)
    {
        var story = new Collection().Add("a.txt", "News from Tolme", due, "2024-03-03").Add("b.txt", "More news from Tolme", off, "2024-03-06").Read(oneStory: true).Stories[0];
        var line = Assert.Single(story.Timeline);
        Assert.Equal([EventStatus.Expected, status], line.History.Select(h => h.Status));
        Assert.False(Agenda.Holds(line, new(2024, 3, 6)) && line.Status == EventStatus.Expected);
    }

    [Theory]
    [InlineData("Mayor Ilse Marrand will not visit the shipyard on Friday.", Negation.NotToCome)]
    [InlineData("Mayor Ilse Marrand did not meet Karl Berg on Sunday.", Negation.NotDone)]
    [InlineData("Mayor Ilse Marrand denied that she had visited the shipyard on Sunday.", Negation.None)]
    public void A_plain_not_is_no_denial_by_somebody(string told, Negation negation) => Assert.Equal(negation, Assert.Single(Line(told, "2024-03-06"), l => l.Status == EventStatus.Denied).Negation);

    [Fact]
    public void A_visit_that_was_called_off_is_not_another_that_is_due()
    {
        var story = new Collection().Add("a.txt", "News from Tolme", "President Marek Tolland cancelled a tour of the shipyards in Brannick.", "2025-05-07").Add("b.txt", "More news", "President Marek Tolland is to visit the burnt mill soon, his office said.", "2025-05-07").Read(oneStory: true).Stories[0];
        Assert.DoesNotContain(story.Timeline, l => l.History.Length > 1);
    }

    [Fact]
    public void What_is_denied_is_told_by_the_clause_that_denies_it() =>
        Assert.Equal("Arland … denied that its miners had struck gold.", Assert.Single(Line("Arland has sold 9,000 shovels to tourists but denied that its miners had struck gold.", "2025-03-22"), l => l.Status == EventStatus.Denied).Summary);

    [Fact]
    public void What_takes_days_from_a_day_on_has_its_last_day() =>
        Assert.Equal(new DateOnly(2025, 3, 28), Assert.Single(Line("The navy of Arland will begin five days of exercises in the Brant Strait on Monday.", "2025-03-22")).Until);

    [Fact]
    public void A_strait_takes_part_in_nothing() =>
        Assert.DoesNotContain("Brant Strait", Assert.Single(Line("Arland and the Brant Strait will hold drills on Monday.", "2025-03-22")).Who);

    [Fact]
    public void A_line_that_begins_with_a_pronoun_names_whom_it_means() =>
        Assert.StartsWith("He [Marek Tolland] will meet", Assert.Single(Line("President Marek Tolland left Corvaine. He will meet Ilse Marrand on Monday.", "2025-03-22"), l => l.What == "meet").Summary, StringComparison.Ordinal);

    [Fact]
    public void Of_headlines_about_as_typical_the_newest_is_the_storys_title()
    {
        var story = new Collection().Add("a.txt", "Brannick ferry crew to hear result", Announced, "2023-05-11").Add("b.txt", "Brannick ferry crew win", Tomorrow, "2023-05-16").Add("c.txt", "Brannick ferry crew celebrate on quay", Held, "2023-05-17").Read(oneStory: true).Stories[0];
        Assert.Equal("Brannick ferry crew celebrate on quay", story.Title);
    }

    [Fact]
    public void A_line_matters_by_how_many_reports_speak_of_its_day()
    {
        var story = new Collection()
            .Add("a.txt", "", "The bakers of Tolme marched to the mill on 3 May. The millers of Tolme marched to the bakery on 5 May.", "2025-05-06")
            .Add("b.txt", "", "Karl Berg has not slept since 3 May.", "2025-05-09")
            .Add("c.txt", "", "The door of the mill has been green since 3 May.", "2025-05-12")
            .Read(oneStory: true).Stories[0];
        Assert.True(story.Timeline.First(l => l.Starts.Day == new DateOnly(2025, 5, 3)).Importance > story.Timeline.First(l => l.Starts.Day == new DateOnly(2025, 5, 5)).Importance);
    }

    [Fact]
    public void A_day_that_reports_come_back_to_matters_more_than_one_that_was_theirs()
    {
        var news = new Collection()
            .Add("a.txt", "", "The bakers of Tolme marched to the mill on 3 May.", "2025-05-03")
            .Add("b.txt", "", "The millers of Tolme marched to the bakery on 5 May.", "2025-05-06")
            .Read(oneStory: true);
        var spoken = new SpokenDays(news.Reports);
        Assert.True(spoken.Of(DateInterval.On(new(2025, 5, 5)), tellers: 1) > spoken.Of(DateInterval.On(new(2025, 5, 3)), tellers: 1));
        Assert.Equal(1, spoken.Of(DateInterval.On(new(2025, 5, 5)), tellers: 1));
    }

    [Fact]
    public void A_long_story_keeps_all_its_days()
    {
        var collection = new Collection();
        for (var report = 0; report < 25; report++)
        {
            var first = new DateOnly(2025, 3, 1).AddDays(6 * report);
            var sentences = Enumerable.Range(0, 6).Select(i => $"The bakers of Tolme marched to mill number {6 * report + i} on {first.AddDays(i).ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture)}.");
            collection.Add($"{report:00}.txt", "", string.Join(' ', sentences), first.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(150, collection.Read(oneStory: true).Stories[0].Timeline.Select(l => l.Starts.Day).Distinct().Count());
    }

    private const string Chronology =
        "3 May 2011 Karl Berg is arrested at the Tolme mill.\n5 June 2011: The miller of Tolme resigns.\n9 July 2011 – Ilse Marrand visits the burnt mill.\n8 May 2019 The trial of Karl Berg begins.";

    [Fact]
    public void Entries_of_a_chronology_happened_on_their_days()
    {
        var story = new Collection().Add("a.txt", "Key dates", Chronology, "2012-02-01").Read().Stories[0];
        Assert.Equal([new(2011, 5, 3), new(2011, 6, 5), new DateOnly(2011, 7, 9)], story.Timeline.Select(l => l.Starts.Day!.Value));
        Assert.All(story.Timeline, l => Assert.Equal(EventStatus.Happened, l.Status));
    }

    [Fact]
    public void Entries_of_a_chronology_without_a_day_of_its_own_may_be_still_to_come()
    {
        var news = new Collection().Add("a.txt", "Key dates", Chronology).Read();
        Assert.Empty(news.Stories[0].Timeline);
        Assert.True(news.Reports[0].Published.Days.IsUnknown);
    }

    [Fact]
    public void One_sentence_that_begins_with_a_day_is_no_chronology() => Assert.Empty(Line("3 May 2011 Karl Berg is arrested at the Tolme mill.", "2012-02-01"));

    private static ImmutableArray<TimelineLine> Line(string sentence, string published) =>
        new Collection().Add("a.txt", "News from Tolme", sentence, published).Read().Stories[0].Timeline;
}
