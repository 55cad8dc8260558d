namespace Dateline.App.Commands;

internal static class RootCommand
{
    public static int Run(string[] args) => args.Length;
}
