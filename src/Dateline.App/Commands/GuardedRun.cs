namespace Dateline.App.Commands;

/// <summary>Runs the work of a command so that it can be stopped, and so that a mistake of ours is owned up to.</summary>
internal static class GuardedRun
{
    /// <param name="quiet">Whether to leave out progress.</param>
    /// <param name="leftBehind">What to say of the output after the work was stopped.</param>
    /// <param name="work">The work; returns the exit status.</param>
    /// <returns>The exit status.</returns>
    public static int Of(bool quiet, Func<string> leftBehind, Func<Progress, CancellationToken, int> work)
    {
        using var stop = new StopSignal();
        using var progress = new Progress(quiet);
        var running = Task.Run(() => work(progress, stop.Token), CancellationToken.None);
        try
        {
            running.Wait(stop.Token);
            return running.Result;
        }
        catch (OperationCanceledException)
        {
            // The work is given a moment to take away what it had begun to write. It may be deep in thought, or waiting for input that never comes.
            Task.WaitAny([running], TimeSpan.FromSeconds(2));
            progress.End();
            Messages.Write($"dateline: stopped; {leftBehind()}.");
            return stop.ExitStatus;
        }
        catch (AggregateException e) when (e.InnerException is { } mistake)
        {
            progress.End();
            Messages.Write($"dateline: this should not have happened, and the fault is Dateline's: {mistake.GetType().Name}: {mistake.Message}. Please report it with the pages, if you can.");
            return ExitStatus.OurMistake;
        }
    }
}
