using System.CommandLine;
using Dateline.App.Calendar;
using Dateline.App.Input;
using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.App.Terminal;

namespace Dateline.App.Commands;

/// <summary><c>dateline agenda</c>: pages in, what is due out.</summary>
internal static class AgendaCommand
{
    private static readonly Argument<string[]> Paths = PageArguments.Pages();
    private static readonly Option<string?> Input = PageArguments.Input();
    private static readonly Option<string?> Format = PageArguments.Format("terminal", "terminal", "json", "ics");
    private static readonly Option<string?> Output = PageArguments.Output();
    private static readonly Option<string?> Color = PageArguments.Color();
    private static readonly Option<int?> Width = PageArguments.Width();
    private static readonly Option<int> Threads = PageArguments.Threads();
    private static readonly Option<bool> Quiet = PageArguments.Quiet();

    private static readonly Option<string?> AsOf = PageArguments.AsOf(
        "The agenda of this day, as its reader knew it: reports published after it are set aside. Without it, the day of the newest report.");

    private static readonly Option<int?> Days = new("--days") { Description = "Show only what is due on the day and so many days after it.", HelpName = "N" };

    private static readonly Option<bool> All = new("--all") { Description = "Show long lists to their end." };

    public static Command Build()
    {
        var command = new Command("agenda", "Reads pages and shows what is due: when, who, where, told by how many independent reports, and what went by without a report.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[AsOf, Days, Format, Output, All, Input, Color, Width, Threads, Quiet])
            command.Options.Add(option);

        OptionChecks.NoOptions(Paths, command);
        PageArguments.KnownEndings(command, Output, Format, ".txt", ".json", ".ics");
        OptionChecks.InRange(Days, 0, DateOnly.MaxValue.DayNumber);
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline agenda pages/                               what is due after the newest report
              dateline agenda pages/ --as-of 2024-03-09 --days 7   what was due in the week from that day, as known then
              dateline agenda pages/ -o due.ics                    for a calendar
            """);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.GetValue(Output);
        var request = new NewsRequest
        {
            Paths = parsed.GetValue(Paths) ?? [],
            InputType = InputTypes.MediaType(parsed.GetValue(Input)),
            AsOf = PageArguments.DayOf(parsed.GetValue(AsOf)),
            Threads = parsed.GetValue(Threads),
        };
        if (Arguments.Refusal("agenda", request.Paths, output) is { } status)
            return status;
        return GuardedRun.Of(parsed.GetValue(Quiet), () => "nothing was written", (progress, cancel) =>
        {
            var gathered = NewsGathering.Gather(request, progress, cancel);
            var agenda = new AgendaOutline(gathered.News, request.AsOf, parsed.GetValue(Days));
            return NewsOutput.Write(output, stream => Show(agenda, parsed, stream), cancel) && gathered.IsWhole ? ExitStatus.Done : ExitStatus.SomeUnread;
        });
    }

    private static void Show(AgendaOutline agenda, ParseResult parsed, Stream output)
    {
        var file = parsed.GetValue(Output);
        switch (parsed.GetValue(Format), Path.GetExtension(file))
        {
            case ("json", _) or (null, ".json"):
                JsonOutput.Write(agenda, output);
                break;
            case ("ics", _) or (null, ".ics"):
                CalendarOutput.Write(agenda, output);
                break;
            default:
                var page = TerminalPage.For(output, file is null && !Console.IsOutputRedirected, PageArguments.ColorChoiceOf(parsed.GetValue(Color)), parsed.GetValue(Width));
                new AgendaView(agenda, new(agenda.News), page, parsed.GetValue(All)).Write();
                break;
        }
    }
}
