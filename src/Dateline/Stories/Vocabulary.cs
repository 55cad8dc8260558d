using System.Collections.Immutable;
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

    /// <summary>What <see cref="MostOfSetting"/> is in a small collection.</summary>
    private const double MostOfSettingOfFew = 8;

    private readonly Dictionary<int, Known> known;
    private readonly Dictionary<int, double>? less;

    public Vocabulary()
    {
        known = [];
        foreach (var word in Lexicon.English.Times.Weekdays.Keys.Concat(Lexicon.English.Times.Months.Keys))
            known[WordNumbers.Of(word)] = new(Holders: 0, PlaceUses: 0, IsOfCalendar: true);
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
        known = whole.known;
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
            CollectionsMarshal.GetValueRefOrAddDefault(known, term.Word, out _).Holders++;
        foreach (var (word, uses) in report.PlaceUses)
            CollectionsMarshal.GetValueRefOrAddDefault(known, word, out _).PlaceUses += uses;
    }

    /// <summary>The same terms as they tell apart inside one story: what all its reports speak of says nothing there of which happening it is.</summary>
    /// <param name="story">The story's reports, two at least.</param>
    public Vocabulary Within(IReadOnlyCollection<ReportSketch> story) => new(
        this,
        story.SelectMany(report => report.Terms).CountBy(term => term.Word).ToDictionary(term => term.Key, term => 1 - Damping * (term.Value - 1) / (story.Count - 1.0)));

    /// <summary>How many reports have a term.</summary>
    public int Holders(int word) => known.GetValueOrDefault(word).Holders;

    /// <summary>How much a term tells apart that so many texts have, 0 (every text has it) to 1 (one in the collection and the general language has it).</summary>
    public double Telling(double textsWith) => Math.Clamp(Math.Log(Texts / textsWith) / Math.Log(Texts), 0, 1);

    /// <summary>The vector of a report's terms.</summary>
    /// <param name="terms">The terms by ascending number; those that the collection does not have are left out.</param>
    public TermVector Vector(ImmutableArray<SketchTerm> terms) => new(Weigh(terms.AsSpan()));

    /// <summary>Each term with its weight; one that the collection does not have weighs nothing.</summary>
    public WeightedTerm[] Weigh(ReadOnlySpan<SketchTerm> terms)
    {
        var weighted = new WeightedTerm[terms.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            var term = terms[i];
            if (!known.TryGetValue(term.Word, out var word) || word.Holders == 0)
            {
                weighted[i] = new(term.Word, Telling: 0, IsSetting: false, Texts: 0);
                continue;
            }

            var texts = word.Holders + GeneralTexts * term.Share;
            var telling = Math.Log(Texts / texts) * (less?.GetValueOrDefault(term.Word, 1) ?? 1);
            weighted[i] = new WeightedTerm(term.Word, telling, word.IsSetting, texts).Counted(term.Count, term.IsName);
        }

        return weighted;
    }

    /// <summary>What is known of a term.</summary>
    /// <param name="Holders">How many reports have it.</param>
    /// <param name="PlaceUses">How much more often the reports use it for places than for people and bodies.</param>
    /// <param name="IsOfCalendar">Whether it names a day or month.</param>
    private record struct Known(int Holders, int PlaceUses, bool IsOfCalendar)
    {
        /// <summary>Whether it says where or when.</summary>
        public readonly bool IsSetting => PlaceUses > 0 || IsOfCalendar;
    }
}
