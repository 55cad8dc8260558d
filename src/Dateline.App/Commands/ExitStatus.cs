namespace Dateline.App.Commands;

/// <summary>What the process says to the shell when it ends.</summary>
internal static class ExitStatus
{
    /// <summary>Every page was read.</summary>
    public const int Done = 0;

    /// <summary>Some pages could not be read; the others were.</summary>
    public const int SomeUnread = 1;

    /// <summary>The command line does not say what to do, or says it wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>A mistake of ours ended the run.</summary>
    public const int OurMistake = 70;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end by the system.</summary>
    public const int Terminated = 143;
}
