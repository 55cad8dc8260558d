using Dateline.App.Input;

namespace Dateline.App.Commands;

/// <summary>Says on a terminal how far a long run has come; says nothing where nobody watches.</summary>
internal sealed class Progress : IDisposable
{
    private const string EraseLine = "\r\e[2K";
    private readonly Timer? timer;
    private readonly PageWork work;
    private readonly Lock drawing = new();
    private bool drawn;
    private bool finished;

    public Progress(PageWork work, bool quiet)
    {
        this.work = work;
        if (!quiet && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb")
            timer = new Timer(_ => Draw(), null, dueTime: 700, period: 200);
    }

    public void Dispose()
    {
        timer?.Dispose();
        lock (drawing)
        {
            finished = true;
            if (drawn)
                Console.Error.Write(EraseLine);
        }
    }

    private void Draw()
    {
        lock (drawing)
        {
            if (finished)
                return;
            drawn = true;
            Console.Error.Write($"{EraseLine}{work.Done:#,0} pages read …");
        }
    }
}
