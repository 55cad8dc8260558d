using Dateline.Languages;

namespace Dateline.Tests.Languages;

public sealed class KnownEventsTests
{
    [Theory]
    [InlineData("25 years since the US-led war in Iraq began", "2003-03-20")]
    [InlineData("the anniversary of Iraq’s invasion of Kuwait", "1990-08-02")]
    [InlineData("35 years after the fall of the Berlin Wall", "1989-11-09")]
    [InlineData("the fifth anniversary of the Grenfell Tower fire", "2017-06-14")]
    public void A_widely_known_event_is_dated(string phrase, string day) =>
        Assert.Equal(DateOnly.Parse(day), KnownEvents.Find(phrase)?.Day);

    [Theory]
    [InlineData("fifty years after the opening of the harbour")]
    [InlineData("the anniversary of the wall")]
    [InlineData("")]
    public void What_the_table_does_not_know_stays_undated(string phrase) => Assert.Null(KnownEvents.Find(phrase));
}
