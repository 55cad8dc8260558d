using Dateline.Names;
using Dateline.Text;

namespace Dateline.Lab.Training;

/// <summary>A text whose names are marked.</summary>
/// <param name="Id">Its own name.</param>
/// <param name="IsDev">Whether its collection counts it to its dev part.</param>
/// <param name="Text">Its paragraphs, parted by line ends.</param>
/// <param name="Names">Where each name stands, and what it names: person, place or organisation.</param>
internal sealed record NamedText(string Id, bool IsDev, string Text, IReadOnlyList<(TextSpan Words, NameKind Kind)> Names)
{
    /// <summary>It as an article without headline.</summary>
    public ArticleText Article { get; } = new(Text, [.. Paragraphs(Text)]);

    private static IEnumerable<Passage> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
                yield return new(PassageKind.Paragraph, new(start, end - start));
            start = end + 1;
        }
    }
}
