using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;

namespace Dateline.Quotes;

/// <summary>Reads who does the saying, from the words before or after the verb.</summary>
internal sealed class SubjectReader(TokenRow row)
{
    private const int LongestSubject = 24;

    /// <summary>How many things between commas may follow a speaker one upon the other.</summary>
    private const int MostInsertions = 2;

    private readonly SpeechWords speech = row.Lexicon.Speech;
    private readonly NameWords names = row.Lexicon.Names;

    /// <summary>The subject that stands before the verb, not before token <paramref name="low"/>; null where none can be told, or the saying is denied.</summary>
    public SpeakerPhrase? Before(int verb, int low) => Subject(verb, low) is { } subject && !Denial.Covers(row, subject.First) ? subject : null;

    private SpeakerPhrase? Subject(int verb, int low)
    {
        var k = verb - 1;
        while (k >= low && !row.InQuote[k] && row.MentionAt(k).Name is null && !speech.Denials.Contains(row.Word(k))
            && (speech.BeforeVerbs.Contains(row.Word(k)) || row.IsAdverb(k)))
            k--;
        if (k < low || speech.Denials.Contains(row.Word(k)) || row.EndsAs(k, speech.DenialEndings))
            return null;
        if (speech.Who.Contains(row.Word(k)))
            return EndingAt(row.Is(k - 1, ",") ? k - 2 : k - 1, low);
        if (row.Word(k) is "," or ")" or "—" or "–" or "--")
            return OverInsertion(k, low);
        if (speech.Pairs.Contains(row.Word(k)))
            return OfVerbBefore(k, low);
        return EndingAt(k, low) is { } subject ? OverRelative(subject, low) ?? WithOther(subject, low) : null;
    }

    /// <summary>"The general leaned over and asked": who does what stands before "and".</summary>
    private SpeakerPhrase? OfVerbBefore(int and, int low)
    {
        var clause = and;
        while (clause > low && !(speech.ClauseOpeners.Contains(row.Word(clause - 1)) && !speech.Pairs.Contains(row.Word(clause - 1))) && row.Word(clause - 1) is not (";" or ":"))
            clause--;
        for (var verb = clause + 1; verb < and; verb++)
        {
            if (!row.InQuote[verb] && (row.IsFinite(verb) || speech.IsCue(row.Word(verb))))
                return Subject(verb, clause);
        }

        return null;
    }

    /// <summary>"A diplomat who was on the stand said": words inside the clause that says who somebody is are not the subject.</summary>
    private SpeakerPhrase? OverRelative(SpeakerPhrase subject, int low)
    {
        var hasVerb = false;
        for (var k = subject.First - 1; k > low && k > subject.First - LongestSubject; k--)
        {
            if (speech.Who.Contains(row.Word(k)))
                return hasVerb ? EndingAt(row.Is(k - 1, ",") ? k - 2 : k - 1, low) : null;
            if (row.InQuote[k] || !row.IsWord(k) && !row.IsPossessive(k) || speech.ClauseOpeners.Contains(row.Word(k)))
                return null;
            hasVerb |= row.IsFinite(k) || row.EndsAs(k, speech.PastEndings);
        }

        return null;
    }

    /// <summary>"Ruiz and Mr Lund said": both are the speaker, so neither alone is named.</summary>
    private SpeakerPhrase WithOther(SpeakerPhrase subject, int low)
    {
        var and = subject.First - 1;
        return subject.Name is not null && and > low && speech.Pairs.Contains(row.Word(and)) && !row.InQuote[and - 1]
            && row.MentionAt(and - 1) is { Name.Kind: NameKind.Person or NameKind.Organisation or NameKind.Place } other
            && other.End == and && other.First >= low
                ? new(TitleStart(other.First, low), subject.End, null, null, true)
                : subject;
    }

