using System.CommandLine;
using Dateline.App.Clippings;
using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary><c>dateline extract</c>: pages in, the main article of each out.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Paths = new("page")
    {
        Description = "Pages to read: files (.txt, .html, .jsonl, .warc, .wet, each also .gz; .zip), folders, patterns such as pages/*.html, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> List = new("--list") { Description = "A file that names pages, one a line; - for standard input.", HelpName = "FILE" };

    private static readonly Option<string?> Input = new("--input") { Description = "What standard input holds.", HelpName = "txt|html|jsonl|warc" };

    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = "The form of the output. Without it, the ending of the output file decides, else text.",
        HelpName = "text|json|html|markdown",
    };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Write to a file, whole or not at all.", HelpName = "FILE" };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Pages to read at a time.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress; failures are still told." };

    public static Command Build()
    {
        var command = new Command("extract", "Prints the main article of each page, in the order of the pages: its words and no furniture.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Format, Output, List, Input, Threads, Quiet])
            command.Options.Add(option);
        OptionChecks.NoOptions(Paths, command);
        OptionChecks.OneOf(Input, InputTypes.Names);
        OptionChecks.OneOf(Format, "text", "json", "html", "markdown");
        OptionChecks.InRange(Threads, 1, 256);
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
