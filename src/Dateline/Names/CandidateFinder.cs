using Dateline.Languages;

namespace Dateline.Names;

/// <summary>Finds in a sentence the words that may be names, by their capitals, titles, endings and what is known beforehand.</summary>
internal sealed class CandidateFinder(Lexicon lexicon, IReadOnlySet<string> seenInside)
{
    private const int LongestName = 8;
    private readonly NameWords words = lexicon.Names;

    /// <summary>Adds the candidates of a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="into">Where to put them, in page order.</param>
    public void Find(SentenceView view, List<NameCandidate> into)
    {
        for (var i = 0; i < view.Count;)
        {
            if (!view.IsNameWord(i) || IsOnlyOpening(view, i))
            {
                i++;
                continue;
            }

            var end = RunEnd(view, i);
            while (i < end)
                i = Take(view, i, end, into);
        }
    }

    /// <summary>The end of the run of name words that begins here, with the small words inside it.</summary>
    private int RunEnd(SentenceView view, int i)
    {
        var end = i + 1;
        while (end < view.Count)
        {
            if (view.IsNameWord(end) || words.PersonSuffixes.Contains(view.Words[end]))
                end++;
            else if (end + 1 < view.Count && words.Calendar.Contains(view.Words[end]) && view.Words[end].Length > 2 && view.IsCapitalised(end)
                && words.IsGivenName(view.Words[end - 1]) && !view.IsOpening(end - 1))
                end++;
            else if (words.Particles.Contains(view.Words[end])
                && (view.IsNameWord(end + 1) || end + 2 < view.Count && words.Particles.Contains(view.Words[end + 1]) && view.IsNameWord(end + 2)))
                end += view.IsNameWord(end + 1) ? 2 : 3;
            else if (view.IsNameWord(end + 1) && (view.Words[end] == "&"
                || view.IsCapitalised(end) && words.NoNames.Contains(view.Words[end]) && words.OrganisationHeads.Contains(view.Words[end + 1])))
                end += 2;
            else
                break;
        }

        return end;
    }

    /// <summary>Whether the word has its capital only because it opens the sentence.</summary>
    private bool IsOnlyOpening(SentenceView view, int i)
    {
        if (!view.IsOpening(i) || !words.IsCommon(view.Words[i]) || seenInside.Contains(view.Folded[i]))
            return false;
        if (view.Known(i) is ({ IsWeak: false }, _) || view.IsCapitals(i) && view.Words[i].Length > 1)
            return false;

        // Before another capital it may be a given name, a role, or the beginning of "Supreme Court".
        var next = i + 1;
        while (next + 1 < view.Count && words.Particles.Contains(view.Words[next]))
            next++;
        return !view.IsNameWord(next)
            || !words.IsGivenName(view.Words[i]) && !words.Honorifics.ContainsKey(view.Words[i]) && view.RoleLength(i, RunEnd(view, i)) == 0
                && !(words.IsCommon(view.Words[next]) && Head(view, i, RunEnd(view, i)) is not null);
    }

    /// <summary>Takes one piece of a run and returns where the next begins.</summary>
    private int Take(SentenceView view, int i, int end, List<NameCandidate> into)
    {
        if (view.Words[i] == "&")
            return i + 1;
        if (words.Honorifics.TryGetValue(view.Words[i], out var honour) && i + 1 < end)
            return TakePerson(view, i + 1, end, into, honour);

        var (known, length) = view.Known(i);
        var role = view.RoleLength(i, end);
        if (role > 0 && role >= length && !(i + role == end && IsRoleAlone(view, i, role)))
        {
            if (i + role < end && !IsOrganisationTail(view, i + role, end))
                return TakePerson(view, i + role, end, into, GenderOfRole(view, i, role));
            if (i + role >= end)
                return end;
        }

        if (known is not null)
            return TakeKnown(view, i, end, known, length, into);
        return TakeUnknown(view, i, end, into);
    }

    /// <summary>A role that ends its run is no name; but "Queens" and the like may still be known.</summary>
    private static bool IsRoleAlone(SentenceView view, int i, int role) => role == 1 && view.Known(i) is ({ IsWeak: false, IsDemonym: false }, _);

    private int TakePerson(SentenceView view, int i, int end, List<NameCandidate> into, string gender)
    {
        // Titles pile up: Mr Justice Vane, President Dr Lund.
        while (i < end)
        {
            var more = words.Honorifics.TryGetValue(view.Words[i], out var honour) ? 1 : view.RoleLength(i, end);
            if (more > 0 && i + more >= end)
                return end; // "Mr President"
            if (more == 0)
                break;
            gender = honour is "male" or "female" ? honour : gender;
            i += more;
        }

        var last = PersonEnd(view, i, end);
        if (last == i)
            return i + 1;

        // "the Economist Weekly Survey": a role's word in the name of something else.
        if (gender == "unknown" && i >= 2 && view.Is(i - 2, "the") && view.Words[i..last].All(words.IsCommon) && !words.IsGivenName(view.Words[i]))
            return last;
        Add(view, i, last, into, person: 4, titled: true, gender: gender);
        return last;
    }

