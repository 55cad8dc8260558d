using System.CommandLine;
using Dateline.App.Input;
using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.App.Terminal;
using Dateline.Stories;

namespace Dateline.App.Commands;

/// <summary><c>dateline why</c>: two articles in; out comes why they are told as copies, as one happening, as one story, or not.</summary>
internal static class WhyCommand
{
    private static readonly Argument<string[]> Articles = new("article")
    {
        Description = "The two articles: the path, the end of the path, the id or the address of the page of each; page.html#2 is the second article of a page, a3 that of this id in read --format json.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Among = new("--among")
    {
        Description = "The pages among which they are compared: files, folders or patterns. What many pages of an outlet carry, which words are rare and which story is whose follows from all of them. Without it, the two alone.",
        HelpName = "PAGES",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Format = PageArguments.Format("terminal", "terminal", "json");
    private static readonly Option<string?> Output = PageArguments.Output();
    private static readonly Option<bool> All = new("--all") { Description = "Show long lists to their end." };
    private static readonly Option<string?> Color = PageArguments.Color();
    private static readonly Option<int?> Width = PageArguments.Width();
    private static readonly Option<int> Threads = PageArguments.Threads();
    private static readonly Option<bool> Quiet = PageArguments.Quiet();

    public static Command Build()
    {
        var command = new Command("why", "Says of two articles why they are told as copies, as one happening, as one story, or as none of these.");
        command.Arguments.Add(Articles);
        foreach (var option in (Option[])[Among, Format, Output, All, Color, Width, Threads, Quiet])
            command.Options.Add(option);

        OptionChecks.NoOptions(Articles, command);
        PageArguments.KnownEndings(command, Output, Format, ".txt", ".json");
        command.SetAction(Run);
        DatelineCommand.AddExamples(command, """
              dateline why a.html b.html                     the two by themselves
              dateline why a.html b.html --among pages/      the two as parts of a collection
              dateline why scroll.html#1 scroll.html#2       two articles of one page
            """);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var names = parsed.GetValue(Articles) ?? [];
        var among = parsed.GetValue(Among) ?? [];
        var output = parsed.GetValue(Output);
        if (names.Length != 2)
            return Arguments.Refuse("why", $"two articles are needed, and {names.Length switch { 0 => "none is", 1 => "one is", var many => $"{many} are" }} named: dateline why a.html b.html");
        if (names.FirstOrDefault(Directory.Exists) is { } folder)
            return Arguments.Refuse("why", $"{folder}: this is a folder; name a page in it, and the folder behind --among.");
        var files = Array.ConvertAll(names, ArticleNames.FileOf);
        if (among.Length == 0 && files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            return Arguments.Refuse("why", $"{missing}: {PageFinder.Find([missing]).Unreadable[0].Problem} What is no file has to be on one of the pages that --among names.");
        var request = new NewsRequest { Paths = [.. files.Where(File.Exists), .. among], Threads = parsed.GetValue(Threads) };
        if (Arguments.Refusal("why", request.Paths, output) is { } status)
            return status;
        return GuardedRun.Of(parsed.GetValue(Quiet), () => "nothing was written", (progress, cancel) =>
        {
            var gathered = NewsGathering.Gather(request, progress, cancel);
            var articles = new ArticleNames(gathered.News);
            if (!articles.TryFind(names[0], out var one, out var problem) || !articles.TryFind(names[1], out var other, out problem))
                return Arguments.Refuse("why", problem);
            if (one == other)
                return Arguments.Refuse("why", $"{names[0]} and {names[1]} are the same article, “{gathered.News.Article(one).Headline}”; name two.");
            var outline = new WhyOutline(gathered.News, ReportComparer.Compare(gathered.News, one, other));
            return NewsOutput.Write(output, stream => Show(outline, parsed, stream), cancel) && gathered.IsWhole ? ExitStatus.Done : ExitStatus.SomeUnread;
        });
    }

    private static void Show(WhyOutline outline, ParseResult parsed, Stream output)
    {
        var file = parsed.GetValue(Output);
        if ((parsed.GetValue(Format) ?? Path.GetExtension(file)) is "json" or ".json")
        {
            JsonOutput.Write(outline, output);
            return;
        }

        var page = TerminalPage.For(output, file is null && !Console.IsOutputRedirected, PageArguments.ColorChoiceOf(parsed.GetValue(Color)), parsed.GetValue(Width));
        new WhyView(outline, page, parsed.GetValue(All)).Write();
    }
}
