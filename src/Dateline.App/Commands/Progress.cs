using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary>Says on a terminal how far a long run has come; says nothing where nobody watches.</summary>
internal sealed class Progress(bool quiet) : IDisposable
{
    private const string EraseLine = "\r\e[2K";
    private readonly Lock drawing = new();
    private Timer? timer;
    private bool drawn;
    private bool ended;

    /// <summary>Begins to tell of work; the first word comes only when it takes long.</summary>
    public void Begin(PageWork work)
    {
        if (!quiet && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb")
            timer = new Timer(_ => Draw(work), null, dueTime: 700, period: 200);
    }

    /// <summary>Takes away what was drawn; nothing is drawn after that.</summary>
    public void End()
    {
        lock (drawing)
        {
            if (drawn && !ended)
                Console.Error.Write(EraseLine);
            ended = true;
        }
    }

    public void Dispose()
    {
        timer?.Dispose();
        End();
    }

    private void Draw(PageWork work)
    {
        lock (drawing)
        {
            if (ended)
                return;
            drawn = true;
            Console.Error.Write(work.IsDone
                ? $"{EraseLine}{work.Done:#,0} pages read; joining their stories …"
                : $"{EraseLine}{work.Done:#,0} pages read …");
        }
    }
}
