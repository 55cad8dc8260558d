using System.Collections.Immutable;
using System.Text;
using Dateline.Articles;
using Dateline.Dates;
using Dateline.Lab.Training;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Lab.Speed;

/// <summary>A generated stream of reports: happenings that several outlets tell within days, stories that go on, follow-ups of what was long ago.</summary>
/// <remarks>Its words are made of syllables, common ones often and rare ones hardly ever, in about the shares that news has.</remarks>
internal sealed class NewsStream(ulong seed, int perDay)
{
    private const int Words = 300;
    private const int LeadWords = 60;
    private const int Vocabulary = 60_000;
    private const int FamilyNames = 40_000;
    private const int PlaceNames = 8_000;

    /// <summary>Of a hundred reports so many tell a happening that others told within the last days, and so many a new one of a story that was there.</summary>
    private const int Again = 50;

    private const int FollowsOn = 15;

    /// <summary>And of those so many come when the story was over for long.</summary>
    private const int Late = 10;

    /// <summary>The newest happenings, of which more reports come.</summary>
    private const int Open = 400;

    private static readonly string[] Syllables = ["ba", "ren", "tol", "mi", "ka", "ves", "dor", "lin", "su", "pra", "ne", "gol", "fi", "ha", "zer", "ton"];
    private static readonly string[] Frequent = ["the", "of", "to", "in", "and", "said", "a", "for", "on", "that"];

    private readonly SplitMix random = new(seed);
    private readonly List<Happening> happenings = [];

    /// <summary>A report and the numbers of the happening and of the story that it was made for.</summary>
    internal sealed record Item(AnnotatedArticle Article, DateInterval Published, int Happening, int Story);

    private sealed record Happening(int Number, int Story, string[] Persons, string Place, string[] Matter, string[] Own);

    /// <summary>The reports, in order of time.</summary>
    public IEnumerable<Item> Reports(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var happening = Next();
            yield return Report(happening, new DateOnly(2024, 1, 1).AddDays(i / perDay));
        }
    }

    private Happening Next()
    {
        var chance = happenings.Count == 0 ? 100 : random.Next(100);
        if (chance < Again)
            return happenings[^(1 + random.Next(Math.Min(Open, happenings.Count)))];
        var before = chance >= Again + FollowsOn ? null
            : random.Next(100) < Late ? happenings[random.Next(happenings.Count)]
            : happenings[^(1 + random.Next(Math.Min(10 * Open, happenings.Count)))];
        var made = before is null
            ? new Happening(happenings.Count, happenings.Count, [.. Many(3, FamilyNames, 'k')], Made(random.Next(PlaceNames), 'P'), [.. Many(15, Vocabulary, null)], [.. Many(15, Vocabulary, null)])
            : before with { Number = happenings.Count, Own = [.. Many(15, Vocabulary, null)] };
        happenings.Add(made);
        return made;
    }

    private IEnumerable<string> Many(int count, int of, char? initial) => Enumerable.Range(0, count).Select(_ => Made(random.Next(of), initial is null ? null : 'K'));

    private Item Report(Happening happening, DateOnly day)
    {
        var text = new StringBuilder();
        var names = new Dictionary<string, (NameKind Kind, List<Mention> Mentions)>();
        for (var i = 0; i < 8; i++)
            Say(i % 4 == 0 ? Person() : Told(), 0);
        var headline = text.ToString().TrimEnd();
        text.Append('\n');
        var lead = text.Length;
        var ends = 0;
        for (var i = 0; i < Words; i++)
        {
            if (i == LeadWords)
                ends = text.Length;
            var telling = i < LeadWords ? 3 : 6;
            Say(random.Next(2) == 0 ? Frequent[random.Next(Frequent.Length)] : random.Next(telling) == 0 ? random.Next(3) == 0 ? Person() : Told() : Common(), i < LeadWords ? 1 : 2);
            if (i % 20 == 19)
                text.Insert(text.Length - 1, '.');
        }

        var page = text.ToString();
        var article = new Article
        {
            Headline = headline,
            Language = "en",
            Text = new(page, [new(PassageKind.Headline, new(0, headline.Length)), new(PassageKind.Paragraph, new(lead, page.Length - lead))]),
        };
        ImmutableArray<Sentence> sentences =
        [
            new(0, new(0, headline.Length), 0, PassageKind.Headline, []),
            new(1, new(lead, ends - lead), 1, PassageKind.Paragraph, []),
            .. Enumerable.Range(2, 3).Select(s => new Sentence(s, new(ends, page.Length - ends), 1, PassageKind.Paragraph, [])),
        ];
        var named = names.Select(n => new Name { Text = n.Key, Kind = n.Value.Kind, Mentions = [.. n.Value.Mentions] });
        return new(new(article, sentences, [.. named], [], [], [], [], []), DateInterval.On(day), happening.Number, happening.Story);

        string Person() => random.Next(3) == 0 ? happening.Place : happening.Persons[random.Next(happening.Persons.Length)];

        string Told() => random.Next(3) == 0 ? happening.Matter[random.Next(happening.Matter.Length)] : happening.Own[random.Next(happening.Own.Length)];

        void Say(string word, int sentence)
        {
            if (char.IsUpper(word[0]))
            {
                if (!names.TryGetValue(word, out var name))
                    names[word] = name = (word == happening.Place ? NameKind.Place : NameKind.Person, []);
                name.Mentions.Add(new(new(text.Length, word.Length), sentence == 2 ? 4 : sentence));
            }

            text.Append(word).Append(' ');
        }
    }

    /// <summary>Rank by a fraction of a fraction: few words stand often, most of them hardly ever.</summary>
    private string Common() => Made(random.Next(1 + random.Next(1 + random.Next(Vocabulary))), null);

    private static string Made(int rank, char? initial)
    {
        var word = new StringBuilder();
        if (initial is { } letter)
            word.Append(letter);
        do
        {
            word.Append(Syllables[rank % Syllables.Length]);
            rank /= Syllables.Length;
        }
        while (rank > 0);
        return word.ToString();
    }
}
