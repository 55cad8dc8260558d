using System.Collections.Immutable;
using System.Globalization;
using Dateline.Dates;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>A headline as written, taken apart.</summary>
/// <param name="Span">The headline's own words, in the page's text.</param>
/// <param name="Date">The date put before it; null where there is none.</param>
/// <param name="Update">The number of its update mark, 0 for a correction; null where there is none.</param>
internal readonly record struct HeadlineParts(TextSpan Span, WrittenDate? Date, int? Update);

/// <summary>Parts a headline from what crawlers and wires put before it: a date, an update mark.</summary>
internal static class Headlines
{
    private static readonly WordTable Table = WordTable.Shipped("credits.txt");
    private static readonly ImmutableArray<string> UpdateMarks = [.. Table["update marks"].OrderByDescending(m => m.Length)];
    private static readonly ImmutableArray<string> CorrectionMarks = [.. Table["correction marks"].OrderByDescending(m => m.Length)];
    private static readonly PhraseSet UpdateNotes = new(Table["update notes"]);
    private static readonly PhraseSet DateLabels = new(Table["date labels"]);

    /// <summary>Takes a headline apart.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="span">Where the headline stands in it.</param>
    public static HeadlineParts Read(string text, TextSpan span)
    {
        WrittenDate? date = null;
        if (DateBefore(text.AsSpan(span.Start, span.Length)) is { } before)
        {
            date = before.Date;
            span = TextSpan.FromBounds(span.Start + before.Words.End, span.End);
        }

        var update = MarkBefore(text.AsSpan(span.Start, span.Length), out var length);
        return new(TextSpan.FromBounds(span.Start + length, span.End), date, update);
    }

    /// <summary>Whether a block in brackets tells editors what this version changes.</summary>
    public static bool IsUpdateNote(ReadOnlySpan<char> block, string folded) => block[0] == '(' && UpdateNotes.Begins(folded);

    /// <summary>The update mark that a headline begins with, and its length; null where there is none.</summary>
    public static int? MarkBefore(ReadOnlySpan<char> headline, out int length)
    {
        foreach (var (marks, unnumbered) in new[] { (UpdateMarks, 1), (CorrectionMarks, 0) })
        {
            foreach (var mark in marks)
            {
                if (!headline.StartsWith(mark, StringComparison.Ordinal))
                    continue;
                var end = mark.Length;
                while (end < headline.Length && headline[end] == ' ')
                    end++;
                var digits = end;
                while (digits < headline.Length && char.IsAsciiDigit(headline[digits]) && digits - end < 3)
                    digits++;
                var stop = digits;
                while (stop < headline.Length && headline[stop] == ' ')
                    stop++;
                if (stop >= headline.Length || headline[stop] is not ('-' or '–' or '—' or ':'))
                    continue;
                length = stop + 1;
                while (length < headline.Length && headline[length] == ' ')
                    length++;
                if (length >= headline.Length)
                    continue;
                return digits > end ? int.Parse(headline[end..digits], CultureInfo.InvariantCulture) : unnumbered;
            }
        }

        length = 0;
        return null;
    }

    /// <summary>How many characters the date before a headline takes, with its label; 0 where there is none.</summary>
    public static int DateLength(ReadOnlySpan<char> headline) =>
        headline[..Math.Min(headline.Length, 40)].ContainsAnyInRange('0', '9') && DateBefore(headline) is { } before ? before.Words.End : 0;

    /// <summary>A date before the headline, with the label and marks around it; null where there is none.</summary>
    private static FoundDate? DateBefore(ReadOnlySpan<char> headline)
    {
        // A date further in belongs to what the headline tells.
        const int furthest = 14;
        if (WrittenDate.Find(headline[..Math.Min(headline.Length, 60)], null) is not { } found || found.Words.Start > furthest || found.Date.Day.Day is null)
            return null;
        var label = headline[..found.Words.Start].Trim();
        var end = found.Words.End;
        while (end < headline.Length && headline[end] is ' ' or '|' or '-' or '–' or '—' or ':' or '·' or '•' or ',')
            end++;
        var isMarked = headline[found.Words.End..end].Trim().Length > 0;
        var isLabelled = DateLabels.Is(PhraseSet.FoldPhrase(label));
        var isFigures = label.IsEmpty && headline[found.Words.Start..found.Words.End].IndexOfAnyInRange('a', 'z') < 0;
        if (!(isLabelled || label.IsEmpty && (isMarked || isFigures)) || Scripts.CountWords(headline[end..]) < 2)
            return null;
        return found with { Words = TextSpan.FromBounds(0, end) };
    }
}
