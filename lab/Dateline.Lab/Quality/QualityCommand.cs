using System.CommandLine;
using System.Diagnostics;
using Dateline.Lab.Quality.Coding;
using Dateline.Lab.Quality.Copies;
using Dateline.Lab.Quality.Extraction;
using Dateline.Lab.Quality.Names;
using Dateline.Lab.Quality.Novelty;
using Dateline.Lab.Quality.Quotes;
using Dateline.Lab.Quality.Status;
using Dateline.Lab.Quality.Stories;
using Dateline.Lab.Quality.Timelines;
using Dateline.Lab.Quality.Times;
using Dateline.Lab.Training;
using Dateline.Names;
using Dateline.Pages;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary><c>quality</c>: scores what Dateline makes of pages against what people found in them.</summary>
internal static class QualityCommand
{
    public static Command Create() => new("quality", "Scores what Dateline makes of pages against what people found in them.")
    {
        Seeds(),
        Pages(),
        Pairs(),
        Times(),
        Quotes(),
        Status(),
        Tagging(),
        NamesOf(),
        Coding(),
        Stories(),
        Novelty(),
        Timelines(),
        Copies(),
    };

    private static Command Seeds()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "The folder of the pages.", Required = true };
        var gold = new Option<FileInfo>("--gold") { Description = "The hand-written truth about them, as samples/harbour-talks/gold.json.", Required = true };
        var misses = new Option<bool>("--misses") { Description = "Also print every single miss." };
        var command = new Command("seeds", "Scores a small collection of pages in everything: articles, dates, quotes, stories, timelines.") { pages, gold, misses };
        command.SetAction(parsed =>
        {
            var truth = Gold.Parse(File.ReadAllText(parsed.GetRequiredValue(gold).FullName));
            CollectionScorer.Score(parsed.GetRequiredValue(pages).FullName, truth).Print(Console.Out, parsed.GetValue(misses));
        });
        return command;
    }

    private static Command Pages()
    {
        var set = new Option<DirectoryInfo>("--set") { Description = "A folder with truth.jsonl and html/<id>.html.gz.", Required = true };
        var half = new Option<string>("--half") { Description = "Only one half of the set, split by a hash of the pages' ids." };
        half.AcceptOnlyFromAmong("dev", "held");
        var worst = new Option<int>("--worst") { Description = "Also list so many pages with the lowest score." };
        var misses = new Option<bool>("--misses") { Description = "Also print every wrong title, date and list of authors, and every snippet missing or too much." };
        var command = new Command("pages", "Scores extraction of text, title, date and authors on a set of labelled pages.") { set, half, worst, misses };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(set).FullName;
            var scores = LabelledPage.ReadSet(folder)
                .Where(page => parsed.GetValue(half) is not { } only || page.Half == only)
                .Select(page => PageSetScorer.Score(page, PageAnswer.Read(new PageSource { Path = page.PathIn(folder), Bytes = File.ReadAllBytes(page.PathIn(folder)) })))
                .ToList();
            PageSetScorer.Print(Console.Out, scores, parsed.GetValue(worst));
            if (parsed.GetValue(misses))
                PageSetScorer.PrintMisses(Console.Out, scores);
        });
        return command;
    }

    private static Command Pairs()
    {
        var set = new Option<DirectoryInfo>("--set") { Description = "A folder with truth.jsonl and html/<id>.html.gz.", Required = true };
        var half = new Option<string>("--half") { Description = "Only one half of the set, split by a hash of the pages' ids." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every article missed or invented." };
        var command = new Command("pairs", "Scores how two articles on one page are told apart, on pages set one below the other.") { set, half, misses };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(set).FullName;
            PairScorer.Print(Console.Out, folder, LabelledPage.ReadSet(folder).Where(page => parsed.GetValue(half) is not { } only || page.Half == only), parsed.GetValue(misses));
        });
        return command;
    }

    private static Command Stories()
    {
        var sets = new Option<FileInfo[]>("--set")
        {
            Description = "Labelled collections, a line of JSON a report: {\"id\", \"story\", \"title\", \"text\", \"date\"}.",
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var track = new Option<bool>("--one-at-a-time") { Description = "Take the reports in one at a time, oldest first, as a desk does, instead of all at once." };
        var command = new Command("stories", "Scores how reports are put together, on collections whose happenings are labelled.") { sets, track };
        command.SetAction(parsed =>
        {
            foreach (var file in parsed.GetRequiredValue(sets))
                GroupingScorer.Print(Console.Out, file.FullName, parsed.GetValue(track));
        });
        return command;
    }

    private static Command Tagging()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of treebanks: treebank/en_ewt-dev.conllu, names/gum-ccby.conllu.", Required = true };
        var half = new Option<string>("--half") { Description = "Which half of EWT's dev part, split by a hash of the sentences' ids." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every wrong tag and head of EWT." };
        var speed = new Option<bool>("--speed") { Description = "Also measure how fast it is." };
        var command = new Command("tagging", "Scores parts of speech and the structure of sentences on treebanks.") { data, half, misses, speed };
        command.SetAction(parsed =>
        {
            var clock = Stopwatch.StartNew();
            var tagger = SentenceTagger.English;
            var loading = clock.ElapsedMilliseconds;
            var banks = new Treebanks(parsed.GetRequiredValue(data).FullName);
            var ewt = parsed.GetValue(half) switch { "dev" => banks.EwtDev, "held" => banks.EwtHeld, _ => [.. banks.EwtDev, .. banks.EwtHeld] };
            Console.WriteLine($"EWT                          cut {TaggingScorer.CutScore(ewt):0.00}");
            TaggingScorer.Score(ewt, tagger).Print(Console.Out, parsed.GetValue(misses));
            Console.WriteLine($"GUM, held back               cut {TaggingScorer.CutScore(banks.GumHeld):0.00}");
            TaggingScorer.Score(banks.GumHeld, tagger).Print(Console.Out, misses: false);
            if (parsed.GetValue(speed))
            {
                Console.WriteLine($"{loading} ms to read the weights");
                TaggingScorer.PrintSpeed(Console.Out, ewt, tagger);
            }
        });
        return command;
    }

    private static Command NamesOf()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of names/uner_ewt-dev.iob2, names/gum-ccby.iob2 and the treebanks they belong to.", Required = true };
        var half = new Option<string>("--half") { Description = "Which half of EWT's dev part, split by a hash of the texts' ids." };
        half.AcceptOnlyFromAmong("dev", "held");
        var weights = new Option<FileInfo>("--weights") { Description = "Score the tagger alone, with these weights." };
        var misses = new Option<bool>("--misses") { Description = "Also print every wrong or missing name of EWT; only with --half dev." };
        var command = new Command("names", "Scores persons, places and organisations on texts with marked names.") { data, half, weights, misses };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(misses) && parsed.GetValue(half) != "dev")
                parsed.AddError("--misses shows texts, and those of the held half are not looked at: add --half dev.");
        });
        command.SetAction(parsed =>
        {
            var texts = new NameCorpora(parsed.GetRequiredValue(data).FullName);
            var ewt = parsed.GetValue(half) switch { "dev" => texts.EwtDev, "held" => texts.EwtHeld, _ => [.. texts.EwtDev, .. texts.EwtHeld] };
            var find = parsed.GetValue(weights) is { } file
                ? Tagged(NameTagger.Read(File.ReadAllBytes(file.FullName), ShippedWeights.EnglishClusters))
                : NameScorer.Found;
            NameScorer.Print(Console.Out, "EWT", ewt, find);
            NameScorer.Print(Console.Out, "GUM news", [.. texts.GumHeld.Where(t => t.Id.StartsWith("GUM_news_", StringComparison.Ordinal))], find);
            NameScorer.Print(Console.Out, "GUM", texts.GumHeld, find);
            NameScorer.Print(Console.Out, "WikiGold", texts.WikiHeld, find);
            if (parsed.GetValue(misses))
                NameScorer.PrintMisses(Console.Out, ewt, find);
        });
        return command;

        static Func<NamedText, IEnumerable<(TextSpan Words, NameKind Kind)>> Tagged(NameTagger tagger) => text => NameScorer.Tagged(text, tagger);
    }

    private static Command Quotes()
    {
        var set = new Option<FileInfo>("--set") { Description = "Passages with their quotes, as samples/language/quotes.jsonl.", Required = true };
        var not = new Option<FileInfo>("--not") { Description = "What in these passages stands in marks and is no speech, as samples/language/not-speech.jsonl." };
        var half = new Option<string>("--half") { Description = "Only one half of the set, split by a hash of the passages' ids." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every quote missed, wrong or too much; only with --half dev." };
        var command = new Command("quotes", "Scores which words in quotation marks are told as speech, and whose.") { set, not, half, misses };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(misses) && parsed.GetValue(half) != "dev")
                parsed.AddError("--misses shows passages, and those of the held half are not looked at: add --half dev.");
        });
        command.SetAction(parsed =>
        {
            var scores = QuotePassage.Read(parsed.GetRequiredValue(set).FullName, parsed.GetValue(not)?.FullName)
                .Where(passage => parsed.GetValue(half) is not { } only || passage.Half == only)
                .Select(QuoteScorer.Score)
                .ToList();
            QuoteScorer.Print(Console.Out, scores);
            if (parsed.GetValue(misses))
                QuoteScorer.PrintMisses(Console.Out, scores);
        });
        return command;
    }

    private static Command Status()
    {
        var set = new Option<FileInfo>("--set") { Description = "Lines of status, word and sentence, parted by tabs.", Required = true };
        var half = new Option<string>("--half") { Description = "Only one half of the set, split by a hash of the sentences." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every event without a status or with a wrong one." };
        var command = new Command("status", "Scores what is told of whether events take place.") { set, half, misses };
        command.SetAction(parsed => StatusScorer.Print(Console.Out, [.. StatusCase.Read(parsed.GetRequiredValue(set).FullName)
            .Where(asked => parsed.GetValue(half) is not { } only || asked.Half == only)
            .Select(asked => (asked, StatusScorer.Told(asked)))], parsed.GetValue(misses)));
        return command;
    }

    private static Command Coding()
    {
        var set = new Option<FileInfo>("--set") { Description = "The unit records: events/petrarch-units.jsonl.", Required = true };
        var half = new Option<string>("--half") { Description = "Only every other record: the first, third … are dev." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every record that is not wholly right." };
        var command = new Command("coding", "Scores how political events are coded on unit records.") { set, half, misses };
        command.SetAction(parsed =>
        {
            if (!parsed.GetRequiredValue(set).Exists)
            {
                Console.WriteLine($"{parsed.GetRequiredValue(set)} is not there: nothing is scored.");
                return;
            }

            var units = CodingUnit.ReadSet(parsed.GetRequiredValue(set).FullName).Where(unit => parsed.GetValue(half) is not { } only || unit.Half == only).ToList();
            CodingScorer.Print(Console.Out, units, parsed.GetValue(misses));
        });
        return command;
    }

    private static Command Novelty()
    {
        var data = new Option<FileInfo>("--data") { Description = "Updates with what was known before: updates/background-summaries.jsonl.", Required = true };
        var events = new Option<string[]>("--event") { Description = "Only this event; may be given several times." };
        var misses = new Option<int>("--misses") { Description = "Also print so many sentences of updates that are least new, and of backgrounds that are newest." };
        var command = new Command("novelty", "Scores how well what is new in a story is told from what was known.") { data, events, misses };
        command.SetAction(parsed => NoveltyScorer.Print(Console.Out, [.. NoveltyScorer.Measure(StoryUpdate.Read(parsed.GetRequiredValue(data).FullName)
            .Where(update => parsed.GetValue(events) is not { Length: > 0 } only || only.Contains(update.Event)))], parsed.GetValue(misses)));
        return command;
    }

    private static Command Timelines()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "A folder of reports and timelines that people wrote of them: *-docs.jsonl, *-gold.jsonl.", Required = true };
        var topics = new Option<string[]>("--topic") { Description = "Only this topic; may be given several times." };
        var command = new Command("timelines", "Scores which dates of a long story matter most.") { data, topics };
        command.SetAction(parsed => DateScorer.Print(Console.Out, [.. DateScorer.Score(parsed.GetRequiredValue(data).FullName, parsed.GetValue(topics) ?? [])]));
        return command;
    }

    private static Command Times()
    {
        var set = new Option<FileInfo>("--set") { Description = "A file of texts with marked times, or of test cases of Recognizers-Text.", Required = true };
        var half = new Option<string>("--half") { Description = "Only one half of the set, split by a hash of the texts' ids or words." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every time missed, wrong or too much." };
        var command = new Command("times", "Scores how times are found and read.") { set, half, misses };
        command.SetAction(parsed =>
        {
            var pairs = MarkedTexts.Read(parsed.GetRequiredValue(set).FullName)
                .Where(text => parsed.GetValue(half) is not { } only || text.Half == only)
                .SelectMany(text => TimeSetScorer.Score(text))
                .ToList();
            TimeSetScorer.Print(Console.Out, pairs);
            if (parsed.GetValue(misses))
                TimeSetScorer.PrintMisses(Console.Out, pairs);
        });
        return command;
    }

    private static Command Copies()
    {
        var docs = new Option<FileInfo>("--docs") { Description = "Lines of JSON, an article a line: id, story (the group that shares its words), title, text, date, outlet.", Required = true };
        var pairs = new Option<FileInfo>("--pairs") { Description = "Lines of JSON, two articles a line that share words: a, b, jaccard (share of common runs of three words).", Required = true };
        var half = new Option<string>("--half") { Description = "Only one half of the set, split by a hash of the groups' ids." };
        half.AcceptOnlyFromAmong("dev", "held");
        var misses = new Option<bool>("--misses") { Description = "Also print every pair that is told, and every one that is not, with its numbers." };
        var command = new Command("copies", "Scores which articles of a stream are told as copies of which, and which pairs the index names.") { docs, pairs, half, misses };
        command.SetAction(parsed =>
        {
            var scorer = new CopySetScorer(CopySet.Read(File.ReadLines(parsed.GetRequiredValue(docs).FullName), File.ReadLines(parsed.GetRequiredValue(pairs).FullName)));
            foreach (var name in Halves.Names.Where(name => parsed.GetValue(half) is not { } only || only == name))
            {
                scorer.Print(Console.Out, name);
                PrintFloors(scorer.Measures(name));
                if (parsed.GetValue(misses))
                    scorer.PrintPairs(Console.Out, name);
            }
        });
        return command;
    }

    /// <summary>Prints what is to be done about scores, where this is run at the top of the repository.</summary>
    private static void PrintFloors(IEnumerable<(string Name, double Score)> scores)
    {
        var file = Path.Combine("lab", "Dateline.Lab", "Quality", "floors.json");
        if (!File.Exists(file))
            return;
        var floors = Floors.Parse(File.ReadAllText(file));
        foreach (var message in scores.Select(score => Floors.Check(floors, score.Name, score.Score).Message).OfType<string>())
            Console.WriteLine($"  {message}");
    }
}
