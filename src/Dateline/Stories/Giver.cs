using Dateline.Figures;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Names who gives a figure, for a reader.</summary>
internal static class Giver
{
    /// <summary>The giver's name as the collection knows it, else the report's words for it, without an article: <c>organisers</c>. Null where the report gives the number as its own.</summary>
    public static string? NameOf(Figure figure, Report report, Cast cast, Lexicon lexicon)
    {
        if (figure.According is not { } speaker)
            return null;
        if (speaker.Name is { } name)
            return cast.Of(report.Index, name).Name;
        if (speaker.Naming is not { } words)
            return null;
        var text = report.Article.Article.Text;
        var told = text.Words(words);
        var space = told.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? told : told[..space];
        if (space > 0 && lexicon.Grammar.Articles.Contains(first.ToLowerInvariant()))
            return told[(space + 1)..];

        // "Organisers said": the capital is the sentence's.
        return lexicon.Names.Common.Contains(Folding.Fold(first)) && !Capitals(first) ? char.ToLowerInvariant(told[0]) + told[1..] : told;
    }

    private static bool Capitals(string word) => word.Length > 1 && char.IsUpper(word[1]);
}
