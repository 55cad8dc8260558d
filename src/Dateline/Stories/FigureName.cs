using System.Buffers;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>The words by which a reader knows what a figure counts: <c>grain ships waiting at the mouth of the strait</c>.</summary>
internal static class FigureName
{
    /// <summary>A longer heading is not read.</summary>
    private const int Longest = 64;

    /// <summary>What is counted stands at most so far before the number that both are shown.</summary>
    private const int FarthestBefore = 30;

    /// <summary>A number recounts one that recounts another, and so on; a reader follows no longer chain.</summary>
    private const int LongestChain = 8;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:,—–()\"“”\n");

    /// <summary>What is counted, and what its clause goes on to say of it, in the report's words.</summary>
    public static string Of(AnnotatedArticle article, Figure figure, Lexicon lexicon)
    {
        // "The guild put the number at 50" counts what the sentence before it names.
        for (var back = 0; back < LongestChain && figure.Recounts is { Of: not null } first && RefersOnly(article, figure, lexicon); back++)
            figure = first;
        return FigureHeading.Of(Said(article, figure, lexicon), figure.Unit ?? "", lexicon);
    }

    private static bool RefersOnly(AnnotatedArticle article, Figure figure, Lexicon lexicon) =>
        figure.Of == figure.Words || lexicon.Figures.Recounted.Contains(article.Article.Text.Words(figure.Of!.Value));

    private static string Said(AnnotatedArticle article, Figure figure, Lexicon lexicon)
    {
        var text = article.Article.Text;
        var of = figure.Of!.Value;
        if (of.End <= figure.Words.Start)
            return text.Words(of);
        var sentence = article.Sentences[figure.Sentence].Span;
        if (of.Start >= figure.Words.Start)
        {
            var clause = Clause(article, TextSpan.FromBounds(of.Start, sentence.End), of, lexicon);
            return !clause.Contains(' ', StringComparison.Ordinal)
                && FigureHeading.Shared(text[TextSpan.FromBounds(of.End, sentence.End)], lexicon) is { } shared ? $"{clause} {shared}" : clause;
        }

        // "Killed at least 12 people in the town": people killed in the town.
        var verb = text[TextSpan.FromBounds(of.Start, figure.Words.Start)];
        var space = verb.IndexOf(' ');
        var fate = (space < 0 ? verb : verb[..space]).ToString();
        var rest = of.End > figure.Words.End ? text.Words(TextSpan.FromBounds(figure.Words.End, of.End)) : "";
        return figure.Unit + (lexicon.Figures.States.Contains(Folding.Fold(fate)) ? " " + fate : "") + rest;
    }

    /// <summary>The number with the noun that it counts; a pronoun is none.</summary>
    public static TextSpan Shown(ArticleText text, Figure figure, Lexicon lexicon) => figure.Of switch
    {
        { } when lexicon.Grammar.Pronouns.Contains(text.Words(figure.Of.Value)) => figure.Words,
        { } of when of.Start < figure.Words.Start && figure.Words.Start - of.End <= FarthestBefore => TextSpan.FromBounds(of.Start, figure.Words.End),
        { } of when of.Start >= figure.Words.End && of.Start - figure.Words.End <= 1 => TextSpan.FromBounds(figure.Words.Start, of.End),
        _ => figure.Words,
    };

    private static string Clause(AnnotatedArticle article, TextSpan rest, TextSpan of, Lexicon lexicon)
    {
        var text = article.Article.Text;
        var words = text[rest];
        var least = of.Length;
        var end = least + Math.Max(0, words[least..].IndexOfAny(ClauseEnds) is var mark and >= 0 ? mark : words.Length - least);

        // Another number is of something else: "of the vote with 80 percent of ballots counted".
        foreach (var next in article.Times.Select(time => time.Words.Start).Concat(article.Figures.Select(other => other.Words.Start)))
        {
            if (next >= of.End && next - rest.Start < end)
                end = next - rest.Start;
        }

        var cut = least;
        var last = least;
        for (var at = least; at < end && at <= Longest;)
        {
            if (!char.IsLetterOrDigit(words[at]))
            {
                at++;
                continue;
            }

            var stop = at + 1;
            while (stop < end && (char.IsLetterOrDigit(words[stop]) || words[stop] is '-' or '\'' or '’'))
                stop++;
            var word = Folding.Fold(words[at..stop]);
            if (lexicon.Figures.HeadingEnds.Contains(word))
                break;
            last = stop;
            if (stop <= Longest && !lexicon.Figures.Prepositions.Contains(word) && !lexicon.Grammar.Determiners.Contains(word)
                && !FigureHeading.IsAuxiliary(word, lexicon.Figures))
                cut = stop;
            at = stop;
        }

        // Where the clause runs on, what stands before its last preposition is whole.
        return words[..(last > Longest ? Math.Max(least, BeforeLastPreposition(words[..cut], lexicon)) : cut)].TrimEnd().ToString();
    }

    private static int BeforeLastPreposition(ReadOnlySpan<char> words, Lexicon lexicon)
    {
        for (var end = words.LastIndexOf(' '); end > 0; end = words[..end].LastIndexOf(' '))
        {
            var word = words[(end + 1)..];
            var stop = word.IndexOf(' ');
            if (lexicon.Figures.Prepositions.Contains(Folding.Fold(stop < 0 ? word : word[..stop])))
                return end;
        }

        return words.Length;
    }
}
