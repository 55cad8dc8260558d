using Dateline.Articles;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>What a word tells beyond its sentence: a form that is filled in anew keeps the sentences and changes names and numbers; a reprint keeps these too.</summary>
internal enum Telling : byte
{
    /// <summary>Any other word.</summary>
    Nothing,

    /// <summary>A number, or a part of one as it is written with points, commas, hyphens or strokes.</summary>
    Number,

    /// <summary>A word with a capital letter where no sentence begins.</summary>
    Name,
}

/// <summary>A word of an article's body as two articles are compared word by word.</summary>
/// <param name="Number">The number of the word, as <see cref="WordScanner"/> gives it.</param>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Telling">What it tells.</param>
/// <param name="IsGlued">Whether it goes on with the number before it, as the 5 of <c>2.5</c> does.</param>
internal readonly record struct ToldWord(uint Number, TextSpan Span, Telling Telling, bool IsGlued)
{
    /// <summary>The words of an article's paragraphs and subheads.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">How many they are.</param>
    public static ToldWord[] Of(Article article, int count)
    {
        var words = new ToldWord[count];
        var at = 0;
        foreach (var passage in article.Text.Passages)
        {
            if (Wording.IsBody(passage))
                Read(article.Text[passage.Span], passage.Span.Start, words, ref at);
        }

        return words;
    }

    private static void Read(ReadOnlySpan<char> text, int offset, ToldWord[] words, ref int at)
    {
        var scanner = new WordScanner(text);
        var last = 0;
        var begins = true;
        while (scanner.MoveNext())
        {
            var between = text[last..scanner.Start];
            begins |= between is not [' '] && Wording.EndsSentence(between);
            var word = text[scanner.Start..scanner.End];
            var telling = word.ContainsAnyInRange('0', '9') ? Telling.Number : char.IsUpper(word[0]) && !begins ? Telling.Name : Telling.Nothing;
            var isGlued = telling == Telling.Number && between is ['.' or ',' or '-' or '/' or ':'] && at > 0 && words[at - 1].Telling == Telling.Number;
            words[at++] = new(scanner.Number, new(offset + scanner.Start, word.Length), telling, isGlued);
            begins = false;
            last = scanner.End;
        }
    }
}
