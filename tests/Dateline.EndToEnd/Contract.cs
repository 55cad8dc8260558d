using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.EndToEnd;

/// <summary>The shape of the document that <c>read --format json</c> prints, and what its parts promise of each other.</summary>
internal static partial class Contract
{
    /// <summary>One kind of object a line. <c>?</c> may be null, <c>[]</c> is a list, words parted by bars are the only ones allowed. Further keys are welcome.</summary>
    private const string Shapes = """
        document  version=1 pages=page[] articles=article[] people=person[] stories=story[]
        page      id=id path=text address=text? text=text problem=text? blocks=block[]
        block     kind=headline|body|subhead|caption|byline|dateline|credit|teaser|boilerplate start=count end=count article=id? language=text? copyOf=id?
        article   id=id page=id title=text text=text language=text outlet=text? address=text? wire=text? place=text? authors=text[] credits=credit[] published=published captions=caption[] names=name[] copyOf=copy? readingMinutes=count
        credit    role=reporting|additional_reporting|writing|editing name=text
        published earliest=day? latest=day? time=text? basis=stated|inferred|unknown why=text
        caption   text=text date=day?
        name      name=text person=id? kind=person|place|organisation|event|other role=text? mentions=span[]
        span      start=count end=count
        copy      article=id kind=same|updated|excerpt|translation shared=share why=text nearest=id? exchanged=exchange[] changes=change[]?
        exchange  kind=number|name added=changed removed=changed
        change    added=changed? removed=changed?
        changed   start=count end=count words=text
        person    id=id name=text also=text[] articles=id[]
        story     id=id title=text articles=id[] happenings=happening[] timeline=line[] quotes=quote[] positions=position[] figures=figure[] fresh=fresh[] related=related[]
        related   id=id why=text
        happening id=id title=text articles=id[]
        line      id=id happening=id? earliest=day? latest=day? until=day? precision=day|week|month|season|year days=given[] status=expected|happened|postponed|cancelled|denied|uncertain passed=flag history=said[] importance=share background=flag summary=text who=text[] where=text[] what=text evidence=evidence[]
        given     day=day articles=id[]
        said      status=expected|happened|postponed|cancelled|denied|uncertain article=id
        evidence  article=id start=count end=count sentence=text
        quote     words=text kind=direct|reported|mixed speaker=text? role=text? evidence=evidence also=evidence[]
        position  who=text stance=demands|supports|opposes|offers|accepts|rejects|warns|denies|confirms towards=text? what=text evidence=evidence also=evidence[] first=day? last=day? independentReports=count changedFrom=turn?
        turn   stance=supports|opposes|accepts|rejects|denies|confirms what=text before=evidence after=evidence
        figure    of=text agree=flag values=value[]
        value     low=number high=number bound=exactly|about|atLeast|atMost|moreThan|lessThan unit=text? asOf=text? according=text? evidence=evidence
        fresh     article=id sentences=sentence[]
        sentence  start=count end=count text=text novelty=share
        """;

    private static readonly ImmutableDictionary<string, (string Key, string Type)[]> Objects = Shapes.Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToImmutableDictionary(words => words[0], words => words[1..].Select(w => (w[..w.IndexOf('=')], w[(w.IndexOf('=') + 1)..])).ToArray());

    /// <summary>Everything in which a document breaks the contract.</summary>
    public static List<string> Breaches(JsonElement document)
    {
        var breaches = new List<string>();
        CheckObject(document, "document", "$", breaches);
        if (breaches.Count == 0)
            CheckReferences(document, breaches);
        return breaches;
    }

