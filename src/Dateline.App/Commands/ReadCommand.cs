using System.CommandLine;
using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary><c>dateline read</c>: pages in, stories out.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Paths = PageArguments.Pages();
    private static readonly Option<string?> Input = PageArguments.Input();
    private static readonly Option<string?> Format = PageArguments.Format("terminal", "terminal", "json", "html");
    private static readonly Option<string?> Output = PageArguments.Output();
    private static readonly Option<string?> Color = PageArguments.Color();
    private static readonly Option<int?> Width = PageArguments.Width();
    private static readonly Option<int> Threads = PageArguments.Threads();
    private static readonly Option<bool> Quiet = PageArguments.Quiet();

    private static readonly Option<string?> AsOf = PageArguments.AsOf("Tell the stories as of this day: reports published after it are set aside.");

    private static readonly Option<string?> Since = new("--since") { Description = "Show only what is new in reports published after this day.", HelpName = "DAY" };

    private static readonly Option<string?> Seen = new("--seen")
    {
        Description = "Show only what is new in reports that were not shown before; this small file keeps which were, and is made where it is missing.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> OneStory = new("--one-story") { Description = "Take all pages as one story." };

    private static readonly Option<int?> Story = new("--story") { Description = "Show only this story; 1 is the largest.", HelpName = "N" };

    private static readonly Option<bool> All = new("--all") { Description = "Show long lists to their end." };

    private static readonly Option<int?> Top = new("--top") { Description = "Show only the N dates of each timeline that matter most; JSON always has all.", HelpName = "N" };

    private static readonly Option<bool> Stats = new("--stats") { Description = "Say on standard error how long each step took." };

    public static Command Build()
    {
        var command = new Command("read", "Reads pages and shows each story they hold: a dated timeline with its sources, quotes, figures that differ, copies.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Format, Output, AsOf, Since, Seen, OneStory, Story, Top, All, Input, Color, Width, Threads, Stats, Quiet])
            command.Options.Add(option);

        OptionChecks.NoOptions(Paths, command);
        PageArguments.KnownEndings(command, Output, Format, ".txt", ".json", ".html", ".htm");
        OptionChecks.Day(Since);
        OptionChecks.InRange(Story, 1, int.MaxValue);
        OptionChecks.InRange(Top, 1, int.MaxValue);
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline read pages/                                what the pages in a folder tell
              dateline read pages/*.txt pages/*.html --story 2    only the second largest story
              dateline read pages/ --one-story --top 10           the ten dates of one long story that matter most
              dateline read pages/ -o story.html                  one self-contained web page
              dateline read pages/ --seen seen.json               only what is new since the last time
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
            Request = new()
            {
                Paths = parsed.GetValue(Paths) ?? [],
                InputType = InputTypes.MediaType(parsed.GetValue(Input)),
                OneStory = parsed.GetValue(OneStory),
                AsOf = PageArguments.DayOf(parsed.GetValue(AsOf)),
                Threads = parsed.GetValue(Threads),
            },
            Format = (parsed.GetValue(Format), Path.GetExtension(output)) switch
            {
                ("json", _) or (null, ".json") => OutputFormat.Json,
                ("html", _) or (null, ".html" or ".htm") => OutputFormat.Html,
                _ => OutputFormat.Terminal,
            },
            Output = output,
            Since = PageArguments.DayOf(parsed.GetValue(Since)),
            Seen = parsed.GetValue(Seen),
            Wanted = new(parsed.GetValue(Story), parsed.GetValue(All), parsed.GetValue(Top)),
            Stats = parsed.GetValue(Stats),
            Quiet = parsed.GetValue(Quiet),
            Color = PageArguments.ColorChoiceOf(parsed.GetValue(Color)),
            Width = parsed.GetValue(Width),
        });
    }
}
