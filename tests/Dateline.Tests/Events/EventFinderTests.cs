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
    public void An_event_is_told_with_its_status_and_time(string sentence, string expected) => Assert.Equal(expected, Tell(sentence, PassageKind.Paragraph));

    [Theory]
    [InlineData(PassageKind.Headline, "Ada Lund and Karl Berg to meet on Friday", "Expected Meeting meet Friday")]
    [InlineData(PassageKind.Headline, "Ada Lund visits Germany", "Happened Visit visit -")]
    [InlineData(PassageKind.Caption, "Ada Lund embraces Karl Berg after their meeting on the quay at Bremen, Germany, April 6, 2018.", "Happened Meeting meeting April 6, 2018")]
    [InlineData(PassageKind.Caption, "Ada Lund speaks at a rally in Bremen on Friday.", "Happened Protest rally Friday")]
    public void Headlines_and_captions_tell_in_the_present_tense(PassageKind kind, string words, string expected) => Assert.Equal(expected, Tell(words, kind));

    [Theory, Cases("Events/telling.cases")]
    public void An_event_is_told_by_its_own_clause(string sentence, string expected)
    {
        var text = new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]);
        var told = Find(text).Where(e => e.When is not null).Select(e =>
            $"{text.Words(e.When!.Words)}: {(e.IsAside ? "aside " : "")}{(e.Telling.IsEmpty ? "-" : string.Join(" … ", e.Telling.Select(text.Words)))}");
        Assert.Equal(expected, string.Join("; ", told));
    }

    [Theory, Cases("Events/days.cases")]
    public void An_event_has_its_day(string sentence, string expected)
    {
        var text = new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]);
        Assert.Equal(expected, string.Join("; ", Find(text).Select(e => $"{e.Status} {e.What} {Day(e.When)}{(e.MovedTo is { } moved ? " to " + Day(moved) : "")}")));

        static string Day(TimeExpression? time) => time?.Reading.Resolve(new DateOnly(2024, 3, 5))?.Starts.Day is { } day ? $"{day:yyyy-MM-dd}" : "-";
    }

    [Theory, Cases("Events/participants.cases")]
    public void An_event_has_those_who_take_part(string sentence, string expected)
    {
        var text = new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]);
        Assert.Equal(expected, string.Join("; ", Find(text).Select(e => $"{e.What}: {Called(e.Who)} > {Called(e.Whom)}")));

        static string Called(ImmutableArray<Participant> people) => people.IsEmpty ? "-" : string.Join(" + ", people.Select(p => p.Name?.Text));
    }

    [Fact]
    public void He_is_the_one_man_of_the_sentence_before()
    {
        const string words = "President Karl Berg left Bremen. He will meet Ada Lund on Monday.";
        var meeting = Assert.Single(Find(new(words, [new(PassageKind.Paragraph, new(0, words.Length))])), e => e.What == "meet");
        Assert.Equal("Karl Berg", Assert.Single(meeting.Who).Name?.Text);
        Assert.Equal("Ada Lund", Assert.Single(meeting.Whom).Name?.Text);
    }

    [Theory]
    [InlineData("CLAIM: Karl Berg was arrested on Sunday.", "Lund is a port.", "Uncertain Arrest arrest Sunday")]
    [InlineData("CLAIM: Karl Berg was arrested on Sunday.", "VERDICT: False. He was on stage.", "Denied Arrest arrest Sunday")]
    [InlineData("Claim: Karl Berg was arrested on Sunday.", "Our rating: True", "Happened Arrest arrest Sunday")]
    [InlineData("Karl Berg was arrested on Sunday.", "Verdict: False", "Happened Arrest arrest Sunday")]
    public void A_claim_that_is_checked_is_what_its_verdict_says(string claim, string verdict, string expected)
    {
        var text = new ArticleText($"{claim}\n{verdict}", [new(PassageKind.Paragraph, new(0, claim.Length)), new(PassageKind.Paragraph, new(claim.Length + 1, verdict.Length))]);
        Assert.Equal(expected, Told(text));
    }

    [Theory]
    [InlineData("Lund said Karl Berg had met the bankers on Friday.", "Berg denied it.", "Denied Meeting meet Friday")]
    [InlineData("Karl Berg resigned on Friday, the agency reported.", "His office said that was untrue.", "Denied Resignation resign Friday")]
    [InlineData("Lund said Karl Berg would resign on Friday.", "It was a lie, Berg said.", "Denied Resignation resign Friday")]
    [InlineData("Lund said Karl Berg had met the bankers on Friday.", "Berg denied it had been a secret.", "Happened Meeting meet Friday")]
    [InlineData("Karl Berg met the bankers on Friday.", "He was asked about a bribe and denied it.", "Happened Meeting meet Friday")]
    [InlineData("Police said they had arrested Karl Berg on Friday.", "He denied it.", "Happened Arrest arrest Friday")]
    public void What_is_said_is_not_so_where_the_next_sentence_takes_it_back(string said, string answer, string expected)
    {
        var text = new ArticleText($"{said} {answer}", [new(PassageKind.Paragraph, new(0, said.Length + 1 + answer.Length))]);
        Assert.Equal(expected, Told(text).Split("; ")[0]);
    }

    private static string Tell(string words, PassageKind kind) => Told(new(words, [new(kind, new(0, words.Length))]));

    private static string Told(ArticleText text) =>
        string.Join("; ", Find(text).Select(e => $"{e.Status} {e.Kind} {e.What} {(e.When is { } when ? text.Words(when.Words) : "-")}"));

    internal static ImmutableArray<Event> Find(ArticleText text)
    {
        var lexicon = Lexicon.English;
        var sentences = SentenceSplitter.Split(text, lexicon);
        var names = NameFinder.Find(text, sentences, lexicon);
        var quotes = QuoteFinder.Find(text, sentences, names, lexicon);
        return EventFinder.Find(text, sentences, names, quotes, TimeFinder.Find(text, sentences, lexicon), lexicon);
    }
}
