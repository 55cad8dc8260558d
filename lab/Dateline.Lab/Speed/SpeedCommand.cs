using System.CommandLine;
using Dateline.Articles;
using Dateline.Lab.Quality;
using Dateline.Pages;

namespace Dateline.Lab.Speed;

/// <summary><c>speed</c>: how much processor time each step takes.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var pages = new Option<FileSystemInfo>("--pages") { Description = "The folder of the pages, or one file; the repository's samples where it is not given." };
        var rounds = new Option<int>("--rounds") { Description = "How often everything is read; the fastest round counts.", DefaultValueFactory = _ => 5 };
        var steps = new Option<bool>("--steps") { Description = "Instead: what each step of reading the articles' sentences takes." };
        var growth = new Option<int>("--growth") { Description = "Instead: the time for hard pages of this size and of four times this size; 1000 is about 100 kB." };
        var memory = new Option<bool>("--memory") { Description = "Instead: how far the working set grows over each hard page of the largest size." };
        var copies = new Option<int>("--copies") { Description = "Instead: how fast copies are found in generated streams of so many articles; 10000 is a good number." };
        var tracking = new Option<int>("--tracking") { Description = "Instead: how fast so many generated reports are put to stories one at a time; 1000000 takes some minutes." };
        var only = new Option<string>("--only") { Description = "With --growth, --memory or --copies: only the hard pages or streams whose name holds this." };
        var command = new Command("speed", "Processor time for each step, on one thread, beside that of parsing the HTML alone.") { pages, rounds, steps, growth, memory, copies, tracking, only };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(growth) is > 0 and var size)
            {
                Growth.Print(Console.Out, size, parsed.GetValue(only));
                return 0;
            }

            if (parsed.GetValue(memory))
            {
                Memory.Print(Console.Out, parsed.GetValue(only));
                return 0;
            }

            if (parsed.GetValue(copies) is > 0 and var count)
            {
                CopiesRun.Print(Console.Out, count, parsed.GetValue(rounds), parsed.GetValue(only));
                return 0;
            }

            if (parsed.GetValue(tracking) is > 0 and var stream)
            {
                TrackingRun.Print(Console.Out, stream);
                return 0;
            }

            var folder = parsed.GetValue(pages)?.FullName ?? Path.Combine("samples", "harbour-talks");
            if (!Path.Exists(folder))
            {
                Console.Error.WriteLine($"{folder}: there is no such folder or file. Name one with --pages, or run this at the top of the repository.");
                return 2;
            }

            // Page by page first: afterwards the process holds all pages at once.
            var sources = PageFolder.Sources(folder);
            if (parsed.GetValue(steps))
            {
                AnnotationRun.Measure([.. sources.SelectMany(source => PageReader.Read(source)).SelectMany(page => ArticleFinder.Find(page).Articles)], parsed.GetValue(rounds)).Print(Console.Out);
                return 0;
            }

            var extraction = ExtractionRun.Measure(sources, parsed.GetValue(rounds));
            SpeedRun.Measure(sources, parsed.GetValue(rounds)).Print(Console.Out);
            extraction.Print(Console.Out);
            return 0;
        });
        return command;
    }
}
