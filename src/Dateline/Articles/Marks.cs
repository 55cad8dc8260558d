using System.Buffers;

namespace Dateline.Articles;

/// <summary>The marks by which the lines around articles are taken apart.</summary>
internal static class Marks
{
    /// <summary>What begins an id, a class or a property in the path of an element.</summary>
    public static SearchValues<char> Names { get; } = SearchValues.Create("#.@");

    /// <summary>Quotation marks that open or close.</summary>
    public static SearchValues<char> Quotes { get; } = SearchValues.Create("\"“”„«»「」『』");

    /// <summary>What parts the names of a byline from what else its line says.</summary>
    public static SearchValues<char> BylineEnds { get; } = SearchValues.Create("|•·–—\n\t");

    /// <summary>What may part the label of a caption from its words.</summary>
    public static SearchValues<char> CaptionLabelEnds { get; } = SearchValues.Create(":：,-–—|/©");

    /// <summary>What parts the maker of a picture from the words before.</summary>
    public static SearchValues<char> BeforeMaker { get; } = SearchValues.Create("(/,;:.–—|");

    public static SearchValues<char> AfterMaker { get; } = SearchValues.Create("/ ),;.|");

    /// <summary>Marks that no person's name has.</summary>
    public static SearchValues<char> NeverInNames { get; } = SearchValues.Create("@:!?\"“”0123456789");

    /// <summary>Marks that no place's name has.</summary>
    public static SearchValues<char> NeverInPlaces { get; } = SearchValues.Create("\"“”!?:;()");

    /// <summary>Marks that no outlet's name has.</summary>
    public static SearchValues<char> NeverInOutlets { get; } = SearchValues.Create("\"“”?!;:@<>{}=#(),");

    /// <summary>What years and other numbers are written with.</summary>
    public static SearchValues<char> Figures { get; } = SearchValues.Create("0123456789-– ");
}
