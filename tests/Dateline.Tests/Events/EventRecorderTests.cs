using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Events;

public sealed class EventRecorderTests
{
    [Theory, Cases("Coding/records.cases")]
    public void Events_are_recorded_with_category_codes_and_actors(string words, string expected) => Assert.Equal(expected, Told(words, Lexicon.English));

    [Fact]
    public void Nothing_is_coded_in_a_language_without_tables() => Assert.Equal("", Told("Kenya condemned Uganda.", Lexicon.Unknown));

    private static string Told(string words, Lexicon lexicon)
    {
        var text = new ArticleText(words, [new(PassageKind.Paragraph, new(0, words.Length))]);
        var sentences = SentenceSplitter.Split(text, lexicon);
        var names = NameFinder.Find(text, sentences, lexicon);
        var quotes = QuoteFinder.Find(text, sentences, names, lexicon);
        var times = TimeFinder.Find(text, sentences, lexicon);
        var events = EventFinder.Find(text, sentences, names, quotes, times, lexicon);
        return string.Join("; ", EventRecorder.Record(text, sentences, names, quotes, times, events, new DateOnly(2023, 5, 11), lexicon).Select(r =>
            $"{r.What} {r.Code.Category}/{r.Code.Mode ?? "-"} {r.Code.Root} {r.Cameo ?? "-"} {r.Status} {Called(r.Source)} > {Called(r.Target)}"));

        string Called(RecordedActor? actor) => actor is null ? "-" : $"{actor.Name?.Text ?? text.Words(actor.Words)} {actor.Code ?? "-"}";
    }
}
