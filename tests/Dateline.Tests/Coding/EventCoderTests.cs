using System.Collections.Immutable;
using Dateline.Coding;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Tests.Coding;

public sealed class EventCoderTests
{
    private static readonly ActorTable Actors = ActorTable.Read(new StringReader("""
        [actors]
        LIS | Lisbane
        OST | Ostmark
        KAR | Karn
        TOL | Tolvia
        NOR/SUD | Twin States

        [roles]
        GOV | president
        COP | police
        MIL | soldier
        LEG | lawmaker
        REB | rebel
        OPP | protester
        """));

    [Theory, Cases("Coding/deeds.cases")]
    public void Who_does_what_to_whom_is_coded(string sentence, string expected) => Assert.Equal(expected, Code(sentence, EventVerbs.English));

    [Theory, Cases("Coding/patterns.cases")]
    public void A_pattern_around_a_verb_gives_its_code(string pattern, string sentence, string expected)
    {
        var verbs = EventVerbs.Read(new StringReader($$"""
            &present
            +golden_crown
            +ring

            --- greet [040] ---
            greet {greets greeted greeting}
            - {{pattern}}
            """));
        Assert.Equal(expected, Code(sentence, verbs));
    }

    [Theory]
    [InlineData("meet {meets met meeting}", "Lisbane met Ostmark.", "LIS>OST 040")]
    [InlineData("copy", "Lisbane copied Ostmark.", "LIS>OST 040")]
    [InlineData("push", "Lisbane pushes Ostmark.", "LIS>OST 040")]
    [InlineData("praise", "Lisbane is praising Ostmark.", "LIS>OST 040")]
    [InlineData("+lash_out", "Lisbane lashed out at Ostmark.", "LIS>OST 040")]
    [InlineData("+lash_out", "Lisbane lashed Ostmark.", "")]
    [InlineData("praise [051]", "Lisbane praised Ostmark.", "LIS>OST 051")]
    public void A_verb_is_known_in_its_forms(string verb, string sentence, string expected) =>
        Assert.Equal(expected, Code(sentence, EventVerbs.Read(new StringReader($"--- group [040] ---\n{verb}\n"))));

    [Theory]
    [InlineData("Lisbane condemned Ostmark.", VerbMood.Told)]
    [InlineData("Lisbane has condemned Ostmark.", VerbMood.Told)]
    [InlineData("Lisbane will condemn Ostmark.", VerbMood.Ahead)]
    [InlineData("Lisbane is set to condemn Ostmark.", VerbMood.Ahead)]
    [InlineData("Lisbane may condemn Ostmark.", VerbMood.Open)]
    [InlineData("Lisbane wants to condemn Ostmark.", VerbMood.Open)]
    [InlineData("If Lisbane condemns Ostmark, Karn will leave.", VerbMood.Open)]
    [InlineData("Karn said that Lisbane had condemned Ostmark.", VerbMood.Open)]
    public void What_is_wished_possible_or_told_by_somebody_is_open(string sentence, VerbMood mood) =>
        Assert.Equal(mood, Events(sentence, EventVerbs.English).First(e => e.Code == "111").Mood);

    [Fact]
    public void The_words_of_each_side_are_told()
    {
        const string sentence = "Soldiers from Lisbane attacked the police of Ostmark.";
        var attack = Assert.Single(Events(sentence, EventVerbs.English));
        Assert.Equal("Soldiers from Lisbane", Words(attack.Source.Words));
        Assert.Equal("Lisbane", Words(attack.Source.Name));
        Assert.Equal("the police of Ostmark", Words(attack.Target!.Words));
        Assert.Equal("attacked", Words(attack.Verb));

        static string Words(TextSpan span) => sentence.Substring(span.Start, span.Length);
    }

    [Fact]
    public void Something_of_theirs_is_not_they()
    {
        Assert.False(Events("Lisbane's gas helped Ostmark.", EventVerbs.English)[0].Source.IsWhole);
        Assert.True(Events("Lisbane's police helped Ostmark.", EventVerbs.English)[0].Source.IsWhole);
    }

    [Fact]
    public void A_sentence_of_one_word_over_and_over_is_given_up_in_time()
    {
        var sentence = "Lisbane greeted " + string.Concat(Enumerable.Repeat("in ", 700)) + "Ostmark.";
        var pattern = string.Concat(Enumerable.Repeat("in ", 12));
        Assert.Equal("", Code(sentence, EventVerbs.Read(new StringReader($"--- greet [---] ---\ngreet\n- * {pattern}out [040]\n- * {pattern}+ [040]\n"))));
    }

    private static string Code(string sentence, EventVerbs verbs) =>
        string.Join("; ", Events(sentence, verbs).Where(e => e.Target is not null).Select(e => $"{e.Source.Code}>{e.Target!.Code} {e.Code}"));

    private static ImmutableArray<CodedEvent> Events(string words, EventVerbs verbs)
    {
        var text = new ArticleText(words, [new(PassageKind.Paragraph, new(0, words.Length))]);
        var tagged = SentenceTagger.English.Tag(words, SentenceSplitter.Split(text, Lexicon.English)[0]);
        return EventCoder.Code(words, tagged, Actors.Find(words, [.. tagged.Words.Select(word => word.Span)], null), verbs);
    }
}
