using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.App.Terminal;

/// <summary>Foreign words made safe to show in a terminal.</summary>
internal static class SafeText
{
    // Escape and other control characters move the cursor or change the screen; bidirectional marks reorder the words around them;
    // the line and paragraph separators break a layout that counts on one line.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsSuspicious)]);

    /// <summary>The words on one line: white space folded to single spaces, steering characters left out, half characters replaced.</summary>
    public static string Line(string words)
    {
        if (!words.AsSpan().ContainsAny(Suspicious) && !words.Contains("  ", StringComparison.Ordinal))
            return words;
        var line = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!IsSteering(rune))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsSteering(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        // Needed inside words of several scripts and inside emoji, and harmless there.
        && rune.Value is not (0x200C or 0x200D);

    private static bool IsSuspicious(char letter) =>
        char.IsSurrogate(letter)
        || (char.IsWhiteSpace(letter) && letter != ' ')
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
