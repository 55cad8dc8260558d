using Dateline.Figures;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Names who gives a figure, for a reader.</summary>
internal static class Giver
{
    /// <summary>
    /// The giver's name as the collection knows it, else the report's words for it, without an article: <c>organisers</c>. Null where the report gives the number as
    /// its own.
    /// </summary>
    public static string? NameOf(Figure figure, Report report, Cast cast, Lexicon lexicon)
    {
        if (figure.According is not { } speaker)
            return null;
        if (speaker.Name is { } name)
            return cast.Of(report.Index, name).Name;
        if (speaker.Naming is not { } words)
            return null;
        var told = UnnamedSpeaker.Words(speaker, words, report.Index, report.Article.Article.Text, cast, lexicon);
        var space = told.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? told : told[..space];
        if (space > 0 && lexicon.Grammar.Articles.Contains(first.ToLowerInvariant()))
            return told[(space + 1)..];

        // "Organisers said": the capital is the sentence's.
        return lexicon.Names.Common.Contains(Folding.Fold(first)) && !Capitals(first) ? char.ToLowerInvariant(told[0]) + told[1..] : told;
    }

    /// <summary>The words that tell givers apart: of "Velde's port authority in the south" those that say what it is, of a person the name and the role.</summary>
    public static HashSet<string> Words(Figure figure, string? name, Lexicon lexicon)
    {
        if (figure.According is not { } speaker || name is null)
            return [];
        var words = new HashSet<string>(StringComparer.Ordinal);
        if (speaker.Name is not null)
            words.UnionWith(FoldedWords.Of(name));

        // The offices of two people are two.
        if (speaker.Owner is { } owner)
            words.UnionWith(FoldedWords.Of(owner.Text));
        foreach (var word in FoldedWords.Of(Owned(speaker.Name is null ? name : speaker.Role ?? "", lexicon)))
        {
            if (lexicon.Speech.Prepositions.Contains(word) && words.Count > 0)
                break;
            if (word.Length > 1 && !lexicon.Grammar.Articles.Contains(word))
                words.Add(ArticleTerms.Stem(word));
        }

        return words;
    }

    /// <summary>What stands after the last owner: <c>port authority</c> of "Velde's port authority".</summary>
    private static string Owned(string words, Lexicon lexicon)
    {
        words = words.Replace('’', '\'');
        var from = 0;
        foreach (var mark in lexicon.Grammar.Possessives)
            from = Math.Max(from, words.LastIndexOf(mark + " ", StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length + 1 : 0);
        return words[from..];
    }

    private static bool Capitals(string word) => word.Length > 1 && char.IsUpper(word[1]);
}