    /// <summary>The subject that stands after the verb: said Mayor Ana Ruiz. Null where none stands there.</summary>
    public SpeakerPhrase? After(int verb, int end)
    {
        var start = verb + 1;
        if (start >= end || row.InQuote[start] || !row.IsWord(start))
            return null;
        if (speech.Pronouns.TryGetValue(row.Word(start), out var pronoun))
            return pronoun == "thing" ? null : new(start, start + 1, null, pronoun, true);
        var role = -1;
        SpeakerPhrase? body = null;
        for (var k = start; k < end && k < start + 12; k++)
        {
            if (!row.IsWord(k) && !row.IsPossessive(k) || row.InQuote[k] || row.IsFinite(k))
                break;
            var mention = row.MentionAt(k);
            if (mention.Name is { } name && !row.IsPossessive(mention.End))
            {
                // "said Varg coach Ana Ruiz": whose role it is names nobody.
                if (name.Kind == NameKind.Person && IsWhoseRole(mention.End, end))
                {
                    k = mention.End - 1;
                    continue;
                }

                if (name.Kind == NameKind.Person || role >= 0 && IsUnknownPerson(mention) && role == k - 1)
                    return IsOneNoun(start, k) ? new(start, mention.End, name, null, true) : null;
                if (k == start || k - 1 == start && speech.DefiniteArticles.Contains(row.Word(k - 1)))
                {
                    if (name.Kind == NameKind.Event)
                        return null;
                    body = new(start, mention.End, name, null, true);
                }

                k = mention.End - 1;
                continue;
            }

            // "the Harbour Board's annual survey": the words of a name that owns something are no speaker of their own.
            if (mention.Name is not null)
            {
                k = mention.End - 1;
                continue;
            }

            if (speech.Prepositions.Contains(row.Word(k)) && role < 0 || speech.ClauseOpeners.Contains(row.Word(k)) || names.Calendar.Contains(row.Word(k)))
                break;
            if ((IsSpeakerNoun(k) || speech.Documents.Contains(row.Word(k))) && !BeginsLongerName(k, end))
                role = k;
        }

        // "said the Quay Party candidate": the body only says whose the candidate is. "Said the Quay Party council" still names the party.
        if (role < 0 || body is not null && (role < body.End || !IsPersonNoun(role)))
            return body;

        // "the government's final count": what it owns is the source.
        if (row.IsPossessive(role + 1))
            return OwnedAfter(start, role + 2, end);

        // "said the museum's director, Felix Amberg": the name that is put in explains the role.
        var inserted = role + 2;
        while (inserted < end && names.Honorifics.ContainsKey(row.Word(inserted)))
            inserted++;
        return row.Is(role + 1, ",") && inserted < end && row.MentionAt(inserted) is var person && person.First == inserted && IsPerson(person)
            ? new(start, person.End, person.Name, null, true)
            : new(start, role + 1, null, null, true);
    }

    /// <summary>Whether a role and the one who has it follow a name at once: "Varg head coach Ana Ruiz".</summary>
    private bool IsWhoseRole(int from, int end)
    {
        for (var k = from; k < end && k < from + 4; k++)
        {
            if (row.MentionAt(k) is { Name: not null } mention)
                return k > from && mention.First == k && IsPersonNoun(k - 1) && IsPerson(mention);
            if (!row.IsWord(k) || !char.IsLower(row.Word(k)[0]) || speech.Prepositions.Contains(row.Word(k)) || speech.ClauseOpeners.Contains(row.Word(k)))
                return false;
        }

        return false;
    }

    /// <summary>Somebody whose word no table knows, right behind the verb beside a quote: "said an elder of Velde", "said her keeper, Pim Lund".</summary>
    public SpeakerPhrase? UnknownAfter(int verb, int end)
    {
        var start = verb + 1;
        if (start + 1 >= end || !HasArticle(start) || row.InQuote[start])
            return null;
        var stop = start + 1;
        while (stop < end && stop < start + 5 && row.IsWord(stop) && !row.InQuote[stop] && !row.IsFinite(stop) && row.MentionAt(stop).Name is null && char.IsLower(row.Word(stop)[0])
            && !speech.Prepositions.Contains(row.Word(stop)) && !speech.ClauseOpeners.Contains(row.Word(stop)) && !speech.Who.Contains(row.Word(stop))
            && !names.Calendar.Contains(row.Word(stop)) && !row.IsAdverb(stop))
            stop++;
        if (stop == start + 1 && !row.Is(stop, ",") || stop < end && row.IsWord(stop) && !speech.Prepositions.Contains(row.Word(stop)) && !speech.Who.Contains(row.Word(stop)))
            return null;
        return row.Is(stop, ",") && stop + 1 < end && row.MentionAt(stop + 1) is var person && person.First == stop + 1 && IsPerson(person)
            ? new(start, person.End, person.Name, null, true)
            : stop > start + 1 ? new(start, stop, null, null, false) : null;
    }

