using System.Text;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Lab.Training;

/// <summary>A sentence of a treebank: its words joined to a text, and for each its tags, head and relation.</summary>
/// <param name="Document">The name of its document.</param>
/// <param name="IsDev">Whether its treebank counts the document to its dev part.</param>
/// <param name="Id">Its own name.</param>
/// <param name="Written">The sentence as it was written.</param>
/// <param name="Text">The words with single spaces between them, as <paramref name="Spans"/> mark them.</param>
/// <param name="Spans">Where each word stands.</param>
/// <param name="Tags">The tags of each word.</param>
/// <param name="Heads">The word on which each word depends, from 0; -1 for the root.</param>
/// <param name="Relations">How it does.</param>
internal sealed record TreebankSentence(
    string Document, bool IsDev, string Id, string Written, string Text, TextSpan[] Spans, TagPair[] Tags, int[] Heads, string[] Relations);

/// <summary>Reads treebanks in CoNLL-U (universaldependencies.org/format.html).</summary>
internal static class TreebankReader
{
    /// <summary>The sentences of a file, in its order.</summary>
    public static IEnumerable<TreebankSentence> Read(string path)
    {
        string document = "", id = "", written = "";
        var isDev = false;
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                (document, isDev) = (line["# newdoc id = ".Length..], false);
            else if (line == "# gum_split = dev")
                isDev = true;
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                id = line["# sent_id = ".Length..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                written = line["# text = ".Length..];
            else if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                yield return Sentence(document, isDev, id, written, [.. rows.Where(row => row[0].All(char.IsAsciiDigit))]);
                rows.Clear();
            }
        }
    }

    private static TreebankSentence Sentence(string document, bool isDev, string id, string written, string[][] words)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            spans[i] = new(text.Length, words[i][1].Length);
            text.Append(words[i][1]).Append(' ');
        }

        return new(document, isDev, id, written, text.ToString(), spans, [.. words.Select(word => TagPair.Parse($"{word[3]} {word[4]}"))],
            [.. words.Select(word => int.Parse(word[6]) - 1)], [.. words.Select(word => word[7])]);
    }
}
