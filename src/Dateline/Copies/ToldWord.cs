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
    public static ToldWord[] Of(Article article)
    {
        var words = new List<ToldWord>();
        foreach (var passage in article.Text.Passages.Where(Wording.IsBody))
            Read(article.Text[passage.Span], passage.Span.Start, words);
        return [.. words];
    }

    private static void Read(ReadOnlySpan<char> text, int offset, List<ToldWord> words)
    {
        var scanner = new WordScanner(text);
        var last = 0;
        var begins = true;
        while (scanner.MoveNext())
        {
            var between = text[last..scanner.Start];
            begins |= Wording.EndsSentence(between);
            var word = text[scanner.Start..scanner.End];
            var telling = word.ContainsAnyInRange('0', '9') ? Telling.Number : char.IsUpper(word[0]) && !begins ? Telling.Name : Telling.Nothing;
            var isGlued = telling == Telling.Number && between.Length == 1 && between[0] is '.' or ',' or '-' or '/' or ':' && words is [.., { Telling: Telling.Number }];
            words.Add(new(scanner.Number, new(offset + scanner.Start, word.Length), telling, isGlued));
            begins = false;
            last = scanner.End;
        }
    }
}
