using Dateline.Dates;

namespace Dateline.Tests.Dates;

public sealed class WrittenDateTests
{
    [Theory, Cases("Dates/written.cases")]
    public void A_written_date_is_read(string words, string language, string day, string time)
    {
        Assert.True(WrittenDate.TryParse(words, language == "-" ? null : language, out var date));
        Assert.Equal((day, time), (date.Day.ToString(), date.Time ?? "-"));
    }

    [Theory]
    [InlineData("Thursday 14 May 2024", true)]
    [InlineData("Tuesday 14 May 2024", false)]
    [InlineData("14 May 2024", false)]
    [InlineData("Mar 5, 2023", false)]
    public void A_day_that_was_another_weekday_is_doubted(string words, bool isDoubted)
    {
        Assert.True(WrittenDate.TryParse(words, "en", out var date));
        Assert.Equal(isDoubted, date.HasOtherWeekday);
    }

    [Theory, Cases("Dates/found.cases")]
    public void A_date_is_found_in_a_longer_line(string line, string language, string words, string day)
    {
        var found = WrittenDate.Find(line, language);
        Assert.NotNull(found);
        Assert.Equal((words, day), (line.Substring(found.Value.Words.Start, found.Value.Words.Length), found.Value.Date.Day.ToString()));
    }

    [Theory, Cases("Dates/none.cases")]
    public void What_is_no_whole_date_is_not_read_as_one(string line, string language) =>
        Assert.Null(WrittenDate.Find(line, language == "-" ? null : language));

    [Theory]
    [InlineData("https://example.org/world/2022/01/28/lock-opens", "2022-01-28")]
    [InlineData("https://example.org/2022/jan/28/lock-opens", "2022-01-28")]
    [InlineData("https://example.org/lock-opens-20220128.html", "2022-01-28")]
    [InlineData("https://example.org/lock-opens-2022-01-28", "2022-01-28")]
    [InlineData("https://example.org/2022/01/lock-opens", "2022-01-01/2022-01-31")]
    [InlineData("https://example.org/2022/01/3-ferries-are-late", "2022-01-01/2022-01-31")]
    [InlineData("https://example.org/news/29-10-2021", "2021-10-29")]
    [InlineData("https://example.org/news/10-29-2021-lock", "2021-10-29")]
    [InlineData("https://example.org/news/09-10-2021", null)]
    [InlineData("https://example.org/item/1234567890", null)]
    [InlineData("https://example.org/2022-plan/13", null)]
    public void An_address_gives_the_date_of_its_folders(string address, string? day) => Assert.Equal(day, WrittenDate.InAddress(address)?.ToString());
}