    private static void Check(JsonElement value, string type, string where, List<string> breaches)
    {
        if (type.EndsWith('?'))
        {
            if (value.ValueKind != JsonValueKind.Null)
                Check(value, type[..^1], where, breaches);
        }
        else if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            if (value.ValueKind != JsonValueKind.Array)
                breaches.Add($"{where} is no list");
            else
                foreach (var (i, item) in value.EnumerateArray().Index())
                    Check(item, type[..^2], $"{where}[{i}]", breaches);
        }
        else if (Objects.ContainsKey(type))
        {
            CheckObject(value, type, where, breaches);
        }
        else if (!IsOf(value, type))
        {
            breaches.Add($"{where} is {value}, not {type}");
        }
    }

    private static void CheckObject(JsonElement value, string type, string where, List<string> breaches)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            breaches.Add($"{where} is no object");
            return;
        }

        foreach (var (key, keyType) in Objects[type])
        {
            if (value.TryGetProperty(key, out var member))
                Check(member, keyType, $"{where}.{key}", breaches);
            else
                breaches.Add($"{where} has no {key}");
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "text" => value.ValueKind == JsonValueKind.String,
        "id" => value.ValueKind == JsonValueKind.String && Id().IsMatch(value.GetString()!),
        "day" => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "count" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0,
        "share" => value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1,
        "1" => value.ValueKind == JsonValueKind.Number && value.GetInt32() == 1,
        _ => value.ValueKind == JsonValueKind.String && type.Split('|').Contains(value.GetString()!.Replace(' ', '_')),
    };

    /// <summary>Ids in order, references that lead somewhere, offsets that give the words beside them.</summary>
    private static void CheckReferences(JsonElement document, List<string> breaches)
    {
        var pages = document.GetProperty("pages").EnumerateArray().ToDictionary(p => Text(p, "id"), p => Text(p, "text"));
        var articles = document.GetProperty("articles").EnumerateArray().ToDictionary(a => Text(a, "id"), a => pages[Text(a, "page")]);
        var stories = document.GetProperty("stories").EnumerateArray().ToList();
        foreach (var list in (string[])["pages", "articles", "people", "stories"])
        {
            var numbers = document.GetProperty(list).EnumerateArray().Select(x => int.Parse(Text(x, "id")[1..])).ToList();
            if (!numbers.SequenceEqual(numbers.Order()) || numbers.Distinct().Count() != numbers.Count)
                breaches.Add($"the ids of {list} are not in order: {string.Join(' ', numbers)}");
        }

        var paths = document.GetProperty("pages").EnumerateArray().Select(p => Text(p, "path")).ToList();
        if (!paths.SequenceEqual(paths.Order(StringComparer.Ordinal)))
            breaches.Add("the pages are not sorted by path");

        foreach (var page in document.GetProperty("pages").EnumerateArray())
        {
            foreach (var block in page.GetProperty("blocks").EnumerateArray())
                Cut(Text(page, "text"), block, $"a block of {Text(page, "path")}", breaches);
        }

        foreach (var article in document.GetProperty("articles").EnumerateArray())
        {
            foreach (var mention in article.GetProperty("names").EnumerateArray().SelectMany(n => n.GetProperty("mentions").EnumerateArray()))
                Cut(articles[Text(article, "id")], mention, $"a mention in {Text(article, "id")}", breaches);
            var homes = stories.Count(s => s.GetProperty("articles").EnumerateArray().Any(a => a.GetString() == Text(article, "id")));
            if (homes != 1)
                breaches.Add($"{Text(article, "id")} is in {homes} stories");
        }

        foreach (var story in stories)
        {
            foreach (var evidence in Evidence(story))
            {
                if (!articles.TryGetValue(Text(evidence, "article"), out var text))
                    breaches.Add($"evidence of {Text(story, "id")} names {Text(evidence, "article")}, which is not there");
                else if (Cut(text, evidence, $"evidence of {Text(story, "id")}", breaches) != Text(evidence, "sentence"))
                    breaches.Add($"evidence of {Text(story, "id")} is not where it says: {Text(evidence, "sentence")}");
            }

            foreach (var fresh in story.GetProperty("fresh").EnumerateArray())
            {
                foreach (var sentence in fresh.GetProperty("sentences").EnumerateArray())
                {
                    if (Cut(articles[Text(fresh, "article")], sentence, "a new sentence", breaches) != Text(sentence, "text"))
                        breaches.Add($"a new sentence is not where it says: {Text(sentence, "text")}");
                }
            }

            foreach (var line in story.GetProperty("timeline").EnumerateArray().Where(l => l.GetProperty("evidence").GetArrayLength() == 0))
                breaches.Add($"line {Text(line, "id")} has no evidence");
        }
    }

    private static IEnumerable<JsonElement> Evidence(JsonElement story) =>
        story.GetProperty("timeline").EnumerateArray().SelectMany(l => l.GetProperty("evidence").EnumerateArray())
            .Concat(story.GetProperty("quotes").EnumerateArray().Select(q => q.GetProperty("evidence")))
            .Concat(story.GetProperty("positions").EnumerateArray().SelectMany(p => p.GetProperty("also").EnumerateArray().Prepend(p.GetProperty("evidence"))))
            .Concat(story.GetProperty("figures").EnumerateArray().SelectMany(f => f.GetProperty("values").EnumerateArray()).Select(v => v.GetProperty("evidence")));

    private static string? Cut(string text, JsonElement span, string what, List<string> breaches)
    {
        var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        if (start < end && end <= text.Length)
            return text[start..end];
        breaches.Add($"{what} from {start} to {end} is no piece of its text of {text.Length}");
        return null;
    }

    private static string Text(JsonElement value, string key) => value.GetProperty(key).GetString()!;

    [GeneratedRegex("^[panshe][1-9][0-9]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
