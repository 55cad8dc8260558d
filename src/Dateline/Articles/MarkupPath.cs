using Dateline.Pages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Reads the path of tags, classes and ids that a block of HTML carries.</summary>
internal static class MarkupPath
{
    /// <summary>What the names of the innermost elements say the block is for.</summary>
    /// <param name="path">A path such as <c>article div.story-body p.caption</c>.</param>
    /// <param name="elements">How many elements, from the innermost outwards, are asked.</param>
    public static MarkupPurpose PurposeOf(ReadOnlySpan<char> path, int elements = 4)
    {
        var purpose = MarkupPurpose.None;
        for (var i = 0; i < elements && path.Length > 0; i++)
        {
            var gap = path.LastIndexOf(' ');
            purpose |= PurposeOfElement(path[(gap + 1)..]);
            path = gap < 0 ? [] : path[..gap];
        }

        return purpose;
    }

    /// <summary>An id of more parts is made of words of the text.</summary>
    private const int LongestName = 3;

    /// <summary>How many elements two paths share from the outermost on.</summary>
    public static int SharedDepth(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var common = one.CommonPrefixLength(other);
        var whole = (common == one.Length || one[common] == ' ') && (common == other.Length || other[common] == ' ');
        var shared = whole ? one[..common] : one[..Math.Max(0, one[..common].LastIndexOf(' '))];
        return Depth(shared);
    }

    /// <summary>How many elements a path names.</summary>
    public static int Depth(ReadOnlySpan<char> path) => path.IsEmpty ? 0 : path.Count(' ') + 1;

    /// <summary>The path of the element around the block's own.</summary>
    public static string Parent(string path) => path.LastIndexOf(' ') is > 0 and var gap ? path[..gap] : "";

    /// <summary>The path of the element that holds a block together with its like: the one around its own, but for a cell of a table, whose lines stand bare in it.</summary>
    public static string Around(string path) => IsCell(path) ? path : Parent(path);

    /// <summary>Whether a path ends in a cell of a table.</summary>
    public static bool IsCell(string path) => path.AsSpan(path.LastIndexOf(' ') + 1) is "td" or ['t', 'd', '.' or ':' or '#' or '@', ..];

    /// <summary>Whether an element is called the body of an article: <c>entry-content</c>, <c>articleBody</c>, <c>story__text</c>.</summary>
    public static bool NamesBody(ReadOnlySpan<char> element)
    {
        Span<char> joined = stackalloc char[64];
        while (element.IndexOfAny(Marks.Names) is >= 0 and var at)
        {
            element = element[(at + 1)..];
            var end = element.IndexOfAny(Marks.Names);
            var length = 0;
            foreach (var c in end < 0 ? element : element[..end])
            {
                if (char.IsAsciiLetter(c) && length < joined.Length)
                    joined[length++] = char.ToLowerInvariant(c);
            }

            foreach (var body in Furniture.BodyNames)
            {
                if (joined[..length].EndsWith(body, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether an element is an article by its tag.</summary>
    public static bool IsArticle(ReadOnlySpan<char> element) => element.StartsWith("article") && (element.Length == 7 || Marks.Names.Contains(element[7]));

    /// <summary>The outermost element around a block of which something is true; null where it is true of none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="depth">How many of the elements around it, from the outermost on, are asked.</param>
    /// <param name="isTrue">What is asked of an element's tag and names.</param>
    public static int? Outermost(Block block, int depth, Func<ReadOnlySpan<char>, bool> isTrue)
    {
        var names = block.Path.AsSpan();
        // Of a very deep page the path names the innermost elements only.
        var at = block.Elements.Length - Depth(names);
        foreach (var name in names.Split(' '))
        {
            if (at >= depth)
                return null;
            if (at >= 0 && isTrue(names[name]))
                return block.Elements[at];
            at++;
        }

        return null;
    }

    /// <summary>Whether two blocks stand in one element that the markup calls an article or the body of one.</summary>
    public static bool ShareArticle(Block one, Block other)
    {
        var shared = one.Elements.AsSpan().CommonPrefixLength(other.Elements.AsSpan());
        var names = one.Path.AsSpan();
        // Of a very deep page the path names the innermost elements only.
        var at = one.Elements.Length - Depth(names);
        foreach (var name in names.Split(' '))
        {
            if (at++ >= shared)
                return false;
            var element = names[name];
            if (IsArticle(element) || NamesBody(element))
                return true;
        }

        return false;
    }

    private static MarkupPurpose PurposeOfElement(ReadOnlySpan<char> element)
    {
        var purpose = MarkupPurpose.None;
        var names = element.IndexOfAny('.', '#') is >= 0 and var at ? element[at..] : [];

        // A heading's id repeats its words, and so says nothing of what it is for.
        if (names.Count('-') > LongestName && names[0] == '#')
            return purpose;
        Span<char> word = stackalloc char[32];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            // Classes write several words as one: story-body, storyBody, story_body.
            var c = i < names.Length ? names[i] : ' ';
            var isLetter = char.IsAsciiLetter(c);
            if ((!isLetter || char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1])) && length > 0)
            {
                if (length < word.Length && Purposes.TryGetValue(word[..length], out var known))
                    purpose |= known;
                length = 0;
            }

            if (isLetter && length < word.Length)
                word[length++] = char.ToLowerInvariant(c);
        }

        return purpose;
    }

    private static readonly Dictionary<string, MarkupPurpose>.AlternateLookup<ReadOnlySpan<char>> Purposes =
        new Dictionary<string, MarkupPurpose>(Furniture.Purposes, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
