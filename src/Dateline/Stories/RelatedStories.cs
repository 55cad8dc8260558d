using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>A story that has to do with another, though the two are not one.</summary>
/// <param name="Story">The index of the story.</param>
/// <param name="Names">The people and bodies that both are about, those first that the fewest stories are about.</param>
/// <param name="Words">The words that both begin with and few other stories do, as one of them writes them in lower case; names left out.</param>
public sealed record RelatedStory(int Story, ImmutableArray<string> Names, ImmutableArray<string> Words);

/// <summary>Finds for each story those that a reader of it may want to see as well: what was before it, or what else its people are in.</summary>
/// <remarks>The headline and the first sentences of a report tell what it is about. Two stories have to share somebody who stands there, and the matter:
/// a head of government is in the news for many things.</remarks>
public static class RelatedStories
{
    private const int OpeningSentences = 3;

    /// <summary>A story is about those whom this part of its reports begin with.</summary>
    private const double PartOfReports = 0.25;

    /// <summary>Of so many reports of a story the oldest are looked at.</summary>
    private const int MostReports = 40;

    /// <summary>A word that this share of all texts has tells nothing of the matter.</summary>
    private const double TooCommon = 0.03;

    /// <summary>What a larger part of the stories has, and more than <see cref="FewStories"/> of them, joins none of them.</summary>
    private const double PartOfStories = 0.05;

    private const int FewStories = 4;

    /// <summary>Two stories share as many names and words at least, and a name among them.</summary>
    private const int LeastShared = 3;

    private const int MostRelated = 3;
    private const int MostNames = 3;
    private const int MostWords = 4;

    /// <summary>For each story, in their order, those that are related to it, the nearest first; most have none.</summary>
    public static ImmutableArray<ImmutableArray<RelatedStory>> Find(News news)
    {
        var publishers = news.Reports.SelectMany(r => new[] { r.Article.Article.Outlet, r.Article.Article.Wire }).OfType<string>().Select(name => Folding.Fold(name)).ToHashSet(StringComparer.Ordinal);
        var people = new Dictionary<(int Report, int Name), string>();
        foreach (var person in news.People)
        {
            for (var i = 0; i < person.Reports.Length; i++)
                people[(person.Reports[i], person.Names[i])] = person.Name;
        }

        var matters = news.Stories.Select(story => MatterOf(story, news, people, publishers)).ToArray();
        var holders = new Dictionary<Key, List<int>>();
        for (var story = 0; story < matters.Length; story++)
        {
            foreach (var key in matters[story].Keys)
            {
                if (!holders.TryGetValue(key, out var list))
                    holders[key] = list = [];
                list.Add(story);
            }
        }

        var most = Math.Max(FewStories, PartOfStories * matters.Length);
        return [.. matters.Select((matter, story) => Of(story, matter, holders, most))];
    }

    private static ImmutableArray<RelatedStory> Of(int story, Dictionary<Key, string> matter, Dictionary<Key, List<int>> holders, double most) =>
    [
        .. matter.Keys.Where(key => holders[key].Count <= most)
            .SelectMany(key => holders[key].Where(other => other != story).Select(other => (Other: other, Key: key)))
            .GroupBy(shared => shared.Other, shared => shared.Key)
            .Select(group => (Other: group.Key, Shared: group.OrderBy(key => holders[key].Count).ThenBy(key => key.Word, StringComparer.Ordinal).ToArray()))
            .Where(related => related.Shared.Length >= LeastShared && related.Shared.Any(key => key.IsName) && related.Shared.Any(key => !key.IsName))
            .OrderByDescending(related => related.Shared.Sum(key => (key.IsName ? 2.0 : 1) / holders[key].Count))
            .ThenBy(related => related.Other)
            .Take(MostRelated)
            .Select(related => new RelatedStory(
                related.Other,
                [.. related.Shared.Where(key => key.IsName).Take(MostNames).Select(key => matter[key])],
                [.. related.Shared.Where(key => !key.IsName).Take(MostWords).Select(key => matter[key])])),
    ];

    /// <summary>What the reports of a story begin with: names, and words that are part of none, each as it is written.</summary>
    private static Dictionary<Key, string> MatterOf(Story story, News news, Dictionary<(int Report, int Name), string> people, HashSet<string> publishers)
    {
        var originals = story.Reports.Where(r => news.Reports[r].CopyOf is null).Take(MostReports).ToArray();
        var written = new Dictionary<Key, (string Words, int Reports)>();
        foreach (var report in originals)
        {
            foreach (var (key, words) in OpeningOf(news.Reports[report], people, publishers))
                written[key] = written.TryGetValue(key, out var known) ? (known.Words, known.Reports + 1) : (words, 1);
        }

        return written.Where(w => w.Value.Reports >= PartOfReports * originals.Length).ToDictionary(w => w.Key, w => w.Value.Words);
    }

    private static Dictionary<Key, string> OpeningOf(Report report, Dictionary<(int Report, int Name), string> people, HashSet<string> publishers)
    {
        var article = report.Article;
        var opening = article.Sentences.Where(s => s.Kind == PassageKind.Headline).Concat(article.Sentences.Where(s => s.Kind == PassageKind.Paragraph).Take(OpeningSentences)).ToArray();
        var indexes = opening.Select(s => s.Index).ToHashSet();
        var found = new Dictionary<Key, string>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, name) in article.Names.Index())
        {
            named.UnionWith(FoldedWords.Of(name.Text));
            if (name.Kind is NameKind.Place or NameKind.Other || publishers.Contains(Folding.Fold(name.Text)) || !name.Mentions.Any(m => indexes.Contains(m.Sentence)))
                continue;
            var known = people.GetValueOrDefault((report.Index, i), name.Text);
            found.TryAdd(new(Folding.Fold(known), IsName: true), known);
        }

        foreach (var word in opening.SelectMany(s => FoldedWords.Of(article.Article.Text[s.Span])))
        {
            if (word.Length > 3 && char.IsLetter(word[0]) && !named.Contains(word) && WordShares.Of(word) < TooCommon)
                found.TryAdd(new(ArticleTerms.Stem(word), IsName: false), word);
        }

        return found;
    }

    /// <summary>What two stories may share.</summary>
    /// <param name="Word">A name, folded, or the stem of a word.</param>
    /// <param name="IsName">Which of the two.</param>
    private readonly record struct Key(string Word, bool IsName);
}
