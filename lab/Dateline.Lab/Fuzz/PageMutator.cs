using System.Collections.Immutable;
using System.Text;

namespace Dateline.Lab.Fuzz;

/// <summary>Spoils pages the way the world does: cut off, doubled, spliced, in the wrong encoding, with markup that never ends. The same seed spoils in the same way.</summary>
internal sealed class PageMutator(ImmutableArray<byte[]> pages, int seed)
{
    private const int LongestPage = 1_400;

    private static readonly string[] Junk =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<style>", "<p>", "</div>", "<table><tr><td>", "<svg><p>", "<template>", "<plaintext>", "<title>", "<br>", "<li>", "<h1>",
        "<article>", "<figure><figcaption>", "<time datetime=\"99999-99-99T99:99\">", "<meta charset=utf-7>", "<meta property=\"article:published_time\" content=\"0000-00-00\">", "<script type=\"application/ld+json\">{\"@type\":[[[",
        "&", "&amp", "&#0;", "&#xD800;", "&#99999999;", "&nbsp;", "&nosuch;", "\0", "\u200B", "\u202E", "\u00AD", "\uFEFF", "\uFFFD", "\u0301\u0301\u0301", "😀", "𝕻𝖚", "你好。", "مرحبا", "ทดสอบ", "İı", "ß", "ﬁ",
        "\"", "“", "”", "‘", "’", "«", "»", "'", "''", "``", "( ", "(((((", "[", "…", "...", ". . .", "—", "--", "•", "|", "\r", "\r\n", "\n\n\n\n", "\t", "\f", "\u2028", "\u0085",
        " said ", " he said: ", " told reporters on Friday ", "(Reporting by ; Editing by )", "By ", "UPDATE 99999999999-", "FILE PHOTO: ", "PORT VALE (Marlin) - ", " date 0000-99-99 ", " date 20226-01-01 ",
        "Feb. 30", "February 29, 2023", "31 June", "0 May", "May 0000", "99/99/9999", "2023-13-45", "12:99", "Monday, Monday", "next next week", "in 99999999999999 years", "ten million billion days ago", "last ", "yesterday tomorrow", "since 1", "9999", "10000-01-01", "1st-31st", "from 3 to ", "the 1990s",
        "$", "€ million", "1,2,3,4,5", "99999999999999999999999999999999999", "0.0000000000000000000000000000001", "-1", "1/0", "1e999", "½ per cent", "between 5 and ", "more than about at least ", "۱۲۳", "²³",
        "Mr ", "Mr Mr Mr ", "Dr. St. Jr. ", "Velde's's", "O’", "McDonald-", "X.Y.Z.", "A", "The Of And", "President President President", " will meet ", " was cancelled ", " denied ", " postponed until ", "{\"id\":", "{\"id\": 1, \"article\": true, \"text\": null}\n", "\\u0000", "\\",
    ];

    private static readonly byte[][] RawJunk = [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x1F, 0x8B], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], [0, 0, 0], [0xF4, 0x90, 0x80, 0x80], [0x80]];

    // The generator is seeded, so a failing page can be made again from its seed.
#pragma warning disable CA5394
    private readonly Random random = new(seed);

    /// <summary>The next spoilt page.</summary>
    public byte[] Next()
    {
        var page = Part(Any(pages), LongestPage);
        for (var rounds = random.Next(1, 6); rounds > 0; rounds--)
            page = Spoil(page);
        return page;
    }

    private byte[] Spoil(byte[] page)
    {
        var at = random.Next(page.Length + 1);
        switch (random.Next(12))
        {
            case 0: // bits that fell over
                var flipped = (byte[])page.Clone();
                for (var i = random.Next(1, 8); i > 0 && flipped.Length > 0; i--)
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1: // the connection broke off
                return page[..at];
            case 2: // the beginning was lost
                return page[at..];
            case 3: // a part twice
                return [.. page[..at], .. Part(page, 400), .. page[at..]];
            case 4: // two pages run together
                return [.. page[..at], .. Part(Any(pages), 500)];
            case 5: // deep nesting
                return [.. page[..at], .. Repeated(Any(["<div>", "<b>", "<blockquote>", "<ul><li>", "<a href=x>", "<span class=a>", "<table>", "<p><i>"]), random.Next(10, 200)), .. page[at..]];
            case 6: // a huge attribute
                return [.. page[..at], .. Repeated("<p class=\"", 1), .. Repeated(Any(["a ", "talks-", "\n", "&", "é"]), random.Next(10, 400)), .. Repeated(random.Next(2) == 0 ? "\">" : "", 1), .. page[at..]];
            case 7: // the same junk again and again
                return [.. page[..at], .. Repeated(Any(Junk), random.Next(1, 60)), .. page[at..]];
            case 8: // one byte of a two-byte encoding
                return random.Next(4) == 0 ? Utf16(page) : [.. page[..at], .. Any(RawJunk), .. page[at..]];
            case 9: // lines in another order
                var lines = Encoding.UTF8.GetString(page).Split('\n');
                random.Shuffle(lines);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            default: // junk here and there
                for (var i = random.Next(1, 5); i > 0; i--)
                {
                    at = random.Next(page.Length + 1);
                    page = [.. page[..at], .. Repeated(Any(Junk), 1), .. page[at..]];
                }

                return page;
        }
    }

    private byte[] Utf16(byte[] page)
    {
        // Every second unit that would be one half of a pair stays alone.
        var text = Encoding.UTF8.GetString(page).Replace("e", random.Next(2) == 0 ? "\uD83D" : "\uDE00", StringComparison.Ordinal);
        return [0xFF, 0xFE, .. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })];
    }

    private byte[] Part(byte[] page, int longest)
    {
        if (page.Length <= longest && random.Next(3) > 0)
            return page;
        var start = random.Next(page.Length + 1);
        return page[start..Math.Min(page.Length, start + random.Next(longest))];
    }

    private static byte[] Repeated(string piece, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));

    private T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