    /// <summary>Where a person's name that begins here ends.</summary>
    private int PersonEnd(SentenceView view, int i, int end)
    {
        var k = i;
        while (k < end && k < i + 6)
        {
            if (k > i && (words.Honorifics.ContainsKey(view.Words[k]) || k > i + 1 && view.RoleLength(k, end) > 0
                || view.Known(k) is ({ IsWeak: false, Kind: KnownKind.Place, Country: not null, IsCapital: false } or { Kind: KnownKind.Organisation, IsAcronym: true }, _)))
                break;
            if (view.Words[k] == "&")
                break;
            k++;
        }

        while (k > i && words.Particles.Contains(view.Words[k - 1]) && !view.IsCapitalised(k - 1))
            k--;
        return k;
    }

    private int TakeKnown(SentenceView view, int i, int end, KnownName known, int length, List<NameCandidate> into)
    {
        var after = i + length;
        var stop = PieceEnd(view, after, end);
        if (known.Kind is KnownKind.Belonging or KnownKind.Place or KnownKind.Organisation && stop > after && Head(view, i, stop) is { } head
            && !(words.IsGivenName(view.Words[after]) && stop - after > 1 && !words.IsCommon(view.Words[after])))
            return AddHeaded(view, i, head.End, head.Kind, into);
        if (known.IsDemonym)
            return after;
        if (after < end && stop > after && known.Kind == KnownKind.Place)
        {
            var next = view.Words[after];
            var mayBeGiven = length == 1 && (known.IsWeak || words.IsGivenName(view.Words[i])) && !known.IsAcronym;
            if (mayBeGiven && !words.IsCommon(next) && view.Known(after).Name is null)
            {
                Add(view, i, stop, into, person: 2);
                return stop;
            }

            // A club or paper is named for its town: the plural of an animal or the like, or a word that is no given name.
            if (!words.IsGivenName(next) && stop - after <= 2 && view.Known(after).Name is null && view.RoleLength(after, end) == 0 && !known.IsAcronym && known.Country != known.Canonical)
            {
                Add(view, i, stop, into, organisation: next.EndsWith('s') ? 2 : 1);
                return stop;
            }
        }

        // "the Skerry Post Media Company": everyday words with capitals go on with the name of an organisation.
        if (known is { Kind: KnownKind.Organisation, IsAcronym: false } && after + 1 < stop && view.Words[after..stop].All(words.IsCommon))
        {
            Add(view, i, stop, into, organisation: 2);
            return stop;
        }

        Add(view, i, after, into, known: known);
        return after;
    }

    private int TakeUnknown(SentenceView view, int i, int end, List<NameCandidate> into)
    {
        var stop = PieceEnd(view, i + 1, end);
        var count = stop - i;
        var given = words.IsGivenName(view.Words[i]);
        if (count > 1 && given && (Head(view, i, stop) is null || count == 2 && (words.FamilyNameHeads.Contains(view.Words[i + 1]) || !words.OrganisationHeads.Contains(view.Words[i + 1]))))
        {
            var last = PersonEnd(view, i, stop);
            Add(view, i, last, into, person: words.IsCommon(view.Words[i]) && words.IsCommon(view.Words[last - 1]) ? 0.7 : 2.5);
            return last;
        }

        if (Head(view, i, stop) is { } head)
        {
            if (head.End - i > 1 || view.Is(head.End, "of") || view.Is(head.End, "for"))
                return AddHeaded(view, i, head.End, head.Kind, into);
            return stop; // "the Ministry", "the Council"
        }

        if (count == 1)
        {
            AddSingle(view, i, given, into);
            return stop;
        }

        var common = 0;
        var initials = false;
        var foreign = false;
        for (var k = i; k < stop; k++)
        {
            common += words.IsCommon(view.Words[k]) || view.Known(k).Name is { IsDemonym: true } ? 1 : 0;
            foreign |= view.Known(k) is ({ Kind: KnownKind.Place or KnownKind.Organisation, IsWeak: false }, _) || view.IsCapitals(k) && !view.IsAllCapitals;
            initials |= k + 1 < stop && view.Words[k].Length == 2 && view.Words[k][1] == '.';
        }

        if (common == count || count > LongestName)
            return stop;
        if (words.PlaceBeginnings.Contains(view.Words[i]))
            Add(view, i, stop, into, place: 2);
        else if (view.Words[i + 1] == "&")
            Add(view, i, stop, into, organisation: 2);
        else if (foreign)
            Add(view, i, stop, into, organisation: 0.9);
        else if (initials && view.Words[stop - 1].Length > 2)
            Add(view, i, stop, into, person: 2.5);
        else if (common == 0 && count <= 4)
            Add(view, i, stop, into, person: view.Words[(i + 1)..stop].Any(w => words.Particles.Contains(w)) ? 2 : 0.6);
        else
            Add(view, i, stop, into, person: common == 0 ? 0 : 0.3);
        return stop;
    }

