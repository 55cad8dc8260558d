using System.Text;

namespace Dateline.Pages;

/// <summary>Guesses the encoding of bytes that are no UTF-8 and declare nothing, from which characters they would give.</summary>
internal static class EncodingGuesser
{
    private const int Windows1252 = 1252;
    private const int SampleLength = 1 << 15;

    /// <summary>The encoding whose reading looks most like writing; windows-1252, as browsers do, where none does.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        // From the first bytes beyond ASCII on, as the head of a page is markup.
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
        var sample = bytes[Math.Max(0, first)..];
        sample = sample[..Math.Min(sample.Length, SampleLength)];
        foreach (var page in (ReadOnlySpan<int>)[949, 54936, 932, 950])
        {
            if (LooksEastAsian(sample, page))
                return EncodingLabels.Of(page);
        }

        var best = Windows1252;
        var bestScore = CyrillicScore(sample, 0);
        foreach (var page in (ReadOnlySpan<int>)[1251, 20866, 866])
        {
            var score = CyrillicScore(sample, page);
            if (score > bestScore)
                (best, bestScore) = (page, score);
        }

        return EncodingLabels.Of(best);
    }

    /// <summary>Whether nearly all high bytes pair up to characters of everyday use.</summary>
    private static bool LooksEastAsian(ReadOnlySpan<byte> sample, int page)
    {
        int common = 0, other = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
                continue;
            if (i + 1 >= sample.Length)
                break;
            if (IsCommonPair(sample[i], sample[i + 1], page))
                common++;
            else
                other++;
            i++;
        }

        return common > 20 && common > other * 6;
    }

    /// <summary>Each standard puts its everyday characters, kana or syllables first; what is elsewhere is rare.</summary>
    private static bool IsCommonPair(byte lead, byte trail, int page) => page switch
    {
        54936 => lead is >= 0xb0 and <= 0xd7 && trail >= 0xa1 || lead is 0xa1 or 0xa3 && trail >= 0xa1,
        949 => lead is >= 0xb0 and <= 0xc8 && trail >= 0xa1,
        932 => lead is 0x81 or 0x82 or 0x83 && trail >= 0x40 || lead is >= 0x88 and <= 0x97 && trail >= 0x40,
        950 => lead is >= 0xa4 and <= 0xc6 && trail is >= 0x40 and <= 0x7e or >= 0xa1 || lead == 0xa1 && trail >= 0x40,
        _ => false,
    };

    /// <summary>How many pairs of small Cyrillic letters stand side by side, less what would be out of place; 0 marks the reading as Latin, which wins a tie.</summary>
    private static int CyrillicScore(ReadOnlySpan<byte> sample, int page)
    {
        if (page == 0)
            return sample.Length / 20;
        var text = EncodingLabels.Of(page).GetString(sample);
        var score = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is >= 'а' and <= 'я')
                score += text[i - 1] is >= 'а' and <= 'я' ? 2 : 0;
            else if (text[i] is >= 'А' and <= 'Я' && text[i - 1] is >= 'а' and <= 'я')
                score -= 4;
            else if (text[i] >= 0x80 && text[i] is < 'А' or > 'я')
                score -= 1;
        }

        return score;
    }
}
