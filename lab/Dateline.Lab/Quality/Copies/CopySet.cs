using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Lab.Quality.Copies;

/// <summary>Articles of a stream, and which two of them share how much of their words.</summary>
/// <param name="Ids">For each article the id of its line.</param>
/// <param name="Groups">For each article the group that shares its words; halves are parted by groups.</param>
/// <param name="Articles">The articles, read as <c>dateline read</c> reads a line with a cut-out article.</param>
/// <param name="Pairs">By the indexes of two articles, the smaller first, the share of their runs of three words that they have in common, 0 to 1.</param>
internal sealed record CopySet(ImmutableArray<string> Ids, ImmutableArray<string> Groups, ImmutableArray<Article> Articles, IReadOnlyDictionary<(int, int), double> Pairs)
{
    /// <summary>From this share of common runs on two articles count as copies.</summary>
    public const double CopyShare = 0.5;

    /// <summary>Reads a set.</summary>
    /// <param name="docs">Lines of JSON: id, story, title, text, date, outlet.</param>
    /// <param name="pairs">Lines of JSON: a, b, jaccard.</param>
    public static CopySet Read(IEnumerable<string> docs, IEnumerable<string> pairs)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        var groups = ImmutableArray.CreateBuilder<string>();
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var line in docs.Where(line => line.Length > 0))
        {
            var doc = JsonNode.Parse(line)!.AsObject();
            var id = (string)doc["id"]!;
            doc["article"] = true;
            doc["language"] ??= "en";
            var page = PageReader.Read(new PageSource { Path = "docs.jsonl", Bytes = Encoding.UTF8.GetBytes(doc.ToJsonString()) }).Single();
            if (ArticleFinder.Find(page).Articles is not [var article])
                continue;
            ids.Add(id);
            groups.Add((string?)doc["story"] ?? id);
            articles.Add(article);
        }

        var index = ids.Select((id, i) => (id, i)).ToDictionary(d => d.id, d => d.i, StringComparer.Ordinal);
        var shares = new Dictionary<(int, int), double>();
        foreach (var line in pairs.Where(line => line.Length > 0))
        {
            using var pair = JsonDocument.Parse(line);
            if (index.TryGetValue(pair.RootElement.GetProperty("a").GetString()!, out var a) && index.TryGetValue(pair.RootElement.GetProperty("b").GetString()!, out var b))
                shares[(Math.Min(a, b), Math.Max(a, b))] = pair.RootElement.GetProperty("jaccard").GetDouble();
        }

        return new(ids.DrainToImmutable(), groups.DrainToImmutable(), articles.DrainToImmutable(), shares);
    }

    /// <summary>Days between two articles; null where one is undated.</summary>
    public int? DaysApart((int One, int Other) pair) =>
        Articles[pair.One].Published?.Day.Earliest is { } one && Articles[pair.Other].Published?.Day.Earliest is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : null;
}
