using System.Collections.Immutable;
using Dateline.Coding;
using Dateline.Languages;
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
        Print(output, "own codes", units, Verbs, OwnRoot, misses);
        Print(output, "shipped", units, EventVerbs.English, CameoRoot, misses);
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

    private static void Print(TextWriter output, string name, IReadOnlyList<CodingUnit> units, EventVerbs verbs, Func<string, IEnumerable<string>> roots, bool misses)
    {
        output.WriteLine(name);
        var card = Score(units, verbs, roots);
        foreach (var measure in card.Measures)
            output.WriteLine($"  {measure.Name,-12} {measure.Got,4:0} / {measure.Asked,4:0}  {measure.Share:0.0}");
        var (got, found) = (card.Measures.First(m => m.Name == "event"), card.Measures.First(m => m.Name == "precision"));
        output.WriteLine($"  {"event F1",-12} {200 * found.Got / Math.Max(1, got.Asked + found.Asked):0.0}");
        foreach (var miss in misses ? card.Measures.First(m => m.Name == "record").Misses : [])
            output.WriteLine($"  miss  {miss}");
    }

    private static T Read<T>(string name, Func<TextReader, T> read)
    {
        using var stream = typeof(CodingScorer).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return read(reader);
    }
}
