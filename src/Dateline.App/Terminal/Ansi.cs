namespace Dateline.App.Terminal;

/// <summary>Colour for terminals, in the sixteen colours that every scheme sets to be legible.</summary>
internal static class Ansi
{
    public static string Styled(string text, Style style, bool colored) => !colored || style == Style.Plain ? text : $"\e[{Code(style)}m{text}\e[0m";

    private static string Code(Style style) => style switch
    {
        Style.Bold => "1",
        Style.Dim => "2",
        Style.Good => "32",
        Style.Ahead => "36",
        Style.Warning => "33",
        _ => "31",
    };
}
