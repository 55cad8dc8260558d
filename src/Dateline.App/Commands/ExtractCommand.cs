using System.CommandLine;
using Dateline.App.Clippings;
using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary><c>dateline extract</c>: pages in, the main article of each out.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Paths = PageArguments.Pages();
    private static readonly Option<string?> List = PageArguments.List();
    private static readonly Option<string?> Input = PageArguments.Input();
    private static readonly Option<string?> Format = PageArguments.Format("text", "text", "json", "html", "markdown");
    private static readonly Option<string?> Output = PageArguments.Output();
    private static readonly Option<int> Threads = PageArguments.Threads();
    private static readonly Option<bool> Quiet = PageArguments.Quiet();

    public static Command Build()
    {
        var command = new Command("extract", "Prints the main article of each page, in the order of the pages: its words and no furniture.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Format, Output, List, Input, Threads, Quiet])
            command.Options.Add(option);
        OptionChecks.NoOptions(Paths, command);
        PageArguments.KnownEndings(command, Output, Format, ".txt", ".json", ".jsonl", ".html", ".htm", ".md", ".markdown");
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline extract page.html                           the article's words
              dateline extract page.html -o article.md             as Markdown, with links, lists, pictures
              dateline extract pages/ --format json                a line of JSON a page: text, title, date, authors, …
              dateline extract --list paths.txt -o articles.jsonl  the pages that a file names, one a line
              curl -s https://example.org/report.html | dateline extract - -f html > article.html
            """);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.GetValue(Output);
        return ExtractRun.Run(new ExtractOptions
        {
            Paths = parsed.GetValue(Paths) ?? [],
            List = parsed.GetValue(List),
            InputType = InputTypes.MediaType(parsed.GetValue(Input)),
            Format = (parsed.GetValue(Format), Path.GetExtension(output)) switch
            {
                ("json", _) or (null, ".json" or ".jsonl") => ClippingFormat.Json,
                ("html", _) or (null, ".html" or ".htm") => ClippingFormat.Html,
                ("markdown", _) or (null, ".md" or ".markdown") => ClippingFormat.Markdown,
                _ => ClippingFormat.Text,
            },
            Output = output,
            Quiet = parsed.GetValue(Quiet),
            Threads = parsed.GetValue(Threads),
        });
    }
}
