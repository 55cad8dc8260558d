using Dateline.App.Showing;
using Dateline.Events;

namespace Dateline.EndToEnd.Rendering;

public sealed class StatusWordsTests
{
    [Theory]
    [InlineData(EventStatus.Denied, Negation.None, "denied")]
    [InlineData(EventStatus.Denied, Negation.NotDone, "not done")]
    [InlineData(EventStatus.Denied, Negation.NotToCome, "not due")]
    [InlineData(EventStatus.Cancelled, Negation.NotToCome, "cancelled")]
    public void Only_what_somebody_denies_is_called_denied(EventStatus status, Negation negation, string expected)
    {
        Assert.Equal(expected, StatusWords.Of(status, negation));
        Assert.True(expected.Length <= StatusWords.Longest);
    }
}
