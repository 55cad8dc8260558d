namespace Dateline.Lab.Training;

/// <summary>Texts with names: which are learnt from, and which are kept to measure on.</summary>
internal sealed class NameCorpora
{
    private static readonly string[] ShippedGenres = ["GUM_news_", "GUM_interview_", "GUM_court_", "GUM_academic_"];

    /// <summary>Reads them from the folder <c>language</c> of the development data.</summary>
    public NameCorpora(string folder)
    {
        string Names(string file) => Path.Combine(folder, "names", file);
        string Trees(string file) => Path.Combine(folder, "treebank", file);
        var gum = NamedTextReader.Read(Names("gum-ccby.iob2"), Names("gum-ccby.conllu"))
            .Where(t => ShippedGenres.Any(genre => t.Id.StartsWith(genre, StringComparison.Ordinal))).ToList();
        var wiki = NamedTextReader.Read(Names("wikigold.iob2"), null).ToList();
        var dev = NamedTextReader.Read(Names("uner_ewt-dev.iob2"), Trees("en_ewt-dev.conllu")).ToList();
        EwtDev = [.. dev.Where(t => Treebanks.Hash(t.Id) % 2 == 0)];
        EwtHeld = [.. dev.Where(t => Treebanks.Hash(t.Id) % 2 == 1)];
        GumHeld = [.. gum.Where(IsHeld)];
        WikiHeld = [.. wiki.Where(t => Treebanks.Hash(t.Id) % 5 == 0)];
        Train =
        [
            .. NamedTextReader.Read(Names("uner_ewt-train.iob2"), Trees("en_ewt-train.conllu")),
            .. gum.Where(t => !IsHeld(t)),
            .. wiki.Where(t => Treebanks.Hash(t.Id) % 5 != 0),
        ];
    }

    /// <summary>EWT's train part, and WikiGold's and GUM's texts but those held back.</summary>
    public List<NamedText> Train { get; }

    /// <summary>The half of EWT's dev part whose misses may be looked at.</summary>
    public List<NamedText> EwtDev { get; }

    /// <summary>The other half.</summary>
    public List<NamedText> EwtHeld { get; }

    /// <summary>GUM's own dev documents and a third of its news.</summary>
    public List<NamedText> GumHeld { get; }

    /// <summary>A fifth of WikiGold.</summary>
    public List<NamedText> WikiHeld { get; }

    private static bool IsHeld(NamedText t) => t.IsDev || t.Id.StartsWith("GUM_news_", StringComparison.Ordinal) && Treebanks.Hash(t.Id) % 3 == 0;
}
