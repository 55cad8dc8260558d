namespace Dateline.Articles;

/// <summary>Reads the number that a line of a list or a subhead begins with.</summary>
internal static class LineNumbers
{
    /// <summary>A list that somebody numbered has no more items.</summary>
    private const int Largest = 99;

    /// <summary>The number, as in "3. Of pots", "(3) Of pots", "③ Of pots"; null where a line begins with none, or one that belongs to its words.</summary>
    public static int? Of(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is >= '①' and <= '⑳')
            return line[0] - '①' + 1;
        var isBracketed = line[0] is '(' or '（';
        var at = isBracketed ? 1 : 0;
        var number = 0;
        var start = at;
        for (; at < line.Length && char.IsAsciiDigit(line[at]) && number <= Largest; at++)
            number = number * 10 + (line[at] - '0');
        if (at == start || at >= line.Length - 1 || number is 0 or > Largest)
            return null;
        var isEnded = isBracketed ? line[at] is ')' or '）' : line[at] is ')' or '、' or '．' or '）' || line[at] is '.' or ':' && !char.IsAsciiDigit(line[at + 1]);
        return isEnded ? number : null;
    }
}
