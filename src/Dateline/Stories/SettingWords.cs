using System.Runtime.InteropServices;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Tells which words of a collection say where and when: they are shared by all that happens there and then.</summary>
internal static class SettingWords
{
    /// <summary>The days and months, and the terms that the articles use for places more often than for people and bodies.</summary>
    public static HashSet<string> Of(IEnumerable<AnnotatedArticle> articles)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var name in article.Names)
            {
                Count(name.Text, name.Kind is NameKind.Place or NameKind.Other ? name.Mentions.Length : -name.Mentions.Length);
            }

            if (article.Article.ReportedFrom is { } place)
                Count(place, 1);
        }

        return [.. uses.Where(word => word.Value > 0).Select(word => word.Key), .. Lexicon.English.Times.Weekdays.Keys, .. Lexicon.English.Times.Months.Keys];

        void Count(string name, int mentions)
        {
            foreach (var word in FoldedWords.Of(name))
                CollectionsMarshal.GetValueRefOrAddDefault(uses, ArticleTerms.Stem(word), out _) += mentions;
        }
    }
}
