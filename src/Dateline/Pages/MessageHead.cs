using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Pages;

/// <summary>Finds the lines over an electronic message, sent or passed on, of which one is its title.</summary>
internal static class MessageHead
{
    private static readonly WordTable Table = WordTable.Shipped("mail.txt");
    private static readonly PhraseSet Subjects = new(Table["subject"]);
    private static readonly PhraseSet Fields = new(Table["fields"]);
    private static readonly PhraseSet Replies = new(Table["reply"]);

    /// <summary>The title, who sent the message and to whom or when: fewer such lines may stand in any text.</summary>
    private const int FewestFields = 3;

    /// <summary>The name of no such line has more characters.</summary>
    private const int LongestName = 30;

    /// <summary>Makes the titles of messages headings, without the name of their line and the marks of answers.</summary>
    public static void MarkTitles(string text, List<PlainText.Line> lines)
    {
        for (var first = 0; first < lines.Count; first++)
        {
            var last = first;
            var subject = -1;
            for (; last < lines.Count && (last == first || lines[last].Blank == 0) && NameLength(text, lines[last]) is > 0 and var length; last++)
            {
                var name = PhraseSet.FoldPhrase(text.AsSpan(lines[last].Span.Start, length));
                if (Subjects.Is(name))
                    subject = last;
                else if (!Fields.Is(name))
                    break;
            }

            if (subject >= 0 && last - first >= FewestFields && WithoutMarks(text, lines[subject].Span) is { Length: > 0 } title)
                lines[subject] = lines[subject] with { Span = title, Tag = BlockTag.Heading, Level = 1 };
            first = Math.Max(first, last - 1);
        }
    }

    /// <summary>The length of what stands before a line's first colon; 0 where that is too long for a name.</summary>
    private static int NameLength(string text, PlainText.Line line)
    {
        var colon = text.AsSpan(line.Span.Start, Math.Min(line.Span.Length, LongestName + 1)).IndexOfAny(':', '：');
        return Math.Max(colon, 0);
    }

    private static TextSpan WithoutMarks(string text, TextSpan line)
    {
        var start = line.Start + text.AsSpan(line.Start, line.Length).IndexOfAny(':', '：') + 1;
        while (true)
        {
            while (start < line.End && PlainText.IsSpace(text[start]))
                start++;
            var rest = text.AsSpan(start, line.End - start);
            var colon = rest.IndexOfAny(':', '：');
            if (colon <= 0 || !Replies.Is(PhraseSet.FoldPhrase(rest[..colon])))
                return TextSpan.FromBounds(start, line.End);
            start += colon + 1;
        }
    }
}
