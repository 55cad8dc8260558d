namespace Dateline.Languages;

/// <summary>A script, and the languages that are written in it and have a profile.</summary>
/// <param name="First">The first letter of its main block.</param>
/// <param name="Last">The last letter of its main block.</param>
/// <param name="Fewest">How many letters it takes to tell the only language of the script.</param>
/// <param name="Languages">The languages.</param>
internal sealed record Script(char First, char Last, int Fewest, string[] Languages)
{
    private static readonly string[] LatinLanguages =
        "en de fr es pt it nl sv da nb nn fi is et lv lt pl cs sk sl hr hu ro tr az sq ca gl eu id ms tl vi sw af mt ga cy so ha yo ig zu uz".Split(' ');

    /// <summary>All scripts that news is written in.</summary>
    public static Script[] All { get; } =
    [
        new('A', '\u024f', 12, LatinLanguages),
        new('\u0400', '\u052f', 12, "ru uk be bg sr mk kk mn ky tg".Split(' ')),
        new('\u0600', '\u06ff', 12, "ar fa ur ps ckb".Split(' ')),
        new('\u4e00', '\u9fff', 4, ["zh"]),
        new('\u3040', '\u30ff', 4, ["ja"]),
        new('\uac00', '\ud7a3', 4, ["ko"]),
        new('\u0370', '\u03ff', 6, ["el"]),
        new('\u0590', '\u05ff', 6, ["he"]),
        new('\u0e00', '\u0e7f', 6, ["th"]),
        new('\u0900', '\u097f', 12, "hi mr ne".Split(' ')),
        new('\u0980', '\u09ff', 6, ["bn"]),
        new('\u0a00', '\u0a7f', 6, ["pa"]),
        new('\u0a80', '\u0aff', 6, ["gu"]),
        new('\u0b80', '\u0bff', 6, ["ta"]),
        new('\u0c00', '\u0c7f', 6, ["te"]),
        new('\u0c80', '\u0cff', 6, ["kn"]),
        new('\u0d00', '\u0d7f', 6, ["ml"]),
        new('\u0d80', '\u0dff', 6, ["si"]),
        new('\u0e80', '\u0eff', 6, ["lo"]),
        new('\u1000', '\u109f', 6, ["my"]),
        new('\u1780', '\u17ff', 6, ["km"]),
        new('\u10a0', '\u10ff', 6, ["ka"]),
        new('\u0530', '\u058f', 6, ["hy"]),
        new('\u1200', '\u137f', 6, ["am"]),
    ];

    /// <summary>The place of Chinese signs among all scripts.</summary>
    public const int Han = 3;

    /// <summary>The place of Japanese letters among all scripts.</summary>
    public const int Kana = 4;

    /// <summary>The place of a letter's script among all; -1 where it belongs to none of them.</summary>
    public static int Of(char letter)
    {
        // Vietnamese has letters far behind the other Latin ones.
        if (letter is >= '\u1e00' and <= '\u1eff')
            return 0;
        for (var i = 0; i < All.Length; i++)
        {
            if (letter >= All[i].First && letter <= All[i].Last)
                return i;
        }

        return -1;
    }
}
