using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Coding;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Pages;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Lab.Quality.Coding;

/// <summary>Scores how political events are coded against unit records: who, what by the root of its code, to whom.</summary>
internal static class CodingScorer
{
    /// <summary>The actors of the records' invented world.</summary>
    public static ActorTable Actors { get; } = Read("units-actors.txt", ActorTable.Read);

    /// <summary>The records' own verbs and codes.</summary>
    public static EventVerbs Verbs { get; } = Read("units-verbs.txt", EventVerbs.Read);

    /// <summary>The events that are coded in a record's sentence and name both sides.</summary>
    public static ImmutableArray<CodedEvent> Code(CodingUnit unit, EventVerbs verbs)
    {
        var text = new ArticleText(unit.Text, [new(PassageKind.Paragraph, new(0, unit.Text.Length))]);
        var events = ImmutableArray.CreateBuilder<CodedEvent>();
        foreach (var sentence in SentenceSplitter.Split(text, Lexicon.English))
        {
            var tagged = SentenceTagger.English.Tag(unit.Text, sentence);
            events.AddRange(EventCoder.Code(unit.Text, tagged, Actors.Find(unit.Text, [.. tagged.Words.Select(word => word.Span)], unit.Day), verbs));
        }

        return events.ToImmutable();
    }

    /// <summary>Prints shares and, on demand, every record that is not wholly right.</summary>
    public static void Print(TextWriter output, IReadOnlyList<CodingUnit> units, bool misses)
    {
        Print(output, "with the records' own verbs", Score(units, Verbs, OwnRoot), misses);
        Print(output, "with the verbs that ship", Score(units, EventVerbs.English, CameoRoot), misses);
        Print(output, "as annotate answers", ScoreAnnotated(units), misses);
    }

    /// <summary>The measures of records: events found with actors in their places, the same with the root of their code, records wholly right.</summary>
    public static Scorecard Score(IEnumerable<CodingUnit> units, EventVerbs verbs, Func<string, IEnumerable<string>> roots)
    {
        var card = new Scorecard();
        foreach (var unit in units)
        {
            var found = Code(unit, verbs).Select(e => (Pair: (Bare(e.Source.Code), Bare(e.Target?.Code)), Root: e.Code[..2])).Where(e => e.Pair.Item2.Length > 0).ToList();
            var asked = unit.Events.Select(e => (Pair: (Bare(e.Source), Bare(e.Target)), Roots: roots(e.Code).ToArray())).ToList();
            var said = string.Join(", ", found.Select(e => $"{e.Pair.Item1}>{e.Pair.Item2}:{e.Root}"));
            var line = $"{unit.Id} {unit.Text}  asked {string.Join(", ", unit.Events.Select(e => $"{e.Source}>{e.Target}:{e.Code}"))}  got {said}";
            foreach (var (pair, right) in asked)
            {
                card.Ask("actors", found.Any(e => e.Pair == pair), line);
                card.Ask("event", found.Any(e => e.Pair == pair && right.Contains(e.Root)), line);
            }

            var used = new List<int>();
            foreach (var (pair, root) in found)
            {
                var hit = Enumerable.Range(0, asked.Count).FirstOrDefault(i => !used.Contains(i) && asked[i].Pair == pair && asked[i].Roots.Contains(root), -1);
                card.Ask("precision", hit >= 0, line);
                if (hit >= 0)
                    used.Add(hit);
            }

            card.Ask("record", used.Count == asked.Count && found.Count == asked.Count, line);
        }

        return card;
    }

