namespace Dateline.Pages;

/// <summary>What an element does with the blocks in it.</summary>
public enum ElementKind : byte
{
    /// <summary>Nothing that a reader sees.</summary>
    Other,
    List,
    NumberedList,
    Item,
    Quotation,
    Table,
    Row,
    Cell,

    /// <summary>A cell that names its row or column.</summary>
    HeaderCell,
    Figure,
    Preformatted,
}
