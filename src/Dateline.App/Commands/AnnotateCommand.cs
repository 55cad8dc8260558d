using System.CommandLine;
using Dateline.App.Annotations;
using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary><c>dateline annotate</c>: pages in, their articles with what every sentence says out.</summary>
internal static class AnnotateCommand
{
    private static readonly Argument<string[]> Paths = PageArguments.Pages();
    private static readonly Option<string?> List = PageArguments.List();
    private static readonly Option<string?> Input = PageArguments.Input();
    private static readonly Option<string?> Format = PageArguments.Format("terminal", "terminal", "json", "conll");
    private static readonly Option<string?> Output = PageArguments.Output();
    private static readonly Option<string?> Color = PageArguments.Color();
    private static readonly Option<int?> Width = PageArguments.Width();
    private static readonly Option<int> Threads = PageArguments.Threads();
    private static readonly Option<bool> Quiet = PageArguments.Quiet();

    private static readonly Option<string?> Offsets = new("--offsets")
    {
        Description = "What the offsets of the JSON count. utf16: the units of Java, C# and JavaScript; codepoints: those of Python.",
        HelpName = "utf16|codepoints",
        DefaultValueFactory = _ => "utf16",
    };

    public static Command Build()
    {
        var command = new Command("annotate", "Shows what the sentences of each article say: names, times, who says what, figures, events.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Format, Output, Offsets, List, Input, Color, Width, Threads, Quiet])
            command.Options.Add(option);
        OptionChecks.NoOptions(Paths, command);
        PageArguments.KnownEndings(command, Output, Format, ".txt", ".json", ".jsonl", ".conll");
        OptionChecks.OneOf(Offsets, "utf16", "codepoints");
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
            Color = PageArguments.ColorChoiceOf(parsed.GetValue(Color)),
            Width = parsed.GetValue(Width),
            Quiet = parsed.GetValue(Quiet),
            Threads = parsed.GetValue(Threads),
        });
    }
}
