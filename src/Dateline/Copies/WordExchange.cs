using Dateline.Text;

namespace Dateline.Copies;

/// <summary>What stands in the place of another of its kind in a copy.</summary>
public enum ExchangeKind
{
    /// <summary>A number: 14 for 12.</summary>
    Number,

    /// <summary>A name, or a day or month that is written like one: Tuesday for Monday.</summary>
    Name,
}

/// <summary>A place in which a copy has another number or name than what it copies, in words that otherwise agree.</summary>
/// <param name="Kind">What is exchanged.</param>
/// <param name="Old">The words of what is copied, in the text of its page.</param>
/// <param name="New">The words of the copy, in the text of its page.</param>
public readonly record struct WordExchange(ExchangeKind Kind, TextSpan Old, TextSpan New);
