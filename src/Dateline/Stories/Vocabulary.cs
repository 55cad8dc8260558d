using Dateline.Languages;

namespace Dateline.Stories;

/// <summary>How much each term of a collection tells apart.</summary>
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

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> holders = [];
    private readonly List<double> telling;
    private readonly HashSet<int> setting;
    private readonly int articles;

    /// <param name="articles">The terms of the articles that are nobody's copy, so that reprints do not make a word common.</param>
    /// <param name="settingWords">The terms that name places and days.</param>
    public Vocabulary(IReadOnlyCollection<ArticleTerms> articles, IReadOnlySet<string> settingWords)
    {
        foreach (var (word, _, _) in articles.SelectMany(a => a.All))
        {
            if (numbers.TryAdd(word, holders.Count))
                holders.Add(1);
            else
                holders[numbers[word]]++;
        }

        setting = [.. settingWords.Where(numbers.ContainsKey).Select(word => numbers[word])];
        MostOfSetting = MostOfSettingOfFew * (GeneralTexts + articles.Count) / GeneralTexts;
        this.articles = articles.Count;
        var all = articles.Count + GeneralTexts;
        telling = [.. holders.Select(_ => 0.0)];
        foreach (var (word, number) in numbers)
            telling[number] = Math.Log(all / (holders[number] + GeneralTexts * WordShares.Of(word)));
    }

    private Vocabulary(Vocabulary whole, List<double> telling)
    {
        numbers = whole.numbers;
        holders = whole.holders;
        setting = whole.setting;
        articles = whole.articles;
        MostOfSetting = whole.MostOfSetting;
        this.telling = telling;
    }

    /// <summary>The same terms as they tell apart inside one story: what all its articles speak of says nothing there of which happening it is.</summary>
    public Vocabulary Within(IReadOnlyCollection<ArticleTerms> story)
    {
        var inStory = new Dictionary<int, int>();
        foreach (var (word, _, _) in story.SelectMany(a => a.All))
            inStory[numbers[word]] = inStory.GetValueOrDefault(numbers[word]) + 1;
        var less = new List<double>(telling);
        foreach (var (number, count) in inStory)
            less[number] *= 1 - Damping * (count - 1) / (story.Count - 1.0);
        return new(this, less);
    }

    /// <summary>So many times what else two reports share, the places and days that both name count at most: in a large collection a town that only two reports name tells something.</summary>
    public double MostOfSetting { get; }

    /// <summary>How many articles have a term.</summary>
    public int Holders(int term) => holders[term];

    /// <summary>How much a term tells apart, 0 (every text has it) to 1 (one in the collection and the general language has it).</summary>
    public double Telling(int term) => Math.Clamp(telling[term] / Math.Log(holders.Count == 0 ? 1 : articles + GeneralTexts), 0, 1);

    /// <summary>The vector of some of an article's terms.</summary>
    public TermVector Vector(IEnumerable<Term> terms)
    {
        return new(Weighted(), setting.Contains);

        IEnumerable<KeyValuePair<int, double>> Weighted()
        {
            foreach (var (word, count, isName) in terms)
            {
                if (numbers.TryGetValue(word, out var number))
                    yield return new(number, (1 + Math.Log(Math.Max(count, 0.5))) * telling[number] * (isName ? NameWeight : 1));
            }
        }
    }
}
