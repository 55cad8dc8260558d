using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Languages;

namespace Dateline.Articles;

/// <summary>The tables of what pages, in any language, say of themselves.</summary>
internal static class Furniture
{
    private static readonly WordTable Phrases = WordTable.Shipped("furniture.txt");
    private static readonly WordTable Markup = WordTable.Shipped("markup.txt");

    public static PhraseSet Whole { get; } = new(Phrases["whole"]);

    public static PhraseSet Begins { get; } = new(Phrases["begins"]);

    /// <summary>What a notice begins with that no sentence of a report does.</summary>
    public static PhraseSet Notices { get; } = new(Phrases["notices"]);

    public static PhraseSet Holds { get; } = new(Phrases["holds"]);

    public static PhraseSet RelatedHeads { get; } = new(Phrases["related"]);

    public static PhraseSet TeaserBegins { get; } = new(Phrases["teaser begins"]);

    /// <summary>What stands under a teaser, as "Read more".</summary>
    public static PhraseSet TeaserEnds { get; } = new(Phrases["teaser ends"]);

    /// <summary>What, before a colon, announces a film, a gallery or another article.</summary>
    public static PhraseSet TeaserLabels { get; } = new(Phrases["teaser labels"]);

    /// <summary>What gives a last block away as no part of the report.</summary>
    public static PhraseSet EndNotes { get; } = new(Phrases["end notes"]);

    /// <summary>Whole lines with which agencies end a report: <c>-0-</c>.</summary>
    public static FrozenSet<string> EndMarks { get; } = Phrases["end marks"].Select(mark => mark.Trim('"')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What begins the line over an author's or a company's description of itself.</summary>
    public static PhraseSet AboutHeads { get; } = new(Phrases["about"]);

    /// <summary>What the heading of readers' comments begins with, before the headline that they speak of.</summary>
    public static PhraseSet CommentBegins { get; } = new(Phrases["comments begin"]);

    /// <summary>What the line holds that keeps the rights in a page, at its end.</summary>
    public static PhraseSet Rights { get; } = new(Phrases["rights"]);

    public static PhraseSet CommentHeads { get; } = new(Phrases["comments"]);

    public static PhraseSet CaptionBegins { get; } = new(Phrases["caption begins"]);

    public static PhraseSet CaptionHolds { get; } = new(Phrases["caption holds"]);

    /// <summary>What, before a colon in brackets at the end of a line, names the maker of a picture.</summary>
    public static PhraseSet CaptionSources { get; } = new(Phrases["caption sources"]);

    /// <summary>What begins the note of a caption's source, as written.</summary>
    public static ImmutableArray<string> CaptionNotes { get; } = Phrases["caption notes"];

    public static PhraseSet BylineBegins { get; } = new(Phrases["byline begins"]);

    public static PhraseSet BylineOffices { get; } = new(Phrases["byline offices"]);

    /// <summary>The words before the place of a byline, with a space on either side.</summary>
    public static ImmutableArray<string> BylinePlaceWords { get; } = [.. Phrases["byline places"].Select(word => $" {word} ")];

    /// <summary>Words, between gaps, behind which a byline names the agency whose report was used: <c>avec AFP</c>.</summary>
    public static ImmutableArray<string> BylineCompanions { get; } = [.. Phrases["byline companions"].Select(word => $" {word} ")];

    /// <summary>What the name of an element that holds the body of an article ends with, letters only.</summary>
    public static ImmutableArray<string> BodyNames { get; } = Markup["body"];

    /// <summary>What the words of classes and ids say an element is for, each word by itself.</summary>
    public static IReadOnlyDictionary<string, MarkupPurpose> Purposes { get; } =
        new (string Section, MarkupPurpose Purpose)[]
        {
            ("furniture", MarkupPurpose.Furniture), ("teaser", MarkupPurpose.Teaser), ("comments", MarkupPurpose.Comments),
            ("caption", MarkupPurpose.Caption), ("gallery", MarkupPurpose.Gallery), ("byline", MarkupPurpose.Byline), ("date", MarkupPurpose.Date),
            ("headline", MarkupPurpose.Headline), ("lead", MarkupPurpose.Lead), ("posts", MarkupPurpose.Post),
        }.SelectMany(s => Markup[s.Section].Select(word => (Word: word, s.Purpose)))
        .GroupBy(s => s.Word, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Aggregate(MarkupPurpose.None, (all, one) => all | one.Purpose), StringComparer.Ordinal);
}

/// <summary>What the names in markup say an element is for.</summary>
[Flags]
internal enum MarkupPurpose
{
    None = 0,
    Furniture = 1,
    Teaser = 2,
    Comments = 4,
    Caption = 8,
    Byline = 16,
    Date = 32,
    Headline = 64,

    /// <summary>The opening of the text, which may be set as a heading.</summary>
    Lead = 128,

    /// <summary>Pictures, with what stands under them.</summary>
    Gallery = 256,

    /// <summary>Somebody's post, set in from a site for posts.</summary>
    Post = 512,
}