    /// <summary>What somebody owns that can be a source: "the government's final count".</summary>
    private SpeakerPhrase? OwnedAfter(int start, int from, int end)
    {
        var stop = from;
        while (stop < end && stop < from + 5 && row.IsWord(stop) && !row.IsFinite(stop) && row.MentionAt(stop).Name is null
            && !speech.Prepositions.Contains(row.Word(stop)) && !speech.ClauseOpeners.Contains(row.Word(stop)) && !names.Calendar.Contains(row.Word(stop)))
            stop++;
        return stop == from ? null : new(start, stop, null, null, true);
    }

    /// <summary>Whether a mention is of a person, or of two words or more of which nothing shows what they name.</summary>
    private bool IsPerson((Name? Name, int First, int End) mention) => mention.Name is { Kind: NameKind.Person } || IsUnknownPerson(mention);

    private bool IsUnknownPerson((Name? Name, int First, int End) mention) =>
        mention.Name is { Kind: NameKind.Other } && mention.End - mention.First > 1 && !names.IsCommon(row.Word(mention.End - 1));

    private bool IsPersonNoun(int i) => names.IsRole(row.Word(i)) || names.IsRelation(row.Word(i));

    /// <summary>The one who acts in the sentence: what stands before its first verb.</summary>
    public SpeakerPhrase? OfSentence(int sentence)
    {
        var first = row.FirstOf[sentence];
        var end = Math.Min(row.FirstOf[sentence + 1], first + 40);
        for (var i = first + 1; i < end; i++)
        {
            if (row.InQuote[i] || !row.IsFinite(i) && !speech.IsCue(row.Word(i)) && !speech.Judge.Contains(row.Word(i)))
                continue;
            return Before(i, first);
        }

        return null;
    }

    /// <summary>"Lund, the mayor, said" and "Lund (45) said": the subject stands before what was put in.</summary>
    private SpeakerPhrase? OverInsertion(int mark, int low, int insertions = 0)
    {
        var opening = row.Word(mark) == ")" ? "(" : row.Word(mark);
        for (var k = mark - 1; k > low && k > mark - LongestSubject; k--)
        {
            if (row.InQuote[k] || row.Word(k) is ";" or ":")
                return null;
            if (row.Word(k) != opening)
                continue;
            var outer = EndingAt(k - 1, low);

            // "The chairman, who asked coach Ana Ruiz to explain, said": a clause about the speaker names others.
            if (outer is { Name.Kind: NameKind.Person } || opening != "," || outer is not null && speech.RelativesOfSubjects.Contains(row.Word(k + 1)))
                return outer;

            // "June Holm, 71, from Velde, said": more than one thing is put in.
            if (insertions < MostInsertions && outer is not { Name: null, IsSure: true } && OverInsertion(k, low, insertions + 1) is { Name.Kind: NameKind.Person } further)
                return further;

            // "the minister, Ana Ruiz, said": the name may be what was put in.
            var inner = EndingAt(mark - 1, k + 1);
            var isInner = inner is { Name: not null } && inner.First <= k + 4
                && (inner.Name.Kind == NameKind.Person || outer is { Name: null } && IsPersonNoun(outer.End - 1) && IsUnknownPerson(row.MentionAt(inner.End - 1)));
            return isInner ? inner! with { First = outer?.First ?? inner.First } : outer;
        }

        return null;
    }

    private SpeakerPhrase? EndingAt(int last, int low)
    {
        if (last < low || row.InQuote[last] || !row.IsWord(last) || speech.ClauseOpeners.Contains(row.Word(last)))
            return null;
        if (speech.Pronouns.TryGetValue(row.Word(last), out var pronoun))
            return new(last, last + 1, null, pronoun, true);
        var start = StartOf(last, low);
        var mention = row.MentionAt(last);
        if (mention.Name is { } name && mention.End == last + 1)
        {
            if (HangsOnNoun(mention.First, start) && Unnamed(start, last, low) is { } head)
                return head;
            var before = mention.First - 1;
            if (before < start || !speech.Prepositions.Contains(row.Word(before))
                && !(speech.DefiniteArticles.Contains(row.Word(before)) && before > start && speech.Prepositions.Contains(row.Word(before - 1))))
                return name.Kind == NameKind.Event ? null
                    : new(TitleStart(mention.First, start), mention.End, name, null, name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place);
        }

        return Unnamed(start, last, low);
    }

    /// <summary>Whether a name with its title stands behind a preposition: "a spokesman for President Ruiz", "an article about the ferry Petrel".</summary>
    private bool HangsOnNoun(int name, int start)
    {
        if (speech.Prepositions.Contains(row.Word(start)) || names.Calendar.Contains(row.Word(start)))
            return false;
        var k = name - 1;
        while (k > start && !speech.Prepositions.Contains(row.Word(k)) && !HasArticle(k) && row.IsWord(k))
            k--;
        return k > start + 1 && speech.Prepositions.Contains(row.Word(HasArticle(k) ? k - 1 : k));
    }

