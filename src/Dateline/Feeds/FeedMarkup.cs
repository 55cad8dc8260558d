using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Markup;
using Dateline.Pages;

namespace Dateline.Feeds;

/// <summary>Reads the markup of feeds, sitemaps and lists of feeds, element by element, however broken it is.</summary>
/// <remarks>
/// A strict reader of XML stops at the first of the mistakes that feeds are full of: a bare ampersand, <c>&amp;nbsp;</c>, a missing end.
/// So the tokenizer of pages is used, which knows no mistakes. No entity that a document declares is ever expanded.
/// </remarks>
/// <param name="markup">The markup.</param>
/// <param name="address">The address that addresses in it are relative to; null when unknown.</param>
/// <param name="units">The names of the elements that are handed out one by one: entries.</param>
internal sealed class FeedMarkup(string markup, string? address, FrozenSet<string> units)
{
    private const int Deepest = 256;
    private const int MostChildren = 10_000;

    /// <summary>Prefixes declared within each other.</summary>
    private const int MostScopes = 64;

    private static readonly FrozenSet<string> Roots = FrozenSet.Create(StringComparer.Ordinal, "rss", "feed", "rdf", "channel", "urlset", "sitemapindex", "opml");
    private static readonly FrozenSet<string> Contents = FrozenSet.Create(StringComparer.Ordinal,
        "title", "description", "summary", "content", "subtitle", "tagline", "info", "copyright", "rights");

    private readonly HtmlTokenizer tokens = new(markup, kept: null) { AllowsCharacterData = true };
    private readonly List<Open> open = [];

    /// <summary>How many elements of a name are open: most ends that fit nothing are told without a look at all that is open.</summary>
    private readonly Dictionary<string, int> openNames = new(StringComparer.Ordinal);

    private int beyond;
    private int unitAt = -1;

    /// <summary>The outermost element; null where there is none of a feed, a sitemap or a list.</summary>
    public FeedElement? Root { get; private set; }

    /// <summary>Whether a page's own element came before any of a feed.</summary>
    public bool IsPage { get; private set; }

    /// <summary>Whether the markup ends within an element.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether elements were left out, for being nested too deep or too many in one.</summary>
    public bool IsThinned { get; private set; }

    /// <summary>Whether it declares entities.</summary>
    public bool DeclaresEntities { get; private set; }

    /// <summary>Steps to the outermost element.</summary>
    public bool FindRoot()
    {
        for (var token = tokens.Read(); token != HtmlToken.End; token = tokens.Read())
        {
            if (token != HtmlToken.StartTag)
                continue;
            var (_, name) = Parts(tokens.Name.Name);
            if (name == "html")
            {
                IsPage = true;
                return false;
            }

            if (!Roots.Contains(name))
                continue;
            DeclaresEntities = markup.AsSpan(0, tokens.Start).Contains("<!ENTITY", StringComparison.Ordinal);
            Start();
            return true;
        }

        return false;
    }

    /// <summary>The entries, each as soon as it is read; the last may not be whole.</summary>
    public IEnumerable<FeedElement> Units()
    {
        while (open.Count > 0)
        {
            switch (tokens.Read())
            {
                case HtmlToken.Words:
                    open[^1].Element.Append(tokens.Words.Span, tokens.AreCharacterData);
                    break;
                case HtmlToken.StartTag:
                    if (StartUnit() is { } unended)
                        yield return unended;
                    Start();
                    break;
                case HtmlToken.EndTag:
                    if (End(tokens.Name.Name) is { } unit)
                        yield return unit;
                    break;
                default:
                    IsCutOff = true;
                    if (EndAll() is { } cut)
                        yield return cut;
                    yield break;
            }
        }
    }

    /// <summary>Ends the entry that another begins in: no entry stands in another.</summary>
    private FeedElement? StartUnit()
    {
        return unitAt >= 0 && open[unitAt].Name == tokens.Name.Name ? CloseFrom(unitAt, tokens.Start) : null;
    }

