using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Decides what kind each candidate is, with all its mentions in view, and joins the mentions of one.</summary>
internal sealed class NameJoiner(ArticleText text, Lexicon lexicon)
{
    // Below this weight nothing shows what the words name.
    private const double Enough = 0.8;

    // A tagged name less probable than this may be another kind of name as well.
    private const double Doubtful = 0.6;

    // A word that more persons than these bear tells none of them apart.
    private const int MostBearers = 40;

    private readonly List<NameBuilder> names = [];
    private readonly Dictionary<string, NameCandidate> acronyms = new(StringComparer.Ordinal);
    private readonly Dictionary<NameCandidate, NameBuilder> byCandidate = [];
    private readonly Dictionary<string, NameBuilder> called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameBuilder> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> namesakes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameBuilder>> personsByWord = new(StringComparer.Ordinal);

    /// <summary>Joins the candidates, which are in page order.</summary>
    public List<NameBuilder> Join(List<NameCandidate> candidates)
    {
        candidates = WithoutTitles(candidates);
        var singles = candidates.Where(c => c is { Tokens: 1, IsCommon: false }).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var families = candidates.Where(c => c is { Tokens: > 1, Person: >= 2 }).Select(FamilyName).ToHashSet(StringComparer.Ordinal);
        var persons = candidates.Where(c => c is { Tokens: 1, IsCommon: false, Person: >= Enough, IsPlaceHere: false } && c.Person > Math.Max(c.Place, c.Organisation))
            .Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            // "Mercedes Corvo won. “I was fast,” Corvo said": a person, though the first word alone is a firm's or a town's.
            if (candidate is { Tokens: 2, HasArticle: false, IsPlaceHere: false, Person: < 2, Known: null } && persons.Contains(FamilyName(candidate))
                && lexicon.Names.IsGivenName(candidate.View.Words[candidate.First]))
                candidate.Person += 1;

            // Two unknown words that are a name of a kind unknown, and the last of them by itself: that is how persons are named.
            if (candidate is { Tokens: > 1, Person: >= 0.5 and < 2 } && (singles.Contains(FamilyName(candidate)) || families.Contains(FamilyName(candidate))))
                candidate.Person += 0.6;
        }

