using System.Runtime.InteropServices;

namespace Dateline.App.Commands;

/// <summary>Listens for Ctrl-C and for the system's request to end.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private volatile int status;

    public StopSignal()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Commands.ExitStatus.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Commands.ExitStatus.Terminated));
    }

    /// <summary>Set once the work is to stop.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>With what to end after the work was stopped.</summary>
    public int ExitStatus => status;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        stop.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitStatus)
    {
        // The first signal stops the work; a second one, should the first not help, ends the process at once.
        if (stop.IsCancellationRequested)
            return;
        signal.Cancel = true;
        status = exitStatus;
        stop.Cancel();
    }
}
