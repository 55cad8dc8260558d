namespace Dateline.App.Terminal;

/// <summary>When to use colour.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment asks for none.</summary>
    Auto,
    Always,
    Never,
}
