using System.CommandLine;
using System.Globalization;
using Dateline.App.Input;
using Dateline.App.Terminal;

namespace Dateline.App.Commands;

/// <summary>The arguments and options that commands on pages have in common, so that each means the same everywhere. Every command makes its own.</summary>
internal static class PageArguments
{
    public static Argument<string[]> Pages() => new("page")
    {
        Description = "Pages to read: files (.txt, .html, .jsonl, .warc, .wet, each also .gz; .zip; feeds that hold whole texts), folders, patterns such as pages/*.html, or - for standard input (which holds no .zip).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> List() => new("--list") { Description = "A file that names pages, one a line; - for standard input.", HelpName = "FILE" };

    public static Option<string?> Input()
    {
        var option = new Option<string?>("--input") { Description = "What standard input holds.", HelpName = string.Join('|', InputTypes.Names) };
        OptionChecks.OneOf(option, InputTypes.Names);
        return option;
    }

    /// <param name="usual">The form without the option and without an output file.</param>
    /// <param name="forms">All forms, in the order of the help.</param>
    public static Option<string?> Format(string usual, params string[] forms)
    {
        var option = new Option<string?>("--format", "-f")
        {
            Description = $"The form of the output. Without it, the ending of the output file decides, else {usual}.",
            HelpName = string.Join('|', forms),
        };
        OptionChecks.OneOf(option, forms);
        return option;
    }

    /// <summary>Refuses an output file whose ending is that of a form which is not written, where no form is named: a report.docx that holds plain text opens
    /// nowhere.</summary>
    /// <param name="command">The command.</param>
    /// <param name="output">Its option of the file.</param>
    /// <param name="format">Its option of the form.</param>
    /// <param name="known">The endings that tell a form.</param>
    public static void KnownEndings(Command command, Option<string?> output, Option<string?> format, params string[] known) => command.Validators.Add(result =>
    {
        if (result.GetValue(format) is null && result.GetValue(output) is { } file && Path.GetExtension(file) is { Length: > 0 } ending
            && !known.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"{file}: {ending} tells no form that is written; "
                + $"end the name with {string.Join(", ", known[..^1])} or {known[^1]}, or name the form with --format.");
        }
    });

    public static Option<string?> Output() => new("--output", "-o") { Description = "Write to a file, whole or not at all.", HelpName = "FILE" };

    public static Option<string?> Color()
    {
        var option = new Option<string?>("--color")
        {
            Description = "When to use colour. auto: on a terminal, unless NO_COLOR is set.",
            HelpName = "auto|always|never",
            DefaultValueFactory = _ => "auto",
        };
        OptionChecks.OneOf(option, "auto", "always", "never");
        return option;
    }

    /// <summary>What the words of <see cref="Color"/> mean.</summary>
    public static ColorChoice ColorChoiceOf(string? said) => said switch
    {
        "always" => ColorChoice.Always,
        "never" => ColorChoice.Never,
        _ => ColorChoice.Auto,
    };

    public static Option<int?> Width()
    {
        var option = new Option<int?>("--width") { Description = "Columns to fill, 40 to 200. Without it, as many as the terminal has, at most 100.", HelpName = "N" };
        OptionChecks.InRange(option, 40, 200);
        return option;
    }

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Pages to read at a time.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        OptionChecks.InRange(option, 1, 256);
        return option;
    }

    /// <param name="description">What the day is for.</param>
    public static Option<string?> AsOf(string description)
    {
        var option = new Option<string?>("--as-of") { Description = description, HelpName = "DAY" };
        OptionChecks.Day(option);
        return option;
    }

    /// <summary>The day that a checked option names; null where it was not given.</summary>
    public static DateOnly? DayOf(string? said) => said is null ? null : DateOnly.ParseExact(said, OptionChecks.DayForm, CultureInfo.InvariantCulture);

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress; failures are still told." };
}
