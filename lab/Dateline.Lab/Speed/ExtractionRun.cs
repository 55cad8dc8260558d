using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.Clippings;
using Dateline.Pages;

namespace Dateline.Lab.Speed;

/// <summary>What it takes to get the main article of each page, with all that is known of it, page by page.</summary>
/// <param name="Pages">How many pages were read.</param>
/// <param name="InputBytes">How many bytes they have, as they came.</param>
/// <param name="Time">The processor time of the fastest round.</param>
/// <param name="Allocated">The bytes asked for in a round.</param>
/// <param name="MostAllocated">The bytes asked for by the page that asks for most.</param>
/// <param name="PeakMemory">The most memory that the process has had, in bytes, its own start and the pages' bytes included.</param>
internal sealed record ExtractionRun(int Pages, long InputBytes, TimeSpan Time, long Allocated, long MostAllocated, long PeakMemory)
{
    /// <summary>Reads all pages several times, one at a time.</summary>
    public static ExtractionRun Measure(ImmutableArray<PageSource> sources, int rounds)
    {
        var best = TimeSpan.MaxValue;
        long allocated = 0, most = 0;
        for (var round = 0; round < Math.Max(1, rounds); round++)
        {
            (allocated, most) = (0, 0);
            var before = Environment.CpuUsage.TotalTime;
            foreach (var source in sources)
            {
                var start = GC.GetAllocatedBytesForCurrentThread();
                foreach (var page in PageReader.Read(source))
                    _ = Clipping.Of(page).Text;
                var own = GC.GetAllocatedBytesForCurrentThread() - start;
                allocated += own;
                most = Math.Max(most, own);
            }

            var taken = Environment.CpuUsage.TotalTime - before;
            best = taken < best ? taken : best;
        }

        using var process = Process.GetCurrentProcess();
        return new(sources.Length, sources.Sum(s => (long)s.Bytes.Length), best, allocated, most, process.PeakWorkingSet64);
    }

    /// <summary>Three lines.</summary>
    public void Print(TextWriter output)
    {
        var seconds = Math.Max(0.000001, Time.TotalSeconds);
        output.WriteLine($"extraction           {Time.TotalMilliseconds,9:0.0} ms {Pages / seconds,10:0} pages/s {InputBytes / seconds / 1e6,12:0.0} MB/s");
        output.WriteLine($"  memory asked for   {Allocated / 1024.0 / Math.Max(1, Pages),9:0} kB a page, {MostAllocated / 1024.0 / 1024,0:0.0} MB at most, {(double)Allocated / Math.Max(1, InputBytes):0.0} bytes for each byte of input");
        output.WriteLine($"  peak working set   {PeakMemory / 1024.0 / 1024,9:0} MB, {InputBytes / 1024.0 / 1024:0} MB of it the pages as they came");
    }
}
