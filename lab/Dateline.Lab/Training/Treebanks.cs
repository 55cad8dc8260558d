using System.Text;

namespace Dateline.Lab.Training;

/// <summary>Which sentences are learnt from and which are kept to measure on.</summary>
internal sealed class Treebanks
{
    private static readonly string[] ShippedGenres = ["GUM_news_", "GUM_interview_", "GUM_court_", "GUM_academic_"];

    /// <summary>Reads them from the folder <c>language</c> of the development data.</summary>
    public Treebanks(string folder)
    {
        var gum = TreebankReader.Read(Path.Combine(folder, "names", "gum-ccby.conllu"))
            .Where(s => ShippedGenres.Any(genre => s.Document.StartsWith(genre, StringComparison.Ordinal))).ToList();
        GumHeld = [.. gum.Where(s => IsHeld(s))];
        Train = [.. TreebankReader.Read(Path.Combine(folder, "treebank", "en_ewt-train.conllu")), .. gum.Where(s => !IsHeld(s))];
        var dev = TreebankReader.Read(Path.Combine(folder, "treebank", "en_ewt-dev.conllu")).ToList();
        EwtDev = [.. dev.Where(s => Hash(s.Id) % 2 == 0)];
        EwtHeld = [.. dev.Where(s => Hash(s.Id) % 2 == 1)];
    }

    /// <summary>EWT's train part, and GUM's news, interviews, court and academic texts but those held back.</summary>
    public List<TreebankSentence> Train { get; }

    /// <summary>The half of EWT's dev part whose misses may be looked at.</summary>
    public List<TreebankSentence> EwtDev { get; }

    /// <summary>The other half.</summary>
    public List<TreebankSentence> EwtHeld { get; }

    /// <summary>GUM's own dev documents and a third of its news.</summary>
    public List<TreebankSentence> GumHeld { get; }

    private static bool IsHeld(TreebankSentence s) => s.IsDev || s.Document.StartsWith("GUM_news_", StringComparison.Ordinal) && Hash(s.Document) % 3 == 0;

    /// <summary>A number that is the same on every machine (FNV-1a).</summary>
    public static uint Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ b) * 16777619;
        return hash >> 8;
    }
}
