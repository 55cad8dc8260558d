using System.Collections.Immutable;
using System.Text;
using Dateline.Markup;

namespace Dateline.Feeds;

/// <summary>An element of a feed, a sitemap or a list of feeds.</summary>
/// <param name="vocabulary">Whose word its name is.</param>
/// <param name="name">Its name without a prefix, in small letters.</param>
/// <param name="attributes">Its attributes, their names in small letters.</param>
internal sealed class FeedElement(Vocabulary vocabulary, string name, ImmutableArray<HtmlAttribute> attributes)
{
    private readonly List<FeedElement> children = [];
    private StringBuilder? words;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public string Name { get; } = name;

    /// <summary>The element it stands in, which may still be open; null for the root.</summary>
    public FeedElement? Parent { get; init; }

    /// <summary>The address that addresses in it are relative to; null when unknown.</summary>
    public string? Base { get; init; }

    /// <summary>The stated language of its words; null when none is.</summary>
    public string? Language { get; init; }

    /// <summary>Whether its end was seen, or that of an element around it.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The elements that stand right in it and whose end was seen; the entries of a feed are handed out instead.</summary>
    public IReadOnlyList<FeedElement> Children => children;

    /// <summary>What stands in it as markup, where elements stand in it that are content; null for any other.</summary>
    public string? Markup { get; set; }

    /// <summary>Its words, character references decoded once.</summary>
    public string Text => words?.ToString() ?? "";

    /// <summary>Whether it is one of RSS, Atom or a sitemap by that name.</summary>
    public bool IsCore(string wanted) => Vocabulary is Vocabulary.Plain or Vocabulary.Atom && Name == wanted;

    /// <summary>The value of an attribute; null where it has none.</summary>
    public string? Attribute(string wanted)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == wanted)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The elements in it by that name of RSS, Atom or a sitemap.</summary>
    public IEnumerable<FeedElement> All(string wanted) => children.Where(child => child.IsCore(wanted));

    /// <summary>The elements in it by that name of a vocabulary.</summary>
    public IEnumerable<FeedElement> All(Vocabulary of, string wanted) => children.Where(child => child.Vocabulary == of && child.Name == wanted);

    /// <summary>The words of the first element by that name of RSS, Atom or a sitemap that has any; null where none has.</summary>
    public string? First(string wanted) => Words(All(wanted));

    /// <summary>The words of the first element by that name of a vocabulary that has any; null where none has.</summary>
    public string? First(Vocabulary of, string wanted) => Words(All(of, wanted));

    public void Append(FeedElement child) => children.Add(child);

    /// <summary>Adds words; white space alone is none.</summary>
    public void Append(ReadOnlySpan<char> more, bool isLiteral)
    {
        if (words is null && more.IsWhiteSpace())
            return;
        words ??= new();
        if (isLiteral || !more.Contains('&'))
            words.Append(more);
        else
            // As in attributes: what only looks like a reference, without its end, is no reference in XML either.
            words.Append(CharacterReferences.Decode(more, inAttribute: true));
    }

    private static string? Words(IEnumerable<FeedElement> elements) => elements.Select(element => element.Text.Trim()).FirstOrDefault(text => text.Length > 0);
}
