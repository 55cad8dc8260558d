using System.CommandLine;
using Dateline.App.Input;
using Dateline.App.Terminal;

namespace Dateline.App.Commands;

/// <summary><c>dateline read</c>: pages in, stories out.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Paths = new("page")
    {
        Description = "Pages to read: files (.txt, .html, .jsonl, .warc, .wet, each also .gz; .zip), folders, patterns such as pages/*.html, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Input = new("--input") { Description = "What standard input holds.", HelpName = "txt|html|jsonl|warc" };

    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = "The form of the output. Without it, the ending of the output file decides, else terminal.",
        HelpName = "terminal|json|html",
    };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Write to a file, whole or not at all.", HelpName = "FILE" };

    private static readonly Option<bool> OneStory = new("--one-story") { Description = "Take all pages as one story." };

    private static readonly Option<int?> Story = new("--story") { Description = "Show only this story; 1 is the largest.", HelpName = "N" };

    private static readonly Option<bool> All = new("--all") { Description = "Show long lists to their end." };

    private static readonly Option<string?> Color = new("--color")
    {
        Description = "When to use colour. auto: on a terminal, unless NO_COLOR is set.",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
    };

    private static readonly Option<int?> Width = new("--width") { Description = "Columns to fill, 40 to 200. Without it, as many as the terminal has, at most 100.", HelpName = "N" };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Pages to read at a time.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<bool> Stats = new("--stats") { Description = "Say on standard error how long each step took." };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress; failures are still told." };

    public static Command Build()
    {
        var command = new Command("read", "Reads pages and shows each story they hold: a dated timeline with its sources, quotes, figures that differ, copies.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Format, Output, OneStory, Story, All, Input, Color, Width, Threads, Stats, Quiet])
            command.Options.Add(option);

        OptionChecks.NoOptions(Paths, command);
        OptionChecks.OneOf(Input, InputTypes.Names);
        OptionChecks.OneOf(Format, "terminal", "json", "html");
        OptionChecks.OneOf(Color, "auto", "always", "never");
        OptionChecks.InRange(Story, 1, int.MaxValue);
        OptionChecks.InRange(Width, 40, 200);
        OptionChecks.InRange(Threads, 1, 256);
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline read pages/                                what the pages in a folder tell
              dateline read pages/*.txt pages/*.html --story 2    only the second largest story
              dateline read pages/ -o story.html                  one self-contained web page
              dateline read crawl.jsonl.gz --format json          for other programs
              curl -s https://example.org/report.html | dateline read - --input html
            """);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.GetValue(Output);
        return ReadRun.Run(new ReadOptions
        {
            Paths = parsed.GetValue(Paths) ?? [],
            InputType = InputTypes.MediaType(parsed.GetValue(Input)),
            Format = (parsed.GetValue(Format), Path.GetExtension(output)) switch
            {
                ("json", _) or (null, ".json") => OutputFormat.Json,
                ("html", _) or (null, ".html" or ".htm") => OutputFormat.Html,
                _ => OutputFormat.Terminal,
            },
            Output = output,
            OneStory = parsed.GetValue(OneStory),
            Story = parsed.GetValue(Story),
            All = parsed.GetValue(All),
            Stats = parsed.GetValue(Stats),
            Quiet = parsed.GetValue(Quiet),
            Color = parsed.GetValue(Color) switch
            {
                "always" => ColorChoice.Always,
                "never" => ColorChoice.Never,
                _ => ColorChoice.Auto,
            },
            Width = parsed.GetValue(Width),
            Threads = parsed.GetValue(Threads),
        });
    }
}
