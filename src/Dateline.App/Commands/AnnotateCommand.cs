using System.CommandLine;
using Dateline.App.Annotations;
using Dateline.App.Input;
using Dateline.App.Terminal;

namespace Dateline.App.Commands;

/// <summary><c>dateline annotate</c>: pages in, their articles with what every sentence says out.</summary>
internal static class AnnotateCommand
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
        Description = "The form of the output. Without it, the ending of the output file decides, else terminal.",
        HelpName = "terminal|json|conll",
    };

    private static readonly Option<string?> Offsets = new("--offsets")
    {
        Description = "What the offsets of the JSON count. utf16: the units of Java, C# and JavaScript; codepoints: those of Python.",
        HelpName = "utf16|codepoints",
        DefaultValueFactory = _ => "utf16",
    };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Write to a file, whole or not at all.", HelpName = "FILE" };

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

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress; failures are still told." };

    public static Command Build()
    {
        var command = new Command("annotate", "Shows what the sentences of each article say: names, times, who says what, figures, events.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Format, Output, Offsets, List, Input, Color, Width, Threads, Quiet])
            command.Options.Add(option);
        OptionChecks.NoOptions(Paths, command);
        OptionChecks.OneOf(Input, InputTypes.Names);
        OptionChecks.OneOf(Format, "terminal", "json", "conll");
        OptionChecks.OneOf(Offsets, "utf16", "codepoints");
        OptionChecks.OneOf(Color, "auto", "always", "never");
        OptionChecks.InRange(Width, 40, 200);
        OptionChecks.InRange(Threads, 1, 256);
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline annotate page.html                       the article with names, quotes and times marked
              dateline annotate pages/ -o sentences.jsonl       a line of JSON an article: names, times, attributions, …
              dateline annotate page.txt --format conll         a token a line with the tag of its name
            """);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.GetValue(Output);
        return AnnotateRun.Run(new AnnotateOptions
        {
            Paths = parsed.GetValue(Paths) ?? [],
            List = parsed.GetValue(List),
            InputType = InputTypes.MediaType(parsed.GetValue(Input)),
            Format = (parsed.GetValue(Format), Path.GetExtension(output)) switch
            {
                ("json", _) or (null, ".json" or ".jsonl") => AnnotationFormat.Json,
                ("conll", _) or (null, ".conll") => AnnotationFormat.Conll,
                _ => AnnotationFormat.Terminal,
            },
            InCodePoints = parsed.GetValue(Offsets) == "codepoints",
            Output = output,
            Color = parsed.GetValue(Color) switch
            {
                "always" => ColorChoice.Always,
                "never" => ColorChoice.Never,
                _ => ColorChoice.Auto,
            },
            Width = parsed.GetValue(Width),
            Quiet = parsed.GetValue(Quiet),
            Threads = parsed.GetValue(Threads),
        });
    }
}