    private void Start()
    {
        var written = tokens.Name.Name;
        var (prefix, name) = Parts(written);
        var top = open.Count == 0 ? (Open?)null : open[^1];
        if (top is { IsContent: true } around)
        {
            open[^1] = around with { HasTags = true, Inside = around.Inside + (written == around.Name && !tokens.IsSelfClosing ? 1 : 0) };
            return;
        }

        if (open.Count >= Deepest)
        {
            IsThinned = true;
            beyond += tokens.IsSelfClosing ? 0 : 1;
            return;
        }

        var parent = top?.Element;
        var scope = Declare(tokens.Attributes, top?.Scope);
        var attributes = tokens.Attributes;
        var vocabulary = Vocabulary.Other;
        for (var known = scope; ; known = known.Outer)
        {
            if (known is not null && known.Prefix != prefix)
                continue;
            vocabulary = known?.Vocabulary ?? Vocabularies.OfPrefix(prefix);
            break;
        }

        var element = new FeedElement(vocabulary, name, attributes)
        {
            Parent = parent,
            Base = Attribute(attributes, "xml:base") is { } stated && WebAddress.Absolute(stated, parent?.Base ?? address) is { } whole ? whole : parent?.Base ?? address,
            Language = Attribute(attributes, "xml:lang") is { Length: > 0 } language ? language : parent?.Language,
        };
        Root ??= element;
        var isContent = vocabulary switch
        {
            Vocabulary.Plain or Vocabulary.Atom => Contents.Contains(name),
            Vocabulary.Media => name is "title" or "description",
            Vocabulary.Content => name is "encoded",
            _ => vocabulary == Vocabulary.Xhtml,
        };
        var isUnit = unitAt < 0 && vocabulary is (Vocabulary.Plain or Vocabulary.Atom) && units.Contains(name);
        if (isUnit)
            unitAt = open.Count;
        open.Add(new(element, written, scope, isUnit, isContent, tokens.Position));
        openNames[written] = openNames.GetValueOrDefault(written) + 1;
        if (tokens.IsSelfClosing && !isUnit && open.Count > 1)
            CloseFrom(open.Count - 1, tokens.Position);
    }

    /// <returns>The entry that ends there; null where none does.</returns>
    private FeedElement? End(string written)
    {
        var endsUnit = unitAt >= 0 && open[unitAt].Name == written;
        if (open[^1] is { IsContent: true } content)
        {
            if (written == content.Name && content.Inside > 0)
            {
                open[^1] = content with { Inside = content.Inside - 1 };
                return null;
            }

            // Markup inside content has ends of its own; only its own end and that of its entry count.
            if (written != content.Name && !endsUnit)
                return null;
        }
        else if (beyond > 0 && !endsUnit)
        {
            beyond--;
            return null;
        }

        return openNames.ContainsKey(written) ? CloseFrom(open.FindLastIndex(o => o.Name == written), tokens.Start) : null;
    }

    /// <summary>Closes an element and all that is open in it.</summary>
    /// <returns>The entry among them; null where there is none.</returns>
    private FeedElement? CloseFrom(int at, int end)
    {
        FeedElement? unit = null;
        for (var i = open.Count - 1; i >= at; i--)
        {
            var closing = open[i];
            closing.Element.IsWhole = true;
            if (--openNames[closing.Name] == 0)
                openNames.Remove(closing.Name);
            if (closing.HasTags)
                closing.Element.Markup = markup[closing.ContentStart..end];
            if (closing.IsUnit)
                unit = closing.Element;
            else if (i > 0)
                AppendTo(open[i - 1].Element, closing.Element);
        }

        open.RemoveRange(at, open.Count - at);
        beyond = 0;
        if (unitAt >= at)
            unitAt = -1;
        return unit;
    }

    /// <summary>Ends what is open where the markup is at its end: of an element that was cut off, what stands whole in it is kept.</summary>
    private FeedElement? EndAll()
    {
        FeedElement? unit = null;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var closing = open[i];
            if (closing.IsUnit)
                unit = closing.Element.Children.Count > 0 ? closing.Element : null;
            else if (i > 0 && closing.Element.Children.Count > 0)
                AppendTo(open[i - 1].Element, closing.Element);
        }

        open.Clear();
        return unit;
    }

    private void AppendTo(FeedElement parent, FeedElement child)
    {
        if (parent.Children.Count < MostChildren)
            parent.Append(child);
        else
            IsThinned = true;
    }

    private static Scope? Declare(ImmutableArray<HtmlAttribute> attributes, Scope? outer)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name != "xmlns" && !attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal) || outer?.Depth >= MostScopes)
                continue;
            var prefix = attribute.Name.Length > 6 ? attribute.Name[6..] : "";
            outer = new(prefix, Vocabularies.OfName(attribute.Value), outer, (outer?.Depth ?? 0) + 1);
        }

        return outer;
    }

    private static string? Attribute(ImmutableArray<HtmlAttribute> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }

    private static (string Prefix, string Name) Parts(string written) =>
        written.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (written[..colon], written[(colon + 1)..]) : ("", written);

    /// <summary>What prefixes mean in an element.</summary>
    private sealed record Scope(string Prefix, Vocabulary Vocabulary, Scope? Outer, int Depth);

    /// <summary>An element whose end has not come.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="Name">Its name with the prefix.</param>
    /// <param name="Scope">What prefixes mean in it.</param>
    /// <param name="IsUnit">Whether it is an entry.</param>
    /// <param name="IsContent">Whether elements in it are markup to be shown.</param>
    /// <param name="ContentStart">Where in the markup its content begins.</param>
    private readonly record struct Open(FeedElement Element, string Name, Scope? Scope, bool IsUnit, bool IsContent, int ContentStart)
    {
        /// <summary>Whether elements stand in its content.</summary>
        public bool HasTags { get; init; }

        /// <summary>How many elements of its own name are open in its content.</summary>
        public int Inside { get; init; }
    }
}
