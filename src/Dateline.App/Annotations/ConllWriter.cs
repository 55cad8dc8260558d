using System.Globalization;
using System.Text;
using Dateline.App.Json;
using Dateline.Text;

namespace Dateline.App.Annotations;

/// <summary>Writes the sentences of an article as CoNLL does: number, token, tag of its name.</summary>
internal static class ConllWriter
{
    public static void Write(StringBuilder lines, string id, AnnotatedArticle article)
    {
        var text = article.Article.Text;
        var names = article.Names.SelectMany(name => name.Mentions.Select(mention => (mention.Words, Kind: name.Kind))).OrderBy(m => m.Words.Start).ToList();
        lines.Append("# newdoc id = ").Append(OneLine(id)).Append('\n');
        var next = 0;
        foreach (var sentence in article.Sentences)
        {
            lines.Append("# text = ").Append(OneLine(text.Words(sentence.Span))).Append('\n');
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i].Span;
                while (next < names.Count && names[next].Words.End <= token.Start)
                    next++;
                var isNamed = next < names.Count && names[next].Words.Start < token.End;
                var tag = !isNamed ? "O" : (IsFirst(token, names[next].Words) ? "B-" : "I-") + NameSpanJson.TypeOf(names[next].Kind);
                lines.Append(CultureInfo.InvariantCulture, $"{i + 1}\t{OneLine(text.Words(token))}\t{tag}\n");
            }

            lines.Append('\n');
        }
    }

    private static bool IsFirst(TextSpan token, TextSpan name) => token.Start <= name.Start;

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
