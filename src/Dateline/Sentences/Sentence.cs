using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Sentences;

/// <summary>A word, number or mark of a sentence.</summary>
public enum TokenKind
{
    Word,
    Number,
    Punctuation,
    OpeningQuote,
    ClosingQuote,
}

/// <summary>The smallest piece of a sentence that has a meaning of its own.</summary>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);

/// <summary>A sentence of an article; it never runs over the end of its passage.</summary>
/// <param name="Index">Its number in the article, from 0.</param>
/// <param name="Span">Where it stands in the page's text, without surrounding white space.</param>
/// <param name="Passage">The number of its passage in <see cref="ArticleText.Passages"/>.</param>
/// <param name="Kind">The kind of that passage.</param>
/// <param name="Tokens">Its tokens, in order.</param>
public sealed record Sentence(int Index, TextSpan Span, int Passage, PassageKind Kind, ImmutableArray<Token> Tokens);
