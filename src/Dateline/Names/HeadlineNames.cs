using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Finds names where capitals show nothing: in headlines that capitalise every word or letter, only what the article or the gazetteer names elsewhere.</summary>
internal static class HeadlineNames
{
    public static void Add(IEnumerable<SentenceView> headlines, List<NameCandidate> candidates, List<NameBuilder> names, ArticleText text)
    {
        var known = new Dictionary<string, NameBuilder>(StringComparer.Ordinal);
        var bySpan = names.SelectMany(n => n.Spans.Select(s => (s, n))).ToDictionary(p => p.s, p => p.n);
        var longest = 1;
        foreach (var candidate in candidates)
        {
            if (bySpan.TryGetValue(candidate.View.Span(candidate.First, candidate.End), out var name) && name.Kind != NameKind.Other)
            {
                known.TryAdd(candidate.Key, name);
                longest = Math.Max(longest, Math.Min(candidate.Tokens, 8));
            }
        }

        foreach (var name in names)
        {
            if (name.Kind == NameKind.Person && name.Key.LastIndexOf(' ') is > 0 and var space)
                known.TryAdd(name.Key[(space + 1)..], name);
        }

        foreach (var view in headlines)
        {
            for (var i = 0; i < view.Count;)
                i = Take(view, i, longest, known, names, text);
        }
    }

    private static int Take(SentenceView view, int i, int longest, Dictionary<string, NameBuilder> known, List<NameBuilder> names, ArticleText text)
    {
        if (view.Folded[i].Length == 0 || !view.IsCapitalised(i))
            return i + 1;
        for (var end = Math.Min(view.Count, i + longest); end > i; end--)
        {
            if (view.Folded[end - 1].Length == 0 || !view.IsCapitalised(end - 1))
                continue;
            var key = view.Key(i, end);
            if (known.TryGetValue(key, out var name) && !(end == i + 1 && view.Names.IsCommon(view.Words[i]) && view.IsOpening(i)))
            {
                name.AddMention(view.Span(i, end), view.Sentence.Index);
                return end;
            }
        }

        if (view.Known(i) is ({ IsWeak: false, IsDemonym: false } entry, var length))
        {
            var kind = entry.Kind switch { KnownKind.Place => NameKind.Place, KnownKind.Organisation => NameKind.Organisation, KnownKind.Event => NameKind.Event, _ => NameKind.Person };
            var candidate = new NameCandidate { View = view, First = i, End = i + length, Key = view.Key(i, i + length), Known = entry };
            var name = new NameBuilder(kind) { Weight = 2 };
            name.Add(candidate, text);
            names.Add(name);
            known[candidate.Key] = name;
            return i + length;
        }

        return i + 1;
    }
}
