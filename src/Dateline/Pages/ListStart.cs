namespace Dateline.Pages;

/// <summary>A numbered list that does not begin with one: the page goes on counting where it stopped before.</summary>
/// <param name="Element">The number of its element.</param>
/// <param name="Number">The number of its first item, 0 to <see cref="Most"/>.</param>
public readonly record struct ListStart(int Element, int Number)
{
    /// <summary>Markdown knows no number of more digits.</summary>
    public const int Most = 999_999_999;
}
