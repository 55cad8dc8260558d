using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Tagging;

/// <summary>Cuts a sentence into words as Universal Dependencies cuts English ones.</summary>
/// <remarks>
/// The tokens of <see cref="Sentence"/> are cut further: <c>don't</c> is <c>do</c> and <c>n't</c>, <c>we'll</c> is <c>we</c> and <c>'ll</c>,
/// <c>cannot</c> is <c>can</c> and <c>not</c>, <c>15-year</c> is <c>15</c>, <c>-</c> and <c>year</c>, <c>$5m</c> is <c>$</c>, <c>5</c> and <c>m</c>.
/// </remarks>
internal static class TreebankTokenizer
{
    private static readonly string[] Clipped = ["s", "m", "d", "ll", "re", "ve"];

    /// <summary>Adds the words of the tokens to a list.</summary>
    public static void Read(string page, ReadOnlySpan<Token> tokens, List<TextSpan> words)
    {
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                Cut(page, token.Span, words);
            else
                words.Add(token.Span);
        }
    }

    private static void Cut(string page, TextSpan token, List<TextSpan> words)
    {
        var form = page.AsSpan(token.Start, token.Length);

        // An address is one word however many hyphens it has.
        if (form.IndexOfAny('@', '/') >= 0 && form.ContainsAnyInRange('a', 'z'))
        {
            words.Add(token);
            return;
        }

        var start = 0;
        for (var i = 1; i + 1 < form.Length; i++)
        {
            if (form[i] is not ('-' or '‐' or '‑') || !char.IsLetterOrDigit(form[i - 1]) && form[i - 1] != '.'
                || !char.IsLetterOrDigit(form[i + 1]) || char.IsAsciiDigit(form[i - 1]) && char.IsAsciiDigit(form[i + 1]))
                continue;
            CutPart(page, new(token.Start + start, i - start), words);
            words.Add(new(token.Start + i, 1));
            start = i + 1;
        }

        CutPart(page, new(token.Start + start, form.Length - start), words);
    }

    private static void CutPart(string page, TextSpan part, List<TextSpan> words)
    {
        var form = page.AsSpan(part.Start, part.Length);
        var at = form.Equals("cannot", StringComparison.OrdinalIgnoreCase) ? 3
            : IsNegated(form) ? form.Length - 3
            : Apostrophe(form) is > 0 and var mark ? mark
            : Unit(form);
        if (at <= 0 || at >= form.Length)
        {
            words.Add(part);
            return;
        }

        words.Add(new(part.Start, at));
        words.Add(new(part.Start + at, part.Length - at));
    }

    private static bool IsNegated(ReadOnlySpan<char> form) => form.Length > 3 && form[^1] is 't' or 'T' && form[^2] is '\'' or '’' && form[^3] is 'n' or 'N';

    private static int Apostrophe(ReadOnlySpan<char> form)
    {
        var mark = form.LastIndexOfAny('\'', '’');
        if (mark <= 0)
            return -1;
        foreach (var tail in Clipped)
        {
            if (form[(mark + 1)..].Equals(tail, StringComparison.OrdinalIgnoreCase))
                return mark;
        }

        return -1;
    }

    // 5m, 20km: the number and its unit; 1990s, 2nd and 4x4 are one word.
    private static int Unit(ReadOnlySpan<char> form)
    {
        if (!char.IsAsciiDigit(form[0]))
            return -1;
        var letters = form.IndexOfAnyExceptInRange('\0', '@');
        return letters > 0 && !form[letters..].ContainsAnyExceptInRange('a', 'z')
            && form[letters..] is not ("s" or "st" or "nd" or "rd" or "th") ? letters : -1;
    }
}
