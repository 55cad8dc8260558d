using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Tests.Events;

public sealed class PositionFinderTests
{
    [Theory, Cases("Events/positions.cases")]
    public void A_position_has_a_holder_and_a_matter(string sentence, string expected)
    {
        var text = new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]);
        var sentences = SentenceSplitter.Split(text, Lexicon.English);
        var positions = PositionFinder.Find(text, sentences, NameFinder.Find(text, sentences, Lexicon.English), Lexicon.English);
        Assert.Equal(expected, string.Join("; ", positions.Select(p => $"{text.Words(p.Who.Words)} {p.Stance} {(p.Towards is { } towards ? text.Words(towards.Words) : "-")}: {text.Words(p.What)}")));
    }
}
