using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dateline.Pages;

/// <summary>Puts right text that somebody before us saved after reading its UTF-8 as windows-1252: <c>Ã©</c> for <c>é</c>, <c>â€™</c> for <c>’</c>.</summary>
internal static class Mojibake
{
    /// <summary>The first and the last of the letters as which the first bytes of characters of UTF-8 come out.</summary>
    private const char FirstLead = 'Â';
    private const char LastLead = 'ô';

    /// <summary>Fewer places may be what somebody wrote.</summary>
    private const int FewestPlaces = 2;

    /// <summary>So many, of a text of which not all fits, are worth a doubt.</summary>
    private const int SuspectPlaces = 5;

    /// <summary>Some texts went through it twice.</summary>
    private const int MostRounds = 3;

    /// <summary>The text as it was, where it is certain; with a doubt where it was put right, or where only a part of it seems spoilt.</summary>
    public static string Undo(string text, out string? doubt)
    {
        doubt = null;
        for (var round = 0; round < MostRounds && CountPlaces(text, out var letters) is >= FewestPlaces and var places; round++)
        {
            if (BytesOf(text) is not { } bytes || !Utf8.IsValid(bytes))
            {
                // "Spaß“" and "voilà »" are such places as well, among many other letters.
                if (places >= SuspectPlaces && letters * 2 >= CountForeign(text))
                    doubt ??= $"{places} places look like letters that were decoded wrongly before the page was saved; save it again from its source";
                break;
            }

            text = Encoding.UTF8.GetString(bytes);
            doubt = "its letters had been decoded wrongly before the page was saved (UTF-8 taken for windows-1252), and were put right";
        }

        return text;
    }

    /// <summary>How many stretches of the text are what windows-1252 makes of one character of UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">How many characters they take.</param>
    private static int CountPlaces(string text, out int letters)
    {
        var places = 0;
        letters = 0;
        Span<byte> bytes = stackalloc byte[4];
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange(FirstLead, LastLead) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var length = 0;
            while (length < 4 && at + length < rest.Length && ByteOf(rest[at + length]) is >= 0x80 and var one)
                bytes[length++] = (byte)one;
            if (length < 2 || Rune.DecodeFromUtf8(bytes[..length], out _, out var used) != OperationStatus.Done)
                continue;
            places++;
            letters += used;
        }

        return places;
    }

    private static int CountForeign(string text)
    {
        var count = 0;
        foreach (var c in text)
            count += c >= 0x80 ? 1 : 0;
        return count;
    }

    /// <summary>The bytes of windows-1252 that the text was read from; null where one of its characters is not of that encoding.</summary>
    private static byte[]? BytesOf(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (ByteOf(text[i]) is not (>= 0 and var one))
                return null;
            bytes[i] = (byte)one;
        }

        return bytes;
    }

    private static int ByteOf(char c) => c < 0x80 || c is >= '\u00A0' and <= '\u00FF' ? c : Others.IndexOf(c) is >= 0 and var at ? 0x80 + at : c is >= '\u0080' and < '\u00A0' ? c : -1;

    /// <summary>The characters of the bytes from 0x80 on; five of them have none and stay control characters.</summary>
    private const string Others = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
}
