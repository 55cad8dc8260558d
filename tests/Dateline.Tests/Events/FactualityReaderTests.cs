using Dateline.Events;
using Dateline.Lab.Quality.Status;

namespace Dateline.Tests.Events;

public sealed class FactualityReaderTests
{
    [Theory, Cases("Events/factuality.cases")]
    public void A_sentence_says_whether_an_event_takes_place(string status, string word, string sentence) =>
        Assert.Equal(Enum.Parse<EventStatus>(status, ignoreCase: true), StatusScorer.Told(new(sentence, word, default)));
}
