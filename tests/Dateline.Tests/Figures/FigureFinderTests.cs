using System.Globalization;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Figures;

public sealed class FigureFinderTests
{
    [Theory, Cases("Figures/english.cases")]
    public void A_figure_is_a_number_with_what_it_counts(string sentence, string expected)
    {
        var text = new ArticleText(sentence, [new(PassageKind.Paragraph, new(0, sentence.Length))]);
        var sentences = SentenceSplitter.Split(text, Lexicon.English);
        var names = NameFinder.Find(text, sentences, Lexicon.English);
        var quotes = QuoteFinder.Find(text, sentences, names, Lexicon.English);
        var figures = FigureFinder.Find(text, sentences, names, quotes, TimeFinder.Find(text, sentences, Lexicon.English), Lexicon.English);
        Assert.Equal(expected, string.Join("; ", figures.Select(f => $"{f.Bound} {Show(f)} {f.Unit}: {(f.Of is { } of ? text.Words(of) : "-")}")));
    }

    private static string Show(Figure figure) => figure.Low == figure.High
        ? figure.Low.ToString(CultureInfo.InvariantCulture)
        : $"{figure.Low.ToString(CultureInfo.InvariantCulture)}..{figure.High.ToString(CultureInfo.InvariantCulture)}";
}