    private void AddSingle(SentenceView view, int i, bool given, List<NameCandidate> into)
    {
        if (view.Folded[i].Length < 2 || view.Words[i].Contains("n't", StringComparison.Ordinal) || view.Words[i].Contains("n’t", StringComparison.Ordinal)
            || view.Words[i].Contains('@', StringComparison.Ordinal))
            return;
        if (view.IsCapitals(i) && !view.IsAllCapitals && words.IsCommon(view.Words[i]))
            return;
        if (view.IsCapitals(i) && !view.IsAllCapitals && view.Words[i].Length <= 6 && view.Words[i].All(c => char.IsLetterOrDigit(c) || c is '&' or '.'))
            Add(view, i, i + 1, into, organisation: 1.5);
        else if (words.IsCommon(view.Words[i]))
            Add(view, i, i + 1, into, common: true);
        else
            Add(view, i, i + 1, into, person: given ? 0.6 : 0);
    }

    /// <summary>Where a piece ends that is no title: before the next honorific or role, or a country.</summary>
    private int PieceEnd(SentenceView view, int i, int end)
    {
        while (i < end)
        {
            if (words.Honorifics.ContainsKey(view.Words[i]) && i + 1 < end && !words.IsCommon(view.Words[i])
                || view.RoleLength(i, end) is > 0 and var role && (i + role < end || i + role == end && view.RoleLength(i, end) > 0) && Head(view, i, end) is null)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private bool IsOrganisationTail(SentenceView view, int i, int end) =>
        (words.OrganisationHeads.Contains(view.Words[end - 1]) || end - i == 1 && words.EventHeads.Contains(view.Words[end - 1]))
            && !words.IsGivenName(view.Words[i]) && (end - i > 1 || words.IsCommon(view.Words[i]));

    /// <summary>The last word of the piece that shows a kind, and that kind; null where none does.</summary>
    private (int End, NameKind Kind)? Head(SentenceView view, int i, int end)
    {
        for (var k = end - 1; k >= i; k--)
        {
            if (words.OrganisationHeads.Contains(view.Words[k]))
                return (k + 1, NameKind.Organisation);
            if (words.EventHeads.Contains(view.Words[k]) && (k > i || view.Is(k + 1, "of")))
                return (k + 1, NameKind.Event);
            if (words.PlaceHeads.Contains(view.Words[k]) && (k > i || view.Is(k + 1, "of")))
                return (k + 1, NameKind.Place);
        }

        return null;
    }

    /// <summary>Adds a name that its head shows to be one, with what "of" hangs on it: <c>Ministry of Foreign Affairs</c>.</summary>
    private int AddHeaded(SentenceView view, int i, int end, NameKind kind, List<NameCandidate> into)
    {
        if (view.Is(end, "of") || kind == NameKind.Organisation && (view.Is(end, "for") || view.Is(end, "on")))
        {
            var next = view.Is(end + 1, "the") ? end + 2 : end + 1;
            var stop = next;
            while (stop < view.Count && stop < next + 5 && (view.IsNameWord(stop) || stop > next && view.Is(stop, "and") && view.IsNameWord(stop + 1)
                && words.IsCommon(view.Words[stop + 1]) && words.IsCommon(view.Words[stop - 1])))
                stop++;
            if (stop > next)
                end = stop;
        }

        if (end - i == 1)
            return end;
        Add(view, i, end, into, organisation: kind == NameKind.Organisation ? 3 : 0, place: kind == NameKind.Place ? 3 : 0, happening: kind == NameKind.Event ? 3 : 0);
        return end;
    }

    private string GenderOfRole(SentenceView view, int i, int length)
    {
        var gender = "unknown";
        for (var k = i; k < i + length; k++)
        {
            if (words.GenderOfRole(view.Words[k]) is ("male" or "female") and var shown)
                gender = shown;
        }

        return gender;
    }

    private static void Add(SentenceView view, int first, int end, List<NameCandidate> into, double person = 0, double place = 0, double organisation = 0,
        double happening = 0, KnownName? known = null, bool titled = false, string gender = "unknown", bool common = false)
    {
        var weight = known is null ? 0 : known.IsWeak ? 0.8 : known.IsAcronym || end - first > 1 || known.Country is not null ? 4 : 2.5;
        into.Add(new()
        {
            View = view,
            First = first,
            End = end,
            Key = view.Key(first, end),
            Known = known,
            IsCommon = common,
            IsTitled = titled,
            Gender = gender switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown },
            Person = person + (known?.Kind == KnownKind.Person ? weight : 0),
            Place = place + (known?.Kind == KnownKind.Place ? weight : 0),
            Organisation = organisation + (known?.Kind == KnownKind.Organisation ? weight : 0),
            Event = happening + (known?.Kind == KnownKind.Event ? weight : 0),
        });
    }
}