    /// <summary>Somebody without a name: "a harbour board spokeswoman", "the head of the agency".</summary>
    private SpeakerPhrase? Unnamed(int start, int last, int low)
    {
        while (start < last && (speech.Prepositions.Contains(row.Word(start)) || names.Calendar.Contains(row.Word(start))
            || row.Tokens[start].Kind == TokenKind.Number && start > low && names.Calendar.Contains(row.Word(start - 1))))
            start++;
        // "In brief remarks the president said": the last article begins it, unless a preposition hangs it on what is before.
        for (var k = last; k > start; k--)
        {
            if (HasArticle(k) && !speech.Prepositions.Contains(row.Word(k - 1)))
            {
                start = k;
                break;
            }
        }

        for (var k = start + 1; k <= last; k++)
        {
            if (!speech.Prepositions.Contains(row.Word(k)))
                continue;
            var mention = row.MentionAt(k - 1);
            if (mention is { Name.Kind: NameKind.Person })
                return new(TitleStart(mention.First, start), mention.End, mention.Name, null, true);
            return IsSpeakerNoun(k - 1) || speech.Documents.Contains(row.Word(k - 1)) ? new(start, last + 1, null, null, true)
                : HasArticle(start) && k - start < 6 ? new(start, last + 1, null, null, false) : null;
        }

        if (IsSpeakerNoun(last) || speech.Documents.Contains(row.Word(last)))
            return new(start, last + 1, null, null, true);
        return (HasArticle(start) || start < last && row.IsPossessive(start + 1)) && last - start is >= 1 and < 8 && !row.IsFinite(last) ? new(start, last + 1, null, null, false) : null;
    }

    private bool HasArticle(int start) => speech.Articles.Contains(row.Word(start));

    private int StartOf(int last, int low)
    {
        var start = last;
        while (start > low && last - start < LongestSubject)
        {
            var k = start - 1;
            if (row.InQuote[k] || !row.IsWord(k) && !row.IsPossessive(k) || speech.ClauseOpeners.Contains(row.Word(k)) && row.MentionAt(k).Name is null
                || row.IsFinite(k) || row.Tokens[k].Kind == TokenKind.ClosingQuote)
                break;
            start = k;
        }

        return start;
    }

    /// <summary>Takes the title and role before a name with it.</summary>
    private int TitleStart(int first, int low)
    {
        while (first > low && row.IsWord(first - 1) && !row.IsPossessive(first - 1)
            && (names.Honorifics.ContainsKey(row.Word(first - 1)) || names.IsRole(row.Word(first - 1)) || names.RoleModifiers.Contains(row.Word(first - 1))
                || char.IsUpper(row.Word(first - 1)[0]) && !IsSmall(first - 1) && !names.Calendar.Contains(row.Word(first - 1))))
        {
            first--;
        }

        return first;
    }

    /// <summary>A word that has its capital only from the beginning of the sentence.</summary>
    private bool IsSmall(int i) =>
        row.Lexicon.Sentences.Openers.Contains(row.Word(i)) || speech.Deniers.Contains(row.Word(i)) || Denial.IsInverted(row, i);

    private bool IsOneNoun(int start, int end)
    {
        for (var k = start; k < end; k++)
        {
            if (speech.Prepositions.Contains(row.Word(k)) && !speech.Of.Contains(row.Word(k)) || speech.ClauseOpeners.Contains(row.Word(k)))
                return false;
        }

        return true;
    }

    /// <summary>"the Economist Weekly Survey": a role's word with a capital, before another, stands in the name of something.</summary>
    private bool BeginsLongerName(int i, int end) =>
        char.IsUpper(row.Word(i)[0]) && i + 1 < end && row.IsWord(i + 1) && char.IsUpper(row.Word(i + 1)[0]) && row.MentionAt(i + 1).Name is null && !IsSpeakerNoun(i + 1);

    private bool IsSpeakerNoun(int i)
    {
        var word = row.Word(i);
        return names.IsRole(word) || names.IsRelation(word) || speech.Collectives.Contains(word)
            || word.EndsWith('s') && (names.IsRole(word[..^1]) || names.IsRelation(word[..^1]))
            || word.LastIndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && names.IsRole(word[(hyphen + 1)..]);
    }
}
