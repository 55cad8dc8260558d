using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Words between quotation marks.</summary>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark; where there is none, the token after the last of the passage.</param>
/// <param name="IsClosed">Whether there is a closing mark. Outlets open every paragraph of a long quote but close only the last.</param>
internal readonly record struct MarkedWords(int Open, int Close, bool IsClosed)
{
    /// <summary>The words inside, without the marks.</summary>
    public TextSpan Words(TokenRow row) => row.Span(Open + 1, Close);

    /// <summary>Whether they ask.</summary>
    public bool EndsAsQuestion(TokenRow row) => IsClosed && row.Is(Close - 1, "?");

    /// <summary>How many words stand inside.</summary>
    public int CountWords(TokenRow row)
    {
        var count = 0;
        for (var i = Open + 1; i < Close; i++)
            count += row.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !row.IsPossessive(i) ? 1 : 0;
        return count;
    }

    /// <summary>Finds all of an article's paragraphs, the outermost marks only, and notes in the row what stands inside them.</summary>
    public static List<MarkedWords> Find(TokenRow row)
    {
        var found = new List<MarkedWords>();
        for (var s = 0; s < row.Sentences.Length;)
        {
            var passage = row.Sentences[s].Passage;
            var next = s + 1;
            while (next < row.Sentences.Length && row.Sentences[next].Passage == passage)
                next++;
            if (row.Sentences[s].Kind == PassageKind.Paragraph)
                FindIn(row, row.FirstOf[s], row.FirstOf[next], found);
            s = next;
        }

        foreach (var marked in found)
            Array.Fill(row.InQuote, true, marked.Open, Math.Min(marked.Close + 1, row.Count) - marked.Open);
        return found;
    }

    private static void FindIn(TokenRow row, int first, int end, List<MarkedWords> found)
    {
        var open = -1;
        for (var i = first; i < end; i++)
        {
            var kind = row.Tokens[i].Kind;
            if (kind == TokenKind.OpeningQuote && (open < 0 || Family(row.Word(i)) == Family(row.Word(open))))
            {
                // A mark that opens again before the first was closed: the first ended here.
                if (open >= 0 && i > open + 1)
                    found.Add(new(open, i, false));
                open = i;
            }
            else if (kind == TokenKind.ClosingQuote && open >= 0 && Family(row.Word(i)) == Family(row.Word(open)))
            {
                if (i > open + 1)
                    found.Add(new(open, i, true));
                open = -1;
            }
        }

        if (open >= 0 && end > open + 1)
            found.Add(new(open, end, false));
    }

    private static int Family(string mark) => mark switch
    {
        // Pages mix straight and curly marks in one quote.
        "\"" or "``" or "''" or "“" or "”" or "„" or "‟" or "＂" or "‘‘" or "’’" => 1,
        "‘" or "’" or "‚" => 3,
        "'" => 4,
        "«" or "»" => 5,
        "‹" or "›" => 6,
        "「" or "」" => 7,
        "『" or "』" => 8,
        _ => 9,
    };
}
