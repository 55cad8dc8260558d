using System.Text;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Lab.Training;

/// <summary>Reads texts with marked names in IOB2 columns: number, word, tag …, or word, tag.</summary>
internal sealed class NamedTextReader
{
    private readonly StringBuilder text = new();
    private readonly List<(TextSpan Words, NameKind Kind)> names = [];
    private readonly HashSet<string> paragraphs;
    private string id = "0";
    private bool isDev;
    private int count;

    private NamedTextReader(HashSet<string> paragraphs) => this.paragraphs = paragraphs;

    /// <summary>The texts of a file, in its order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="trees">A treebank of the same sentences in CoNLL-U, which says where paragraphs begin; null for none.</param>
    public static IEnumerable<NamedText> Read(string path, string? trees)
    {
        var reader = new NamedTextReader(trees is null ? [] : Paragraphs(trees));
        string sentence = "", written = "";
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (reader.Take() is { } whole)
                    yield return whole;
                if (line.Contains("id = ", StringComparison.Ordinal))
                    reader.id = line["# newdoc id = ".Length..];
            }
            else if (line == "# gum_split = dev")
                reader.isDev = true;
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                sentence = line["# sent_id = ".Length..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                written = line["# text = ".Length..];
            else if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                reader.Add(rows, rows[0].Length > 2 ? written : null, sentence);
                rows.Clear();
            }
        }

        if (reader.Take() is { } last)
            yield return last;
    }

    // The sentences that begin a paragraph: the mark stands after the sentence's name or before it.
    private static HashSet<string> Paragraphs(string trees)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (isNew, sentence) = (false, "");
        foreach (var line in File.ReadLines(trees))
        {
            if (line == "# newpar" || line.StartsWith("# newpar id", StringComparison.Ordinal))
                isNew = true;
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                sentence = line["# sent_id = ".Length..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (isNew)
                    found.Add(sentence);
                isNew = false;
            }
        }

        return found;
    }

    private void Add(List<string[]> rows, string? written, string sentence)
    {
        var at = rows[0].Length > 2 ? 1 : 0;
        written ??= Written([.. rows.Select(row => row[at])]);
        if (text.Length > 0)
            text.Append(paragraphs.Contains(sentence) ? '\n' : ' ');
        var (begin, from) = (text.Length, 0);
        text.Append(written);
        var open = -1;
        var kind = NameKind.Other;
        for (var i = 0; i < rows.Count; i++)
        {
            var (word, tag) = (rows[i][at], rows[i][at + 1]);
            var found = written.IndexOf(word, from, StringComparison.Ordinal);
            var start = found < 0 ? from : found;
            if (tag[0] != 'I')
                Close(begin + from);
            if (tag[0] == 'B' && Kind(tag[2..]) is { } one)
                (open, kind) = (begin + start, one);
            from = found < 0 ? from : start + word.Length;
        }

        Close(begin + from);

        void Close(int end)
        {
            if (open >= 0 && end > open)
                names.Add((TextSpan.FromBounds(open, end), kind));
            open = -1;
        }
    }

    // Words as one would write them, without the gaps between marks that the columns do not show.
    private static string Written(string[] words)
    {
        var written = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var isTight = words[i] is "." or "," or ";" or ":" or "?" or "!" or ")" or "]" or "'s" or "n't" or "%" or "'ll" or "'re" or "'ve" or "'d" or "'m"
                || i > 0 && words[i - 1] is "(" or "[" or "$";
            if (i > 0 && !isTight)
                written.Append(' ');
            written.Append(words[i]);
        }

        return written.ToString();
    }

    private static NameKind? Kind(string tag) => tag switch
    {
        "PER" => NameKind.Person,
        "LOC" => NameKind.Place,
        "ORG" => NameKind.Organisation,
        _ => null,
    };

    private NamedText? Take()
    {
        var whole = text.Length == 0 ? null : new NamedText(id, isDev, text.ToString(), [.. names]);
        text.Clear();
        names.Clear();
        (isDev, id) = (false, $"{++count}");
        return whole;
    }
}
