using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dateline.App.Commands;

/// <summary>The command line: what is common to all verbs. Each verb is a file of its own.</summary>
internal static class DatelineCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit status (<see cref="ExitStatus"/>).</returns>
    public static int Run(string[] args)
    {
        // A page may be called @anything, so no argument is read as a file of further arguments.
        var parsed = Build().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return parsed.Action is ParseErrorAction
                ? Refuse(parsed)
                : parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (IOException e)
        {
            // Help and version write by themselves, and standard output may be full or gone.
            Messages.Write($"standard output: it could not be written: {e.Message}");
            return ExitStatus.SomeUnread;
        }
    }

    private static Command Build()
    {
        // No RootCommand: help would call that by the name of its assembly.
        var root = new Command("dateline", "Reads saved news pages and tells the story they hold: what happened, what is due, who said what, where they differ.");
        root.Options.Add(new Option<bool>("--version") { Description = "Show the version.", Action = new ShowVersion() });
        root.Subcommands.Add(ReadCommand.Build());
        root.Subcommands.Add(AgendaCommand.Build());
        root.Subcommands.Add(ActorsCommand.Build());
        root.Subcommands.Add(WhyCommand.Build());
        root.Subcommands.Add(ExtractCommand.Build());
        root.Subcommands.Add(AnnotateCommand.Build());
        AddExamples(root, """
              dateline read pages/                        the story in a folder of saved pages
              dateline read a.txt b.html -o story.html    the same as one web page, to read and to share
              dateline agenda pages/                      what is due, across all stories
              dateline actors pages/                      who stands where, did and said what, towards whom
              dateline why a.html b.html                  whether one copies the other, or both are of one story, and why
              dateline extract page.html -f markdown      only the article of a page
              dateline annotate page.html                 what its sentences say: names, times, quotes, events
              dateline read --help                        all that "read" can do
            """);
        return root;
    }

    /// <summary>Puts examples under the help of a command.</summary>
    internal static void AddExamples(Command command, string examples)
    {
        var help = command.Options.OfType<HelpOption>().SingleOrDefault();
        if (help is null)
            command.Options.Add(help = new HelpOption());
        help.Description = "Show this help.";
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
    }

    private static int Refuse(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        var isRoot = verb.Parents.FirstOrDefault() is null;
        var name = isRoot ? "dateline" : $"dateline {verb.Name}";
        var first = parsed.Errors[0].Message;
        if (isRoot)
        {
            var given = parsed.Tokens.Select(token => token.Value).ToList();
            first = given.Count == 0 ? "a command is needed. To read pages: dateline read FILE…"
                : given[0].StartsWith('-') ? $"there is no option {given[0]}."
                : $"\"{given[0]}\" is no command of dateline. To read pages: dateline read {string.Join(' ', given)}";
        }

        Messages.Write($"{name}: {first}");
        Messages.Write($"{name} --help shows what can be done.");
        return ExitStatus.WrongUsage;
    }

    private sealed class HelpWithExamples(HelpAction help, string examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var status = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");
            parseResult.InvocationConfiguration.Output.WriteLine(examples);
            return status;
        }
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(DatelineCommand).Assembly.GetName().Version!;
            parseResult.InvocationConfiguration.Output.WriteLine($"dateline {version.ToString(3)}");
            return ExitStatus.Done;
        }
    }
}