    /// <summary>The measures of records as <c>annotate</c> answers them: by the countries or people named, and by the root.</summary>
    public static Scorecard ScoreAnnotated(IEnumerable<CodingUnit> units)
    {
        var card = new Scorecard();
        foreach (var unit in units)
        {
            var line = JsonSerializer.Serialize(new { id = unit.Id, article = true, title = "", text = unit.Text, date = unit.Day, language = "en" }, JsonSerializerOptions.Web);
            var page = PageReader.Read(new PageSource { Path = "units.jsonl", Bytes = Encoding.UTF8.GetBytes(line) }).Single();
            var article = NewsReader.Read(page).Articles.FirstOrDefault();
            var records = article is null ? [] : EventRecorder.Record(article.Article.Text, article.Sentences, article.Names, article.Quotes, article.Times, article.Events, unit.Day, Lexicon.English);
            var found = records.Select(r => (Pair: (Home(r.Source), Home(r.Target)), r.Code.Root)).Where(r => r.Pair.Item1.Length > 0 && r.Pair.Item2.Length > 0 && r.Root is not null).ToList();
            var said = $"{unit.Id} {unit.Text}  asked {string.Join(", ", unit.Events.Select(e => $"{e.Source}>{e.Target}:{e.Code}"))}  got {string.Join(", ", found)}";
            foreach (var asked in unit.Events)
            {
                var pair = (First(asked.Source), First(asked.Target));
                card.Ask("actors", found.Exists(r => r.Pair == pair), said);
                card.Ask("event", found.Exists(r => r.Pair == pair && CameoRoot(asked.Code).Contains(r.Root)), said);
            }

            foreach (var (pair, root) in found.Distinct())
                card.Ask("precision", unit.Events.Any(asked => pair == (First(asked.Source), First(asked.Target)) && CameoRoot(asked.Code).Contains(root)), said);

            string Home(RecordedActor? actor) => actor is null ? "" : Actors.Find(article!.Article.Text.Page, Pieces(article.Article.Text.Page, actor.Words), unit.Day) is { IsEmpty: false } known
                ? First(known.OrderBy(mention => mention.IsRole).First().Code) : "";
        }

        return card;
    }

    /// <summary>The words of a stretch, cut at spaces.</summary>
    private static ImmutableArray<TextSpan> Pieces(string page, TextSpan words)
    {
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = words.Start; at < words.End;)
        {
            var gap = page.IndexOf(' ', at, words.End - at) is >= 0 and var space ? space : words.End;
            pieces.Add(TextSpan.FromBounds(at, gap));
            at = gap + 1;
        }

        return pieces.ToImmutable();
    }

    /// <summary>The first part of a code of actors: the country, or the role where there is none.</summary>
    private static string First(string code) => Bare(code) is { Length: > 3 } bare ? bare[..3] : Bare(code);

    /// <summary>The root of a code that the records' own verbs give.</summary>
    public static IEnumerable<string> OwnRoot(string code) => [code[..2]];

    /// <summary>The roots of CAMEO that say what a code of WEIS says.</summary>
    public static IEnumerable<string> CameoRoot(string code) => code[..2] switch
    {
        "02" => ["01"],
        "03" => ["04", "03"],
        "04" => ["05"],
        "05" => ["03"],
        "06" => ["05", "08", "03"],
        "07" => ["07", "06"],
        "08" => ["05", "03", "06", "08"],
        "09" => ["02", "10"],
        "10" => ["02", "03", "10"],
        "11" => ["12", "11", "17"],
        "12" => ["11"],
        "13" => ["11", "14"],
        "14" => ["01", "12"],
        "15" => ["10"],
        "16" => ["13", "01"],
        "17" => ["13", "17"],
        "18" => ["14", "15"],
        "19" => ["16", "12", "19"],
        "20" => ["17", "16"],
        "21" => ["17"],
        "22" => ["18", "19", "20"],
        _ => [],
    };

    private static string Bare(string? code) => code is null ? "" : code.Replace("---", "", StringComparison.Ordinal);

    private static void Print(TextWriter output, string name, Scorecard card, bool misses)
    {
        output.WriteLine(name);
        foreach (var measure in card.Measures)
            output.WriteLine($"  {measure.Name,-12} {measure.Got,4:0} / {measure.Asked,4:0}  {measure.Share:0.0}");
        var (got, found) = (card.Measures.First(m => m.Name == "event"), card.Measures.First(m => m.Name == "precision"));
        output.WriteLine($"  {"event F1",-12} {200 * found.Got / Math.Max(1, got.Asked + found.Asked):0.0}");
        foreach (var miss in misses ? (card.Measures.FirstOrDefault(m => m.Name == "record") ?? got).Misses : [])
            output.WriteLine($"  miss  {miss}");
    }

    private static T Read<T>(string name, Func<TextReader, T> read)
    {
        using var stream = typeof(CodingScorer).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return read(reader);
    }
}
