using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Tests.Tagging;

public sealed class SentenceTaggerTests
{
    [Theory, Cases("Tagging/words.cases")]
    public void A_sentence_is_cut_into_words_as_treebanks_cut_them(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tag(sentence).Words.Select(word => Form(sentence, word))));

    [Fact]
    public void Each_word_has_its_part_of_speech()
    {
        const string sentence = "The two ministers signed a treaty in Lisbane on Monday.";
        var words = Tag(sentence).Words;
        Assert.Equal(["DT", "CD", "NNS", "VBD", "DT", "NN", "IN", "NNP", "IN", "NNP", "."], words.Select(word => word.Penn));
        Assert.Equal(UniversalTag.Verb, words[3].Universal);
        Assert.Equal(UniversalTag.Propn, words[7].Universal);
    }

    [Theory]
    [InlineData("The two ministers signed a treaty.", "signed", "ministers", "nsubj")]
    [InlineData("The two ministers signed a treaty.", "signed", "treaty", "obj")]
    [InlineData("A treaty was signed by the ministers.", "signed", "treaty", "nsubj:pass")]
    [InlineData("She didn't see him.", "see", "n't", "advmod")]
    [InlineData("THE MINISTERS SIGNED A TREATY", "SIGNED", "MINISTERS", "nsubj")]
    [InlineData("the ministers will sign a treaty", "sign", "will", "aux")]
    public void Each_word_hangs_on_another(string sentence, string head, string dependent, string relation)
    {
        var words = Tag(sentence).Words;
        var found = words.Single(word => Form(sentence, word) == dependent);
        Assert.Equal((head, relation), (Form(sentence, words[found.Head]), found.Relation));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("x")]
    [InlineData("\ud800 broken \udc00 pair")]
    [InlineData("Министр said 你好 to the מלך, ok")]
    [InlineData("...!!! -- ''' ---")]
    [InlineData("no stop and no capital and then so on and on")]
    [InlineData("$5m 3.4.5 http://example.org/a-b?c=d a-b-c-d- -e 'tis o'clock")]
    public void Any_text_gets_words_that_lie_in_it_and_one_root(string text)
    {
        foreach (var sentence in Split(text))
        {
            var words = SentenceTagger.English.Tag(text, sentence).Words;
            Check(sentence.Span, words);
            Assert.Equal(Letters(text.Substring(sentence.Span.Start, sentence.Span.Length)), Letters(string.Concat(words.Select(word => Form(text, word)))));
        }
    }

    [Fact]
    public void Five_million_letters_in_one_sentence_are_read_in_parts()
    {
        var text = string.Concat(Enumerable.Repeat("and the boat of the ministers sails again ", 120_000));
        var tokens = Split(text[..420])[0].Tokens;
        var all = Enumerable.Range(0, 120_000 / 10)
            .SelectMany(i => tokens.Select(token => token with { Span = new(token.Span.Start + i * 420, token.Span.Length) }));
        var words = SentenceTagger.English.Tag(text, new Sentence(0, new(0, text.Length), 0, PassageKind.Paragraph, [.. all])).Words;
        Assert.Equal(960_000, words.Length);
        Check(new(0, text.Length), words);
    }

    [Fact]
    public void The_same_sentence_is_read_alike_after_any_other()
    {
        const string sentence = "Officials said that talks, which began on Friday, would go on.";
        var first = Tag(sentence).Words;
        Tag(string.Concat(Enumerable.Repeat("Nobody knows whether the fleet sails. ", 50)).Replace(". ", " ", StringComparison.Ordinal));
        Assert.Equal(first, Tag(sentence).Words);
    }

    internal static TaggedSentence Tag(string text) => Split(text) is [var only, ..] ? SentenceTagger.English.Tag(text, only) : TaggedSentence.Empty;

    private static void Check(TextSpan sentence, IReadOnlyList<TaggedWord> words)
    {
        var last = sentence.Start;
        foreach (var word in words)
        {
            Assert.True(word.Span.Start >= last && word.Span.Length > 0 && word.Span.End <= sentence.End);
            Assert.InRange(word.Head, -1, words.Count - 1);
            last = word.Span.End;
        }

        Assert.Single(words, word => word.Head == -1 && word.Relation == "root");
        Assert.DoesNotContain(words, word => word.Head != -1 && word.Relation == "root");
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Form(string text, TaggedWord word) => text.Substring(word.Span.Start, word.Span.Length);

    private static ImmutableArray<Sentence> Split(string text) =>
        SentenceSplitter.Split(new ArticleText(text, [new(PassageKind.Paragraph, new(0, text.Length))]), Lexicon.English);
}
