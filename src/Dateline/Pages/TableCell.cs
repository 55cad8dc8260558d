namespace Dateline.Pages;

/// <summary>A cell of a table, with or without words, and the room that it takes.</summary>
/// <param name="Element">The number of its element.</param>
/// <param name="Row">The number of its row.</param>
/// <param name="Table">The number of its table.</param>
/// <param name="Columns">How many columns it takes, 1 to <see cref="MostColumns"/>.</param>
/// <param name="Rows">How many rows it takes, 1 to <see cref="MostRows"/>.</param>
public readonly record struct TableCell(int Element, int Row, int Table, int Columns, int Rows)
{
    /// <summary>A cell that claims more columns is one of a page that is broken or hostile, and takes this many.</summary>
    public const int MostColumns = 50;

    /// <summary>A cell that claims more rows takes this many: to the end of any table that a person reads.</summary>
    public const int MostRows = 500;
}