        var groups = candidates.GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, Kind, StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Tokens > 1 && groups[candidate.Key].Kind == NameKind.Person)
                AddFullName(candidate, groups[candidate.Key].Weight);
        }

        foreach (var candidate in candidates)
            NoteAcronym(candidate);

        // The mentions of full names are given out again in page order, so that a short form goes to the nearest full one before it.
        var seen = new Dictionary<NameBuilder, int>();
        foreach (var candidate in candidates)
        {
            var (kind, weight) = groups[candidate.Key];
            if (candidate.Tokens > 1 && kind == NameKind.Person)
                seen[byKey[candidate.Key]] = candidate.View.Span(candidate.First, candidate.End).Start;
            else if (Bearer(candidate, kind, seen) is { } person)
                seen[person] = Add(person, candidate);
            else if (!candidate.IsCommon)
                AddOther(candidate, kind, weight, seen);
        }

        return names;
    }

    /// <summary>"Mayor Zoll met Berg. … Mayor Zoll said": the title is no part of the name where the article has shown it for one.</summary>
    private static List<NameCandidate> WithoutTitles(List<NameCandidate> candidates)
    {
        var roles = candidates.Where(c => c is { Tokens: 1, Role: not null }).ToLookup(c => c.Key, c => c.Role);
        return [.. candidates.Select(c => c is { Tokens: 2, Known: null } && c.View.Names.IsRole(c.View.Words[c.First]) && roles[FamilyName(c)].Any(role => IsSaid(role, c.View.Words[c.First]))
            ? new NameCandidate { View = c.View, First = c.First + 1, End = c.End, Key = FamilyName(c), Role = c.View.Words[c.First], Person = Enough, Gender = c.Gender } : c)];
    }

    private static (NameKind Kind, double Weight) Kind(IEnumerable<NameCandidate> group)
    {
        int articles = 0, titles = 0;
        Evidence person = default, place = default, organisation = default, happening = default;
        foreach (var one in group)
        {
            person = person.With(one.Person);
            articles += one.HasArticle ? 1 : 0;
            titles += one.IsTitled || one.Role is not null ? 1 : 0;
            place = place.With(one.Place);
            organisation = organisation.With(one.Organisation);
            happening = happening.With(one.Event);
        }

        if (articles > titles)
            person = default;
        var best = Math.Max(Math.Max(person.Weight, place.Weight), Math.Max(organisation.Weight, happening.Weight));
        if (best < Enough)
            return (NameKind.Other, 0.6);
        return (best == place.Weight ? NameKind.Place : best == organisation.Weight ? NameKind.Organisation : best == happening.Weight ? NameKind.Event : NameKind.Person, best);
    }

    /// <summary>What speaks for a kind: the best sign, and a little for its repetition. The same weak sign a hundred times stays weak.</summary>
    private readonly record struct Evidence(double Best, double Sum)
    {
        public double Weight => Best + Math.Min(0.2 * (Sum - Best), 0.5 * Best);

        public Evidence With(double sign) => new(Math.Max(Best, sign), Sum + sign);
    }

    private static string FamilyName(NameCandidate candidate) => candidate.Key[(candidate.Key.LastIndexOf(' ') + 1)..];

    private int Add(NameBuilder name, NameCandidate candidate)
    {
        name.Add(candidate, text);
        return name.LastStart;
    }

    private void AddFullName(NameCandidate candidate, double weight)
    {
        if (!byKey.TryGetValue(candidate.Key, out var name))
        {
            var last = candidate.Key[(candidate.Key.LastIndexOf(' ') + 1)..];
            var form = NameMatch.Skeleton(last);
            name = personsByWord.GetValueOrDefault("=" + form)?.Find(n => NameMatch.Compare(n.Key, candidate.Key) == NameAgreement.Same);
            if (name is null)
            {
                name = new(NameKind.Person) { Weight = weight };
                names.Add(name);
                Index("=" + form, name);
            }

            byKey[candidate.Key] = name;
            foreach (var word in candidate.Key.Split(' '))
                Index(word, name);
        }

        name.Add(candidate, text);
    }

    private void Index(string word, NameBuilder name)
    {
        if (!personsByWord.TryGetValue(word, out var list))
            personsByWord[word] = list = [];
        if (list.Count <= MostBearers && !list.Contains(name))
            list.Add(name);
    }

    /// <summary>The person with a full name whom a short form means; null when it means none.</summary>
    private NameBuilder? Bearer(NameCandidate candidate, NameKind kind, Dictionary<NameBuilder, int> seen)
    {
        if (!candidate.IsTitled && (candidate.Tokens > 1 || candidate.IsPlaceHere && candidate.Known is { Kind: KnownKind.Place } || IsStrong(candidate, kind)))
            return null;
        if (!personsByWord.TryGetValue(candidate.Key, out var bearers) || bearers.Count > MostBearers)
            return null;
        NameBuilder? best = null;
        var bestRank = long.MinValue;
        var (bestAt, otherAt) = (-1, -1);
        foreach (var bearer in bearers)
        {
            if (candidate.Gender != Gender.Unknown && GenderOf(bearer) is not Gender.Unknown and var gender && gender != candidate.Gender)
                continue;
            var isLast = bearer.Key.EndsWith(candidate.Key, StringComparison.Ordinal) && bearer.Key.Length > candidate.Key.Length && bearer.Key[^(candidate.Key.Length + 1)] == ' ';
            if (candidate.IsCommon && !candidate.IsTitled && (!isLast && !StandsFirst(bearer, candidate) || !MayBeName(candidate)))
                continue;

            // Whom the article has once called so for short, it goes on to call so.
            var isCalledSo = called.TryGetValue(candidate.Key, out var usual) && ReferenceEquals(usual, bearer);
            var at = seen.GetValueOrDefault(bearer, -1);
            var rank = at + 1L + (isLast ? text.Page.Length : 0L) + (isCalledSo ? 2L * text.Page.Length : 0);
            otherAt = isLast && rank <= bestRank ? Math.Max(otherAt, at) : Math.Max(otherAt, bestAt);
            if (rank > bestRank)
                (best, bestRank, bestAt) = (bearer, rank, isLast && !isCalledSo ? at : -1);
        }

        // "Ada Zoll met Karl Zoll, who is no relation. Zoll said …": nobody can tell which of the two.
        if (bestAt >= 0 && otherAt >= 0 && PassageAt(bestAt) == PassageAt(otherAt))
            return null;
        if (best is not null && seen.ContainsKey(best))
            called[candidate.Key] = best;
        return best;
    }

    /// <summary>The passage that a place in the page's text stands in.</summary>
    private int PassageAt(int position)
    {
        var (low, high) = (0, text.Passages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Passages[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool StandsFirst(NameBuilder bearer, NameCandidate candidate) =>
        bearer.Key.StartsWith(candidate.Key + " ", StringComparison.Ordinal) && lexicon.Names.EitherNames.Contains(candidate.Key);

    private Gender GenderOf(NameBuilder bearer)
    {
        if (bearer.Gender != Gender.Unknown)
            return bearer.Gender;
        var given = bearer.Text[..Math.Max(0, bearer.Text.IndexOf(' '))];
        return lexicon.Names.FemaleNames.Contains(given) ? Gender.Female : lexicon.Names.MaleNames.Contains(given) ? Gender.Male : Gender.Unknown;
    }

    /// <summary>A country or organisation keeps its name even where a person is called like it, unless a title says otherwise.</summary>
    private static bool IsStrong(NameCandidate candidate, NameKind kind) =>
        candidate.Known is { IsWeak: false } known && candidate.Tagged is not ({ Kind: NameKind.Person } or { Probability: < Doubtful }) && (kind is NameKind.Organisation or NameKind.Event || kind == NameKind.Place && (known.Country == known.Canonical || known.IsAcronym));

    /// <summary>Whether an everyday word with a capital can be a family name here, and not just the first word of its sentence.</summary>
    private bool MayBeName(NameCandidate candidate)
    {
        var view = candidate.View;
        if (!view.IsOpening(candidate.First))
            return true;
        var next = candidate.End;
        return next < view.Count && (view.IsSayingOrBeing(next) || view.IsPossessive(next) || view.Words[next] == "," || lexicon.Names.AfterSubjects.Contains(view.Words[next])
            || view.Words[next].EndsWith("ed", StringComparison.Ordinal));
    }

    private void AddOther(NameCandidate candidate, NameKind kind, double weight, Dictionary<NameBuilder, int> seen)
    {
        if (candidate.IsTitled)
            kind = NameKind.Person;
        if (candidate.Tokens == 1 && acronyms.TryGetValue(candidate.Key, out var full) && !ReferenceEquals(full, candidate) && byCandidate.TryGetValue(full, out var whole))
        {
            seen[whole] = Add(whole, candidate);
            return;
        }

        var key = $"{(int)kind} {(candidate.Known is { } known && Agrees(known.Kind, kind) ? Folding.Fold(known.Canonical) : candidate.Key)}";
        if (kind == NameKind.Person && candidate.Gender != Gender.Unknown && byKey.TryGetValue(key, out var other) && other.Gender != Gender.Unknown && other.Gender != candidate.Gender)
            key += candidate.Gender == Gender.Female ? " f" : " m";
        if (kind == NameKind.Person)
            key = Apart(candidate, key);
        if (!byKey.TryGetValue(key, out var name))
        {
            name = new(kind) { Weight = weight };
            names.Add(name);
            byKey[key] = name;
        }

        byCandidate[candidate] = name;
        seen[name] = Add(name, candidate);
    }

    /// <summary>"Mayor Zoll met union leader Zoll": two persons of one name in a sentence are told apart by what they are, and nobody can tell whom a bare "Zoll" means.</summary>
    private string Apart(NameCandidate candidate, string key)
    {
        if (!byKey.TryGetValue(key, out var first))
            return key;
        if (namesakes.TryGetValue(key, out var others))
            return candidate.Role is not { } role ? key + " ?" : IsSaid(first.Role, role) ? key : others.Find(other => IsSaid(other, role)) is { } known ? key + " " + known : key + " ?";
        if (candidate.Role is not { } another || first.Role is null || IsSaid(first.Role, another) || first.LastSentence != candidate.View.Sentence.Index)
            return key;
        namesakes[key] = [another];
        return key + " " + another;
    }

    /// <summary>Whether two roles are one: the last word of both is the same, "mayor" and "the town's mayor".</summary>
    private static bool IsSaid(string? role, string other) =>
        role is not null && role[(role.LastIndexOf(' ') + 1)..].Equals(other[(other.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);

    /// <summary>"Harbour Safety Board (HSB)": the letters in brackets are the name for short.</summary>
    private void NoteAcronym(NameCandidate candidate)
    {
        var view = candidate.View;
        var at = candidate.End;
        if (candidate.Tokens < 2 || !view.Is(at, "(") || at + 2 >= view.Count || !view.Is(at + 2, ")") || !view.IsCapitals(at + 1))
            return;
        var letters = view.Folded[at + 1].Replace(" ", "", StringComparison.Ordinal);
        var first = candidate.Key[0];
        if (letters.Length is >= 2 and <= 8 && letters[0] == first)
            acronyms.TryAdd(view.Folded[at + 1], candidate);
    }

    private static bool Agrees(KnownKind known, NameKind kind) =>
        (known, kind) is (KnownKind.Place, NameKind.Place) or (KnownKind.Organisation, NameKind.Organisation) or (KnownKind.Event, NameKind.Event);
}
