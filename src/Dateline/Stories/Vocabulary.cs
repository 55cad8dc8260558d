using System.Runtime.InteropServices;
using Dateline.Languages;

namespace Dateline.Stories;

/// <summary>How much each term of a collection tells apart. A collection may grow; what was weighed before stays as it was weighed.</summary>
internal sealed class Vocabulary
{
    /// <summary>So many texts of the general language are taken to stand beside the collection: with five pages the general language decides what is rare, with thousands the collection does.</summary>
    private const double GeneralTexts = 60;

    /// <summary>How much less a term tells that all articles of a story have.</summary>
    private const double Damping = 0.9;

    /// <summary>Names tell apart what happened to whom; other words tell only what kind of thing happened.</summary>
    private const double NameWeight = 1.5;

    /// <summary>What <see cref="MostOfSetting"/> is in a small collection.</summary>
    private const double MostOfSettingOfFew = 8;

    private static readonly HashSet<int> Calendar =
        [.. Lexicon.English.Times.Weekdays.Keys.Concat(Lexicon.English.Times.Months.Keys).Select(word => ReportSketch.NumberOf(word))];

    private readonly Dictionary<int, int> holders;
    private readonly Dictionary<int, int> placeUses;
    private readonly Dictionary<int, double>? less;

    public Vocabulary()
    {
        holders = [];
        placeUses = [];
    }

    /// <param name="reports">Reports that are nobody's copy, so that reprints do not make a word common.</param>
    public Vocabulary(IEnumerable<ReportSketch> reports)
        : this()
    {
        foreach (var report in reports)
            Add(report);
    }

    private Vocabulary(Vocabulary whole, Dictionary<int, double> less)
    {
        holders = whole.holders;
        placeUses = whole.placeUses;
        Reports = whole.Reports;
        this.less = less;
    }

    /// <summary>How many reports the collection has.</summary>
    public int Reports { get; private set; }

    /// <summary>So many times what else two reports share, the places and days that both name count at most: in a large collection a town that only two reports name tells something.</summary>
    public double MostOfSetting => MostOfSettingOfFew * (GeneralTexts + Reports) / GeneralTexts;

    private double Texts => Reports + GeneralTexts;

    /// <summary>Takes a report into the collection.</summary>
    public void Add(ReportSketch report)
    {
        Reports++;
        foreach (var term in report.Terms)
            CollectionsMarshal.GetValueRefOrAddDefault(holders, term.Word, out _)++;
        foreach (var (word, uses) in report.PlaceUses)
            CollectionsMarshal.GetValueRefOrAddDefault(placeUses, word, out _) += uses;
    }

    /// <summary>The same terms as they tell apart inside one story: what all its reports speak of says nothing there of which happening it is.</summary>
    /// <param name="story">The story's reports, two at least.</param>
    public Vocabulary Within(IReadOnlyCollection<ReportSketch> story) => new(
        this,
        story.SelectMany(report => report.Terms).CountBy(term => term.Word).ToDictionary(term => term.Key, term => 1 - Damping * (term.Value - 1) / (story.Count - 1.0)));

    /// <summary>How many reports have a term.</summary>
    public int Holders(int word) => holders.GetValueOrDefault(word);

    /// <summary>Whether a term says where or when: it names a day or month, or the reports use it for places more often than for people and bodies.</summary>
    public bool IsSetting(int word) => placeUses.GetValueOrDefault(word) > 0 || Calendar.Contains(word);

    /// <summary>In how many texts a term stands, those of the general language included.</summary>
    public double TextsWith(SketchTerm term) => Holders(term.Word) + GeneralTexts * term.Share;

    /// <summary>How much a term tells apart that so many texts have, 0 (every text has it) to 1 (one in the collection and the general language has it).</summary>
    public double Telling(double textsWith) => Math.Clamp(Math.Log(Texts / textsWith) / Math.Log(Texts), 0, 1);

    /// <summary>The vector of some of a report's terms.</summary>
    /// <param name="terms">The terms by ascending number; those that the collection does not have are left out.</param>
    public TermVector Vector(IEnumerable<SketchTerm> terms) => new(terms.Select(Weighted).Where(term => term.Weight > 0));

    private WeightedTerm Weighted(SketchTerm term)
    {
        if (Holders(term.Word) == 0)
            return default;
        var telling = Math.Log(Texts / TextsWith(term)) * (less?.GetValueOrDefault(term.Word, 1) ?? 1);
        return new(term.Word, (1 + Math.Log(Math.Max(term.Count, 0.5))) * telling * (term.IsName ? NameWeight : 1), IsSetting(term.Word));
    }
}
