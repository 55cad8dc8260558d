using Dateline.Text;

namespace Dateline.Articles;

/// <summary>The marks by which the lines around articles are taken apart.</summary>
internal static class Marks
{
    /// <summary>What begins an id, a class or a property in the path of an element.</summary>
    public static SignSet Names { get; } = new("#.@");

    /// <summary>Quotation marks that open or close.</summary>
    public static SignSet Quotes { get; } = new("\"“”„«»「」『』");

    /// <summary>What parts the names of a byline from what else its line says.</summary>
    public static SignSet BylineEnds { get; } = new("|•·–—\n\t");

    /// <summary>What may part the label of a caption from its words.</summary>
    public static SignSet CaptionLabelEnds { get; } = new(":：,-–—|/©");

    /// <summary>What parts the maker of a picture from the words before.</summary>
    public static SignSet BeforeMaker { get; } = new("(/,;:.–—|");

    public static SignSet AfterMaker { get; } = new("/ ),;.|");

    /// <summary>Marks that no person's name has.</summary>
    public static SignSet NeverInNames { get; } = new("@:!?\"“”0123456789");

    /// <summary>Marks that no place's name has.</summary>
    public static SignSet NeverInPlaces { get; } = new("\"“”!?:;()");

    /// <summary>Marks that no outlet's name has.</summary>
    public static SignSet NeverInOutlets { get; } = new("\"“”?!;:@<>{}=#(),");

    /// <summary>What years and other numbers are written with.</summary>
    public static SignSet Figures { get; } = new("0123456789-– ");

    /// <summary>What the numbers of notes, in square brackets, are written with.</summary>
    public static SignSet NoteNumbers { get; } = new("0123456789-–, ");

    /// <summary>What ends a sentence, in any script.</summary>
    public static SignSet SentenceEnds { get; } = new(".!?。！？．।۔։።؟");
}
