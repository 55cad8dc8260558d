using System.Collections.Immutable;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Events;

public sealed class EventFinderTests
{
    [Theory, Cases("Events/status.cases")]
    public void An_event_is_told_with_its_status_and_time(string sentence, string expected)
    {
        var text = new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]);
        Assert.Equal(expected, string.Join("; ", Find(text).Select(e => $"{e.Status} {e.Kind} {e.What} {(e.When is { } when ? text.Words(when.Words) : "-")}")));
    }

    internal static ImmutableArray<Event> Find(ArticleText text)
    {
        var lexicon = Lexicon.English;
        var sentences = SentenceSplitter.Split(text, lexicon);
        var names = NameFinder.Find(text, sentences, lexicon);
        var quotes = QuoteFinder.Find(text, sentences, names, lexicon);
        return EventFinder.Find(text, sentences, names, quotes, TimeFinder.Find(text, sentences, lexicon), lexicon);
    }
}
