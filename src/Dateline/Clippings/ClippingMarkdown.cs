using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Dateline.Pages;

namespace Dateline.Clippings;

/// <summary>Writes a clipping as Markdown (CommonMark, and tables as most readers of it know them). What words could be mistaken for markup is escaped.</summary>
internal static class ClippingMarkdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>&~|");

    public static string Write(Clipping clipping)
    {
        var lines = new List<string>();
        if (clipping.Title.Length > 0)
            lines.AddRange([$"# {Escape(OneLine(clipping.Title))}", ""]);
        if (Origin(clipping) is { Length: > 0 } origin)
            lines.AddRange([origin, ""]);
        lines.AddRange(Lines(clipping.Parts()));
        while (lines is [.., ""])
            lines.RemoveAt(lines.Count - 1);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Who wrote it, where and when.</summary>
    private static string Origin(Clipping clipping)
    {
        var address = WebAddress.Absolute(clipping.Address, null);
        var pieces = new List<string>();
        if (!clipping.Authors.IsEmpty)
            pieces.Add(Escape(OneLine(string.Join(", ", clipping.Authors))));
        if ((clipping.Outlet ?? ClippingHtml.Host(address)) is { } outlet)
            pieces.Add(Inline([new(OneLine(outlet), address, Emphasis.None)]));
        if (clipping.Published is { } day)
            pieces.Add($"{day:yyyy-MM-dd}");
        return string.Join(" · ", pieces);
    }

    /// <summary>The lines of pieces, a blank one between two.</summary>
    private static List<string> Lines(IReadOnlyList<Part> parts)
    {
        var lines = new List<string>();
        foreach (var part in parts)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(part switch
            {
                Line line => [(line.Level == 0 ? "" : new string('#', line.Level) + " ") + AtStart(Inline(line.Runs))],
                Moment moment => [$"*{Escape(moment.Words)}*"],
                Illustration picture => Picture(picture),
                Holder { Kind: ElementKind.Preformatted } holder => Fenced([.. holder.Parts.OfType<Line>().SelectMany(line => line.Words.Split('\n'))]),
                Holder { Kind: ElementKind.Quotation } holder => Lines(holder.Parts).Select(line => $"> {line}".TrimEnd()),
                Holder { Kind: ElementKind.List or ElementKind.NumberedList } holder => Items(holder),
                Holder { Kind: ElementKind.Table } holder => Table(holder),
                Holder holder => Lines(holder.Parts),
                _ => [],
            });
        }

        return lines;
    }

    private static IEnumerable<string> Items(Holder list)
    {
        var number = list.First;
        foreach (var item in list.Parts)
        {
            var mark = list.Kind == ElementKind.NumberedList ? $"{number++}. " : "- ";
            var inner = item is Holder { Kind: ElementKind.Item } holder ? holder.Parts : [item];
            var first = true;
            foreach (var line in inner is [Line one, Holder { Kind: ElementKind.List or ElementKind.NumberedList } nested] ? [.. Lines([one]), .. Items(nested)] : Lines(inner))
            {
                yield return first ? mark + line : line.Length == 0 ? "" : new string(' ', mark.Length) + line;
                first = false;
            }
        }
    }

    private static IEnumerable<string> Table(Holder table)
    {
        var rows = Grid(table);
        var columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        for (var i = 0; i < rows.Count; i++)
        {
            yield return $"| {string.Join(" | ", rows[i].Concat(Enumerable.Repeat("", columns - rows[i].Count)))} |";
            if (i == 0)
                yield return $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}";
        }
    }

    /// <summary>The words of a table by row and column. A cell over several columns leaves the others empty; one over several rows says its words in each.</summary>
    private static List<List<string>> Grid(Holder table)
    {
        const int widest = 200; // beyond it, cells take one column each
        var rows = new List<List<string>>();
        var hanging = new Dictionary<int, (string Words, int Rows)>();
        foreach (var row in table.Parts.OfType<Holder>().Where(part => part.Kind == ElementKind.Row))
        {
            var line = new List<string>();
            foreach (var cell in row.Parts.OfType<Holder>())
            {
                Hang();
                var words = string.Join(' ', InlineParts(cell.Parts));
                for (var i = 0; i < (line.Count < widest ? cell.Columns : 1); i++)
                {
                    if (cell.Rows > 1)
                        hanging[line.Count] = (i == 0 ? words : "", cell.Rows - 1);
                    line.Add(i == 0 ? words : "");
                }
            }

            Hang();
            rows.Add(line);

            void Hang()
            {
                while (hanging.TryGetValue(line.Count, out var above))
                {
                    if (above.Rows > 1)
                        hanging[line.Count] = (above.Words, above.Rows - 1);
                    else
                        hanging.Remove(line.Count);
                    line.Add(above.Words);
                }
            }
        }

        return rows;
    }

    /// <summary>The words of pieces without what needs lines of its own.</summary>
    private static IEnumerable<string> InlineParts(IEnumerable<Part> parts) => parts.SelectMany(part => part switch
    {
        Line line => [Inline(line.Runs)],
        Holder holder => InlineParts(holder.Parts),
        _ => Enumerable.Empty<string>(),
    });

    private static List<string> Fenced(List<string> words)
    {
        var longest = 2;
        foreach (var line in words)
        {
            var run = 0;
            foreach (var c in line)
                longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        }

        var fence = new string('`', longest + 1);
        return [fence, .. words, fence];
    }

    private static List<string> Picture(Illustration picture)
    {
        List<string> shown = picture.Address is { } address ? [$"![{Escape(OneLine(picture.Alternative))}]({Address(address)})"] : [];
        if (picture.Caption.IsEmpty)
            return shown;
        if (shown.Count > 0)
            shown.Add("");
        var caption = Inline(picture.Caption);
        return [.. shown, picture.Caption.All(run => run.Emphasis == Emphasis.None) ? $"*{caption}*" : AtStart(caption)];
    }

    private static string Inline(ImmutableArray<Run> runs)
    {
        var line = new StringBuilder();
        for (var i = 0; i < runs.Length; i++)
        {
            var words = Emphasised(runs[i], isApart: (i == 0 || !EndsInWord(runs[i - 1].Words)) && (i + 1 == runs.Length || !BeginsWithWord(runs[i + 1].Words)));
            line.Append(runs[i].Link is { } link ? $"[{words}]({Address(link)})" : words);
        }

        return line.ToString();
    }

    /// <summary>Words set off by asterisks; inside a longer word those would be shown as such.</summary>
    private static string Emphasised(Run run, bool isApart)
    {
        if (run.Emphasis == Emphasis.None || !isApart)
            return Escape(run.Words);
        if ((run.Emphasis & Emphasis.Code) != Emphasis.None && !run.Words.AsSpan().ContainsAny('`', '|'))
            return $"`{run.Words}`";
        var marks = new string('*', ((run.Emphasis & Emphasis.Strong) != Emphasis.None ? 2 : 0) + ((run.Emphasis & Emphasis.Stressed) != Emphasis.None ? 1 : 0));
        return marks + Escape(run.Words) + marks;
    }

    private static bool EndsInWord(string words) => words.Length > 0 && !char.IsWhiteSpace(words[^1]) && !char.IsPunctuation(words[^1]);

    private static bool BeginsWithWord(string words) => words.Length > 0 && !char.IsWhiteSpace(words[0]) && !char.IsPunctuation(words[0]);

    private static string Address(string address) => address.AsSpan().ContainsAny('(', ')') ? $"<{address}>" : address;

    private static string Escape(string words)
    {
        if (!words.AsSpan().ContainsAny(Marks))
            return words;
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (Marks.Contains(c))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>What begins a line like a heading, an item or a rule is told apart from one.</summary>
    private static string AtStart(string line)
    {
        if (line.Length == 0)
            return line;
        if (line[0] is '#' or '+' or '-' or '=')
            return "\\" + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    private static string OneLine(string words) => words.ReplaceLineEndings(" ");
}
