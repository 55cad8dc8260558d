using AngleSharp.Dom;

namespace Dateline.Pages;

internal static class DeclaredReader
{
    public static DeclaredMetadata Read(IDocument document, string? address) => new() { Title = document.Title, Address = address };
}
