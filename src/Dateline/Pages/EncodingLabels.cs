using System.Collections.Frozen;
using System.Text;

namespace Dateline.Pages;

/// <summary>The encodings that pages declare, by the labels of the Encoding Standard.</summary>
internal static class EncodingLabels
{
    /// <summary>Labels whose meaning on the web differs from their own standard, or that .NET does not know: browsers settled what pages mean by them.</summary>
    private static readonly FrozenDictionary<string, int> CodePages = new Dictionary<string, int>
    {
        ["utf-8"] = 65001, ["utf8"] = 65001, ["unicode-1-1-utf-8"] = 65001, ["x-unicode20utf8"] = 65001,
        // A declaration that could be read as ASCII proves that the page is not UTF-16.
        ["utf-16"] = 65001, ["utf-16le"] = 65001, ["utf-16be"] = 65001, ["unicode"] = 65001, ["ucs-2"] = 65001,
        ["ascii"] = 1252, ["us-ascii"] = 1252, ["ansi_x3.4-1968"] = 1252, ["iso-8859-1"] = 1252, ["iso8859-1"] = 1252, ["iso_8859-1"] = 1252,
        ["iso88591"] = 1252, ["latin1"] = 1252, ["l1"] = 1252, ["cp1252"] = 1252, ["x-cp1252"] = 1252, ["windows-1252"] = 1252, ["cp819"] = 1252,
        ["gb2312"] = 54936, ["gb_2312"] = 54936, ["gb_2312-80"] = 54936, ["gbk"] = 54936, ["x-gbk"] = 54936, ["chinese"] = 54936, ["csgb2312"] = 54936,
        ["gb18030"] = 54936, ["gb2312-80"] = 54936,
        ["big5"] = 950, ["big5-hkscs"] = 950, ["big-5"] = 950, ["cn-big5"] = 950, ["csbig5"] = 950, ["x-x-big5"] = 950,
        ["shift_jis"] = 932, ["shift-jis"] = 932, ["sjis"] = 932, ["x-sjis"] = 932, ["ms_kanji"] = 932, ["windows-31j"] = 932, ["csshiftjis"] = 932, ["ms932"] = 932,
        ["euc-jp"] = 51932, ["x-euc-jp"] = 51932, ["iso-2022-jp"] = 50220,
        ["euc-kr"] = 949, ["ks_c_5601-1987"] = 949, ["ks_c_5601-1989"] = 949, ["ksc5601"] = 949, ["korean"] = 949, ["windows-949"] = 949, ["uhc"] = 949, ["cseuckr"] = 949,
        ["iso-8859-9"] = 1254, ["latin5"] = 1254, ["l5"] = 1254, ["iso8859-9"] = 1254,
        ["tis-620"] = 874, ["iso-8859-11"] = 874, ["dos-874"] = 874, ["windows-874"] = 874,
        ["iso-8859-8-i"] = 28598, ["iso-8859-8-e"] = 28598, ["logical"] = 28598, ["visual"] = 28598,
        ["koi8"] = 20866, ["koi8_r"] = 20866, ["koi"] = 20866, ["koi8-ru"] = 21866,
        ["x-cp1250"] = 1250, ["cp1250"] = 1250, ["x-cp1251"] = 1251, ["cp1251"] = 1251, ["win-1251"] = 1251, ["x-cp1254"] = 1254, ["cp1254"] = 1254,
        ["cp1253"] = 1253, ["cp1255"] = 1255, ["cp1256"] = 1256, ["cp1257"] = 1257, ["cp1258"] = 1258, ["cp866"] = 866,
        ["macintosh"] = 10000, ["mac"] = 10000, ["x-mac-roman"] = 10000, ["x-mac-cyrillic"] = 10007, ["x-mac-ukrainian"] = 10007,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding of a label; null where nobody knows it.</summary>
    public static Encoding? Find(string? label)
    {
        if (label is null)
            return null;
        label = label.Trim();
        if (CodePages.TryGetValue(label, out var page))
            return Of(page);
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(label);
            // A page that is read as UTF-7 or EBCDIC runs away from every other reader's understanding of it.
            return found is null || found.GetBytes("<a>") is not [(byte)'<', (byte)'a', (byte)'>'] ? null : found;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding of a code page; bytes that do not fit become U+FFFD.</summary>
    public static Encoding Of(int page) =>
        page == 65001 ? Encoding.UTF8
        : CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
