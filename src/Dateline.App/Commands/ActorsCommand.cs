using System.CommandLine;
using Dateline.App.Html;
using Dateline.App.Input;
using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.App.Terminal;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors</c>: pages in; out comes who holds, does and says what towards whom.</summary>
internal static class ActorsCommand
{
    private static readonly Argument<string[]> Paths = PageArguments.Pages();
    private static readonly Option<string?> Input = PageArguments.Input();
    private static readonly Option<string?> Format = PageArguments.Format("terminal", "terminal", "json", "html");
    private static readonly Option<string?> Output = PageArguments.Output();
    private static readonly Option<string?> Color = PageArguments.Color();
    private static readonly Option<int?> Width = PageArguments.Width();
    private static readonly Option<int> Threads = PageArguments.Threads();
    private static readonly Option<bool> Quiet = PageArguments.Quiet();

    private static readonly Option<string?> Who = new("--who")
    {
        Description = "The page of this one: where it stands, what it did and said. Case and accents do not matter; a family name suffices where only one bears it.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Towards = new("--towards") { Description = "With --who, the page of the two: what each holds, does and says towards the other, by date.", HelpName = "NAME" };

    private static readonly Option<string?> AsOf = PageArguments.AsOf("As known on this day: reports published after it are set aside.");

    private static readonly Option<bool> All = new("--all") { Description = "Show long lists to their end." };

    public static Command Build()
    {
        var command = new Command("actors", "Reads pages and shows who stands where on what and what changed, who did and said what, and what two have to do with each other.");
        command.Arguments.Add(Paths);
        foreach (var option in (Option[])[Who, Towards, AsOf, Format, Output, All, Input, Color, Width, Threads, Quiet])
            command.Options.Add(option);

        OptionChecks.NoOptions(Paths, command);
        PageArguments.KnownEndings(command, Output, Format, ".txt", ".json", ".html", ".htm");
        command.Validators.Add(result =>
        {
            if (result.GetValue(Towards) is { } other && result.GetValue(Who) is null)
                result.AddError($"--towards {other}: name the first of the two with --who.");
        });
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline actors pages/                               who they are, most told first
              dateline actors pages/ --who "Ada Lund"              where she stands, what she did and said
              dateline actors pages/ --who lund --towards Sarn     what the two have to do with each other, by date
              dateline actors pages/ --who lund -o lund.html       the same as a web page
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
        if (Arguments.Refusal("actors", request.Paths, output) is { } status)
            return status;
        return GuardedRun.Of(parsed.GetValue(Quiet), () => "nothing was written", (progress, cancel) =>
        {
            var gathered = NewsGathering.Gather(request, progress, cancel);
            var actors = ActorFinder.Find(gathered.News);
            var named = new List<int>();
            foreach (var name in new[] { parsed.GetValue(Who), parsed.GetValue(Towards) }.OfType<string>())
            {
                if (!ActorNames.TryFind(actors, name, out var actor, out var problem))
                    return Arguments.Refuse("actors", problem);
                named.Add(actor);
            }

            if (named is [var one, var other] && one == other)
                return Arguments.Refuse("actors", $"{parsed.GetValue(Who)} and {parsed.GetValue(Towards)} are one, {ActorNames.Label(actors, one)}; name two.");
            var outline = new ActorsOutline(new(gathered.News), actors, named.Count > 0 ? named[0] : null, named.Count > 1 ? named[1] : null);
            return NewsOutput.Write(output, stream => Show(outline, parsed, stream), cancel) && gathered.IsWhole ? ExitStatus.Done : ExitStatus.SomeUnread;
        });
    }

    private static void Show(ActorsOutline outline, ParseResult parsed, Stream output)
    {
        var file = parsed.GetValue(Output);
        switch (parsed.GetValue(Format) ?? Path.GetExtension(file)?.ToLowerInvariant())
        {
            case "json" or ".json":
                JsonOutput.Write(outline, output);
                break;
            case "html" or ".html" or ".htm":
                ActorsPage.Write(outline, output);
                break;
            default:
                var page = TerminalPage.For(output, file is null && !Console.IsOutputRedirected, PageArguments.ColorChoiceOf(parsed.GetValue(Color)), parsed.GetValue(Width));
                new ActorsView(outline, page, parsed.GetValue(All)).Write();
                break;
        }
    }
}
