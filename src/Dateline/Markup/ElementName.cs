using System.Collections.Frozen;

namespace Dateline.Markup;

/// <summary>What the standard's rules for building a document say of the elements of a name.</summary>
[Flags]
internal enum ElementTraits
{
    None = 0,

    /// <summary>It never has content nor an end tag.</summary>
    Void = 1,

    /// <summary>Its content is characters, not markup.</summary>
    RawText = 2,

    /// <summary>Its content is characters and character references.</summary>
    EscapableRawText = 4,

    /// <summary>Its start ends an open paragraph.</summary>
    EndsParagraph = 8,

    /// <summary>An end tag inside it reaches no element outside it.</summary>
    Scope = 16,

    /// <summary>An end tag of another kind does not reach through it.</summary>
    Special = 32,

    /// <summary>It marks words, and may be closed out of turn.</summary>
    Formatting = 64,

    Heading = 128,

    /// <summary>It ends where what is around it ends, without an end tag.</summary>
    ImpliedEnd = 256,

    /// <summary>A part of a table, without meaning outside one.</summary>
    TablePart = 512,

    /// <summary>It belongs to the head as long as no content has begun.</summary>
    Head = 1024,

    /// <summary>It ends a drawing or formula that was left open.</summary>
    EndsForeign = 2048,

    /// <summary>A list, which shields the items around it from end tags inside.</summary>
    List = 4096,

    /// <summary>Inside a drawing or formula: its content is ordinary markup again.</summary>
    Integration = 8192,
}

/// <summary>The name of an element and the traits that come with it.</summary>
internal sealed class ElementName
{
    private const int LongestKnown = 16;

    private static readonly FrozenDictionary<string, ElementName> Known = MakeKnown();
    private static readonly FrozenDictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private ElementName(string name, ElementTraits traits, int number)
    {
        Name = name;
        Traits = traits;
        Number = number;
    }

    /// <summary>All names that are known, in the order of their numbers.</summary>
    public static IEnumerable<ElementName> All => Known.Values.OrderBy(name => name.Number);

    /// <summary>The name in small letters.</summary>
    public string Name { get; }

    public ElementTraits Traits { get; }

    /// <summary>The place of the name among those that are known, from 1; 0 for any other.</summary>
    public int Number { get; }

    public bool Has(ElementTraits trait) => (Traits & trait) != ElementTraits.None;

    /// <summary>The name as a tag writes it.</summary>
    public static ElementName Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKnown)
            return new(written.ToString().ToLowerInvariant(), ElementTraits.None, 0);
        Span<char> small = stackalloc char[LongestKnown];
        small = small[..written.Length];
        for (var i = 0; i < small.Length; i++)
            small[i] = char.ToLowerInvariant(written[i]);
        return BySpan.TryGetValue(small, out var known) ? known : new(small.ToString(), ElementTraits.None, 0);
    }

    private static FrozenDictionary<string, ElementName> MakeKnown()
    {
        // The lists of the standard, "13.2 Parsing HTML documents".
        var traits = new Dictionary<string, ElementTraits>(StringComparer.Ordinal);
        Mark(ElementTraits.Void, "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr");
        Mark(ElementTraits.RawText, "script style xmp iframe noembed noframes noscript");
        Mark(ElementTraits.EscapableRawText, "title textarea");
        Mark(ElementTraits.EndsParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup hr main menu nav ol p search section "
            + "summary table ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext xmp");
        Mark(ElementTraits.Scope, "applet caption html table td th marquee object template");
        Mark(ElementTraits.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption "
            + "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object "
            + "ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp");
        Mark(ElementTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Mark(ElementTraits.Heading, "h1 h2 h3 h4 h5 h6");
        Mark(ElementTraits.ImpliedEnd, "dd dt li optgroup option p rb rp rt rtc");
        Mark(ElementTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr");
        Mark(ElementTraits.Head, "base basefont bgsound link meta noframes noscript script style template title");
        Mark(ElementTraits.EndsForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong "
            + "strike sub sup table tt u ul var");
        Mark(ElementTraits.List, "ol ul");
        Mark(ElementTraits.Integration, "foreignobject desc title mi mo mn ms mtext annotation-xml");
        Mark(ElementTraits.None, "amp-ad amp-embed amp-sticky-ad amp-social-share html head body a abbr acronym audio bdi bdo canvas cite data datalist del dfn dialog figure font g image ins kbd label legend map mark math meter nav object optgroup "
            + "option output path picture progress q rp rt ruby samp select slot span sub sup svg symbol time use var video");
        var number = 0;
        return traits.ToFrozenDictionary(t => t.Key, t => new ElementName(t.Key, t.Value, ++number), StringComparer.Ordinal);

        void Mark(ElementTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
                traits[name] = traits.GetValueOrDefault(name) | trait;
        }
    }
}
