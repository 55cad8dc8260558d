using System.Text.Json;

namespace Dateline.EndToEnd;

public sealed class AgendaTests
{
    private const string Plans = """
        Council of Port Vale plans its week

        May 5, 2025

        PORT VALE - Mayor Ada Velde will open the harbour museum on Friday, with its café; the first show is called “C:\plans”.

        The museum of Port Vale will publish its accounts next week, Velde said.

        The ministers of Port Vale and Sarn will meet at 1530 GMT on 14 May, a spokesman said.

        A strike of the ferrymen that had been planned for Thursday has been called off, their union said.
        """;

    private const string Opened = """
        Harbour museum opens in Port Vale

        May 9, 2025

        PORT VALE - Mayor Ada Velde opened the harbour museum of Port Vale on Friday before some 400 guests, and its café as well.

        “We have waited ten years for it,” Velde told reporters in front of the museum on Friday.
        """;

    [Theory]
    [InlineData("2025-05-06")]
    [InlineData("2025-05-12")]
    public async Task What_somebody_denies_is_called_disputed_before_and_after_its_day(string day)
    {
        const string Denied = """
            {"id": "a", "article": true, "title": "Rumour", "text": "Reports said Ilse Marrand would resign on 9 May.\n\nHer office denied that Ilse Marrand would resign.", "date": "2025-05-05", "language": "en"}
            """;
        using var folder = new TestFolder().Add("a.jsonl", Denied);
        var text = (await AppRun.In(folder.Path, "agenda", ".", "--as-of", day)).Text;
        Assert.Matches("disputed +Reports said Ilse Marrand would resign", text);
        Assert.DoesNotMatch(" due +Reports", text);
    }

