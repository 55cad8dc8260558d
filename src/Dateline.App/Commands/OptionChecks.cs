using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dateline.App.Showing;

namespace Dateline.App.Commands;

/// <summary>What options may hold, and what is said when they hold something else.</summary>
internal static class OptionChecks
{
    /// <summary>Refuses a mistyped option, which would otherwise be taken for the name of a page.</summary>
    public static void NoOptions(Argument<string[]> paths, Command command) => paths.Validators.Add(result => Complain(result, result.Tokens
        .Where(token => token.Value.Length > 1 && token.Value[0] == '-')
        .Select(token => $"there is no option {token.Value}.{Suggest(token.Value, command)} (A page of that name: ./{token.Value})").FirstOrDefault()));

    public static void OneOf(Option<string?> option, params string[] known) => option.Validators.Add(result => Complain(result, result.Tokens
        .Where(token => !known.Contains(token.Value, StringComparer.Ordinal))
        .Select(token => $"{option.Name} can be {string.Join(", ", known[..^1])} or {known[^1]}, not \"{token.Value}\".").FirstOrDefault()));

    public static void InRange<T>(Option<T> option, int least, int most) => option.Validators.Add(result => Complain(result, result.Tokens
        .Where(token => !int.TryParse(token.Value, out var number) || number < least || number > most)
        .Select(token => most == int.MaxValue
            ? $"{option.Name} takes a number from {least}, not \"{token.Value}\"."
            : $"{option.Name} takes a number from {least} to {most}, not \"{token.Value}\".").FirstOrDefault()));

    /// <summary>How a day is written in an option.</summary>
    public const string DayForm = "yyyy-MM-dd";

    public static void Day(Option<string?> option) => option.Validators.Add(result => Complain(result, result.Tokens
        .Where(token => !DateOnly.TryParseExact(token.Value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .Select(token => $"{option.Name} takes a day such as 2024-03-09, not \"{token.Value}\".").FirstOrDefault()));

    private static void Complain(SymbolResult result, string? complaint)
    {
        if (complaint is not null)
            result.AddError(complaint);
    }

    private static string Suggest(string mistyped, Command command)
    {
        var nearest = command.Options.Select(option => option.Name).MinBy(name => EditDistance.Between(name, mistyped))!;
        return EditDistance.Between(nearest, mistyped) <= 3 ? $" Is {nearest} meant?" : "";
    }
}
