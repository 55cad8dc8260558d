using System.Collections.Immutable;
using Dateline.App.Json;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>A collection about to be shown, and what is worked out once for all of its stories.</summary>
internal sealed class ShownNews(News news)
{
    private readonly Lazy<ImmutableArray<ImmutableArray<RelatedStory>>> related = new(() => RelatedStories.Find(news));

    public News News => news;

    /// <summary>The ids of the collection's parts, the same as in its JSON.</summary>
    public Ids Ids { get; } = new(news);

    /// <summary>The folder that all pages lie in or below, with its last <c>/</c>, which need not be shown with each; empty where there is none.</summary>
    public string Folder { get; } = CommonFolder(news.Pages.Select(page => page.Page.Path));

    /// <summary>The stories that are related to the one at an index, the nearest first.</summary>
    public ImmutableArray<RelatedStory> Related(int index) => related.Value[index];

    /// <summary>The story at an index.</summary>
    public StoryOutline Story(int index) => new(this, index);

    private static string CommonFolder(IEnumerable<string> paths)
    {
        string? common = null;
        foreach (var path in paths)
        {
            common ??= path;
            var shared = common.AsSpan().CommonPrefixLength(path);
            common = path[..(path.AsSpan(0, shared).LastIndexOf('/') + 1)];
        }

        return common ?? "";
    }
}