    [Fact]
    public async Task What_is_due_stands_by_day_with_its_sources_and_the_day_of_the_newest_report_is_said()
    {
        var run = await AppRun.In(Samples.Path("harbour-talks"), "agenda", ".", "--width", "96");
        Assert.Equal((0, 0), (run.Status, run.Errors.Count));
        var text = run.Text.ReplaceLineEndings("\n");
        Assert.StartsWith("Agenda from Wed 28 Jun 2023\nthe day of the newest of 15 reports; for another: --as-of DAY\n", text, StringComparison.Ordinal);
        Assert.Matches("(?s)\nDue\n  Fri 30 Jun 2023\n    due .*expires on\n.*3 independent reports .* · story 1\n    cancelled .*Sat 1 Jul 2023.*Fri 14 Jul 2023.*\nPassed, no report tells\n.*  Thu 25 May 2023\n    was due ", text);
        Assert.Contains("  [4]  MPs back harbour accord by 84 votes to 61 after all-night debate\n       Wed 28 Jun 2023 · Vessen Courier · 12-courier-vote.txt\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_a_day_the_agenda_is_what_its_reader_knew()
    {
        using var folder = new TestFolder().Add("a.txt", Plans).Add("b.txt", Opened);
        var then = (await AppRun.In(folder.Path, "agenda", ".", "--as-of", "2025-05-06")).Text;
        Assert.Contains("as known on that day: 1 report · 1 report of later days set aside", then, StringComparison.Ordinal);
        Assert.Contains("will open the harbour museum", then, StringComparison.Ordinal);
        Assert.DoesNotContain("Passed", then, StringComparison.Ordinal);
        var now = (await AppRun.In(folder.Path, "agenda", ".")).Text;
        Assert.DoesNotContain("will open the harbour museum", now, StringComparison.Ordinal);
        var late = (await AppRun.In(folder.Path, "agenda", ".", "--as-of", "2025-06-01")).Text;
        Assert.Contains("Nothing is due.", late, StringComparison.Ordinal);
        Assert.Matches("(?s)Passed, no report tells.*was due +The ministers of Port Vale and Sarn will meet", late);
        var read = (await AppRun.In(folder.Path, "read", ".", "--as-of", "2025-05-06")).Text;
        Assert.StartsWith("as of Tue 6 May 2025 · 1 report of later days set aside", read, StringComparison.Ordinal);
        Assert.DoesNotContain("400 guests", read, StringComparison.Ordinal);
        Assert.Contains("as of Tue 6 May 2025", (await AppRun.In(folder.Path, "read", ".", "--as-of", "2025-05-06", "--format", "html")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-06-01", 1)]
    [InlineData("2023-05-19", 9)]
    [InlineData("2030-01-01", 15)]
    public async Task As_of_a_day_the_document_keeps_its_contract_also_where_a_page_loses_one_of_its_articles(string day, int reports)
    {
        using var document = JsonDocument.Parse((await AppRun.In(Samples.Path("harbour-talks"), "read", ".", "--as-of", day, "--format", "json")).Output);
        Assert.Empty(Contract.Breaches(document.RootElement));
        Assert.Equal((day, reports, 15 - reports), (document.RootElement.GetProperty("asOf").GetString(), document.RootElement.GetProperty("articles").GetArrayLength(), document.RootElement.GetProperty("setAside").GetInt32()));
    }

    [Fact]
    public async Task Editions_of_one_publisher_are_one_source()
    {
        using var folder = new TestFolder().Add("a.jsonl", """
            {"id": "n", "article": true, "url": "https://north.valepost.example/1", "outlet": "Vale Post North", "title": "Council of Port Vale plans its week", "date": "2025-05-05", "language": "en", "text": "Mayor Ada Velde will open the harbour museum of Port Vale on Friday."}
            {"id": "s", "article": true, "url": "https://south.valepost.example/7", "outlet": "Vale Post South", "title": "New museum in Port Vale", "date": "2025-05-06", "language": "en", "text": "The town has waited ten years for it, and children have painted its fence. Mayor Ada Velde will open the harbour museum of Port Vale on Friday."}
            """);
        Assert.Contains("2 reports of 1 publisher [1][2]", (await AppRun.In(folder.Path, "agenda", ".")).Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await AppRun.In(folder.Path, "agenda", ".", "--format", "json")).Output);
        Assert.Equal(1, json.RootElement.GetProperty("items")[0].GetProperty("independentReports").GetInt32());
        Assert.Contains("2 reports, from 2 outlets of 1 publisher ·", (await AppRun.In(folder.Path, "read", ".")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_without_a_report_have_no_agenda()
    {
        using var folder = new TestFolder().Add("a.txt", "Menu\nHome\n");
        var run = await AppRun.In(folder.Path, "agenda", ".");
        Assert.Equal("Agenda\nno article was found in these pages\n\nNothing is due.\n\n", run.Text.ReplaceLineEndings("\n"));
        Assert.Equal("Nothing is due", Assert.Single(CalendarReader.Read((await AppRun.In(folder.Path, "agenda", ".", "-f", "ics")).Output))["SUMMARY"]);
    }

    [Fact]
    public async Task Where_no_report_has_a_date_nothing_is_said_to_have_passed()
    {
        using var folder = new TestFolder().Add("a.txt", Plans.Replace("May 5, 2025", "", StringComparison.Ordinal));
        var text = (await AppRun.In(folder.Path, "agenda", ".")).Text;
        Assert.Contains("no report has a date, so nothing tells what has gone by (--as-of DAY)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Passed", text, StringComparison.Ordinal);
        Assert.NotEmpty(CalendarReader.Read((await AppRun.In(folder.Path, "agenda", ".", "-f", "ics")).Output));
    }

    [Fact]
    public async Task Only_so_many_days_are_shown_and_the_rest_is_counted()
    {
        using var folder = new TestFolder().Add("a.txt", Plans);
        var text = (await AppRun.In(folder.Path, "agenda", ".", "--days", "5")).Text;
        Assert.Contains("Agenda from Mon 5 May 2025 to Sat 10 May 2025", text, StringComparison.Ordinal);
        Assert.Contains("Fri 9 May 2025", text, StringComparison.Ordinal);
        Assert.DoesNotContain("will meet", text, StringComparison.Ordinal);
        Assert.Contains("… and 2 more on later days (without --days)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_days_than_there_are_is_wrong_usage()
    {
        using var folder = new TestFolder().Add("a.txt", Plans);
        var run = await AppRun.In(folder.Path, "agenda", "a.txt", "--days", "9999999999");
        Assert.Equal(2, run.Status);
        Assert.Equal("dateline agenda: --days takes a number from 0 to 3652058, not \"9999999999\".", run.Errors[0]);
    }

    [Fact]
    public async Task What_somebody_denies_is_tentative_and_says_who()
    {
        using var folder = new TestFolder().Add("a.txt", "Talks in Corvaine on Friday\n\nMay 5, 2025\n\nIlse Marrand and Marek Tolland will hold talks in Corvaine on Friday, the government of Tolme said on Monday.\n\nThe harbour of Corvaine has been closed to grain since the winter, and prices have doubled.")
            .Add("b.txt", "Tolland denies talks\n\nMay 5, 2025\n\nThe office of Marek Tolland denied on Monday that he and Ilse Marrand will hold talks in Corvaine on Friday, and spoke of a misunderstanding.\n\nGrain prices fell for the third day.");
        Assert.DoesNotContain(CalendarReader.Read((await AppRun.In(folder.Path, "agenda", ".", "-f", "ics")).Output), entry => entry["STATUS"] == "CONFIRMED");
    }

    [Fact]
    public async Task The_json_has_the_lines_of_read_with_what_they_rest_on()
    {
        var folder = Samples.Path("harbour-talks");
        using var agenda = JsonDocument.Parse((await AppRun.In(folder, "agenda", ".", "--format", "json")).Output);
        using var read = JsonDocument.Parse((await AppRun.In(folder, "read", ".", "--format", "json")).Output);
        var lines = read.RootElement.GetProperty("stories").EnumerateArray().SelectMany(s => s.GetProperty("timeline").EnumerateArray()).ToDictionary(l => l.GetProperty("id").GetString()!);
        Assert.Equal(("2023-06-28", false), (agenda.RootElement.GetProperty("asOf").GetString(), agenda.RootElement.GetProperty("asOfGiven").GetBoolean()));
        var items = agenda.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var line = lines[item.GetProperty("line").GetString()!];
            Assert.Equal(line.GetProperty("summary").GetString(), item.GetProperty("summary").GetString());
            Assert.Equal(line.GetProperty("evidence")[0].GetProperty("sentence").GetString(), item.GetProperty("evidence")[0].GetProperty("sentence").GetString());
            Assert.NotEqual("happened", item.GetProperty("status").GetString());
            Assert.InRange(item.GetProperty("independentReports").GetInt32(), 1, 15);
        }
    }

    [Fact]
    public async Task A_calendar_keeps_the_rules_of_its_standard_and_says_what_is_sure()
    {
        using var folder = new TestFolder().Add("a.txt", Plans);
        var events = CalendarReader.Read((await AppRun.In(folder.Path, "agenda", ".", "--format", "ics")).Output);
        Assert.All(events, e => Assert.Equal("20250505T000000Z", e["DTSTAMP"]));

        var museum = Assert.Single(events, e => e["SUMMARY"]!.Contains("the harbour museum", StringComparison.Ordinal));
        Assert.Equal(("20250509", "20250510", "CONFIRMED"), (museum["DTSTART"], museum["DTEND"], museum["STATUS"]));
        Assert.Contains(@"with its café; the first show is called “C:\plans”.", museum["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Contains("Due, Fri 9 May 2025; 1 report.", museum["DESCRIPTION"], StringComparison.Ordinal);

        var week = Assert.Single(events, e => e["SUMMARY"]!.Contains("accounts", StringComparison.Ordinal));
        Assert.Equal(("20250512", "20250519", "TENTATIVE"), (week["DTSTART"], week["DTEND"], week["STATUS"]));
        Assert.StartsWith("[in the week of 12 May 2025] ", week["SUMMARY"], StringComparison.Ordinal);

        var meeting = Assert.Single(events, e => e["SUMMARY"]!.Contains("will meet", StringComparison.Ordinal));
        Assert.Equal(("20250514T153000Z", null), (meeting["DTSTART"], meeting["DTEND"]));

        var strike = Assert.Single(events, e => e["SUMMARY"]!.StartsWith("Cancelled: ", StringComparison.Ordinal));
        Assert.Equal(("20250508", "CANCELLED"), (strike["DTSTART"], strike["STATUS"]));
    }

    [Fact]
    public async Task An_entry_has_the_same_id_in_every_run_whatever_the_order_of_the_pages_and_what_lies_beside()
    {
        using var folder = new TestFolder().Add("m/a.txt", Plans).Add("z/other.txt", TestFolder.Good).Add("a/b.txt", Plans);
        var alone = CalendarReader.Read((await AppRun.In(folder.Path, "agenda", "m/a.txt", "-f", "ics")).Output).ToDictionary(e => e["SUMMARY"]!, e => e["UID"]);
        var more = await AppRun.In(folder.Path, "agenda", "m/a.txt", "z/other.txt", "a/b.txt", "-f", "ics");
        Assert.Equal(more.Output, (await AppRun.In(folder.Path, "agenda", "a/b.txt", "z/other.txt", "m/a.txt", "-f", "ics", "--threads", "1")).Output);
        var ids = CalendarReader.Read(more.Output).ToDictionary(e => e["SUMMARY"]!, e => e["UID"]);
        Assert.All(alone, e => Assert.Equal(e.Value, ids[e.Key]));
    }

    [Fact]
    public async Task What_has_no_known_day_is_a_journal_entry_and_so_is_that_nothing_is_due()
    {
        using var folder = new TestFolder().Add("a.txt", "Debate in Port Vale put off\n\nMay 5, 2025\n\nThe debate of the council of Port Vale that was planned for 7 May has been postponed, Mayor Ada Velde said on Monday. She gave no new day for it.\n\nThe council has not met since the spring.")
            .Add("b.txt", Opened);
        var journal = Assert.Single(CalendarReader.Read((await AppRun.In(folder.Path, "agenda", "a.txt", "-f", "ics")).Output));
        Assert.Equal("VJOURNAL", journal.Kind);
        Assert.StartsWith("Postponed: The debate", journal["SUMMARY"], StringComparison.Ordinal);
        Assert.Contains("Put off from Wed 7 May 2025, to no known day.", journal["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Equal("Nothing is due", Assert.Single(CalendarReader.Read((await AppRun.In(folder.Path, "agenda", "b.txt", "-f", "ics")).Output))["SUMMARY"]);
    }

    [Fact]
    public async Task The_ending_of_the_file_decides_the_form()
    {
        using var folder = new TestFolder().Add("a.txt", Plans);
        Assert.Equal(0, (await AppRun.In(folder.Path, "agenda", "a.txt", "-o", "due.ics")).Status);
        Assert.NotEmpty(CalendarReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "due.ics"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_told_and_the_others_count()
    {
        using var folder = new TestFolder().Add("a.txt", Plans);
        var run = await AppRun.In(folder.Path, "agenda", "a.txt", "nowhere.txt");
        Assert.Equal(1, run.Status);
        Assert.Contains("nowhere.txt", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Contains("harbour museum", run.Text, StringComparison.Ordinal);
    }
}
