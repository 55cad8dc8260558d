using Dateline.Languages;

namespace Dateline.Quotes;

/// <summary>Tells where the words begin and end that the reporter gives as somebody's: behind "said that", and before the reporter's own go on.</summary>
internal sealed class SaidWords(TokenRow row, CueReader cues)
{
    /// <summary>Fewer tokens tell nothing.</summary>
    public const int Shortest = 3;

    /// <summary>So many tokens a subject has at most before its verb, where the reporter's words go on.</summary>
    private const int LongestSubject = 8;

    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>Where they begin after the verb: over "on Monday", "in a statement", "reporters", and "that"; null where nothing shows that anything was said.</summary>
    public int? Begin(int verb, int end)
    {
        var isTell = speech.Tell.Contains(row.Word(verb));
        var start = verb + 1;

        // "Said the demands that come with the work are many": where a noun follows at once, "that" is of the noun.
        var isNoun = !isTell && speech.Plain.Contains(row.Word(verb))
            && (row.Lexicon.Grammar.Articles.Contains(row.Word(start)) || row.Lexicon.Grammar.Possessives.Contains(row.Word(start)) || IsPlural(start));
        for (var k = start; !isNoun && k < end && k < verb + 12 && !row.IsFinite(k) && !row.Is(k, ","); k++)
        {
            if (row.Is(k, row.Lexicon.Grammar.Complementizer))
                return k + 1;
        }

        // Without "that", only the plainest verb shows that what follows was said: "she added two points" says nothing.
        if (isTell || !speech.Plain.Contains(row.Word(verb)))
            return null;
        start = OverAdjuncts(start, end);
        return start < end && row.IsWord(start) && !speech.Denials.Contains(row.Word(start)) && !speech.Prepositions.Contains(row.Word(start))
            && !speech.ClauseOpeners.Contains(row.Word(start)) && !speech.NoClauses.Contains(row.Word(start)) ? start : null;
    }

    /// <summary>Where they end before the reporter's go on: over ", but offered no proof", ", although she had signed it", ", and the crowd cheered her" and "but would not say when".</summary>
    public int End(int start, int end)
    {
        for (var k = start + Shortest - 1; k + 1 < end; k++)
        {
            var goesOn = IsBreak(k) ? GoesOnWithout(k, end) && !EndsList(start, k) : speech.ClauseJoiners.Contains(row.Word(k)) && (SaysNoMore(k + 1, end) || SaysAgain(k, end));
            if (goesOn && HasMainVerb(start, k))
                return k;
        }

        return end;
    }

    /// <summary>Where the last clause of its own begins: a source that is named at the end vouches for no more.</summary>
    public int LastClause(int start, int end)
    {
        for (var k = end - Shortest; k > start; k--)
        {
            if (row.Is(k - 1, ",") && (speech.ClauseJoiners.Contains(row.Word(k)) || speech.ClauseEnders.Contains(row.Word(k))) && HasVerb(k + 1, end))
                return k + 1;
        }

        return start;
    }

    /// <summary>Whether words can be a clause.</summary>
    public bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // "He plans to come": after the word for one who acts, a form that might be a noun is a verb.
            if (row.IsFinite(i) || IsPast(i) || IsPlainThird(i) || i > start && speech.Pronouns.ContainsKey(row.Word(i - 1)) && row.Lexicon.Grammar.Verbs[row.Word(i)].Forms != VerbForms.None)
                return true;
        }

        return false;
    }

    /// <summary>Whether words have a verb that is not of a clause about one of them: "the ships, which had left," have none.</summary>
    private bool HasMainVerb(int start, int end)
    {
        for (var k = start; k + 1 < end; k++)
        {
            if (!IsBreak(k) || !speech.RelativesOfSubjects.Contains(row.Word(k + 1)))
                continue;
            if (HasVerb(start, k))
                return true;
            start = k + 1;
            while (start < end && !IsBreak(start))
                start++;
            k = start;
        }

        return HasVerb(start, end);
    }

    /// <summary>"The dam had broken, the road was gone, and the school": before the last of several clauses nothing ends.</summary>
    private bool EndsList(int start, int mark)
    {
        if (!speech.Pairs.Contains(row.Word(mark + 1)) || speech.ClauseOpeners.Contains(row.Word(start)))
            return false;
        for (var k = start + Shortest - 1; k + 1 < mark; k++)
        {
            if (row.Is(k, ",") && !speech.RelativesOfSubjects.Contains(row.Word(k + 1)) && HasVerb(start, k) && HasVerb(k + 1, mark))
                return true;
        }

        return false;
    }

    /// <summary>Whether a mark parts clauses.</summary>
    public bool IsBreak(int i) => row.Word(i) is "," or ";" or "—" or "–" or "--";

    /// <summary>Whether what stands behind a mark is the reporter's.</summary>
    private bool GoesOnWithout(int mark, int end)
    {
        var next = mark + 1;
        if (speech.ClauseEnders.Contains(row.Word(next)) || speech.Articles.Contains(row.Word(next)) && speech.Claims.Contains(row.Word(next + 1))
            || row.IsGerund(next) && (speech.IsCue(row.Word(next)) || speech.Judge.Contains(row.Word(next))))
            return true;

        // "Said she had met Holt, who denied it": what hangs on behind the last mark is more often the reporter's than not.
        if (speech.RelativesOfSubjects.Contains(row.Word(next)) && IsLast(next, end) && !row.IsModal(next + 1))
            return true;
        var isJoined = speech.ClauseJoiners.Contains(row.Word(next));
        return (isJoined || row.Is(mark, ";")) && IsReporters(isJoined ? next + 1 : next, end, isAlsoHad: isJoined && !speech.Pairs.Contains(row.Word(next)));
    }

    /// <summary>Whether a clause that goes on behind what was said has a verb of the reporter's: one that would be is still of the speaker's.</summary>
    /// <remarks>Who says "the bridge was safe, but it would close" has said both; who says "it was safe, but engineers found a crack" has not.</remarks>
    private bool IsReporters(int first, int end, bool isAlsoHad)
    {
        while (first < end && row.IsAdverb(first))
            first++;
        if (first >= end || speech.Prepositions.Contains(row.Word(first)))
            return false;
        for (var i = first; i < end && i <= first + LongestSubject && row.IsWord(i) | row.IsPossessive(i); i++)
        {
            if (speech.ClauseOpeners.Contains(row.Word(i)) && !speech.Pairs.Contains(row.Word(i)) || speech.RelativesOfSubjects.Contains(row.Word(i)))
                return false;
            if (row.IsModal(i))
                return SaysNoMore(i, end);
            if (row.IsFinite(i))
                return isAlsoHad || row.Lexicon.Grammar.Auxiliaries.GetValueOrDefault(row.Word(i)).Kind != Auxiliary.Had;
            if (i > first && (IsPast(i) || cues.IsCue(i, beside: true) || PutsNumber(i, end)))
                return true;
        }

        return false;
    }

    /// <summary>"The firm put it at 600": another gives another number.</summary>
    private bool PutsNumber(int verb, int end)
    {
        if (!row.Lexicon.Figures.Recounting.Contains(row.Word(verb)))
            return false;
        for (var k = verb + 1; k + 1 < end && k <= verb + LongestSubject && !IsBreak(k); k++)
        {
            if (row.Lexicon.Figures.NumberLinks.Contains(row.Word(k)))
                return true;
        }

        return false;
    }

    private bool IsLast(int first, int end)
    {
        while (first < end && !IsBreak(first))
            first++;
        return first == end;
    }

    /// <summary>"But later told reporters": the same speaker says something else.</summary>
    private bool SaysAgain(int joiner, int end)
    {
        var verb = joiner + 1;
        while (verb < end && (row.IsAdverb(verb) || speech.BeforeVerbs.Contains(row.Word(verb))))
            verb++;
        return verb < end && !speech.Pairs.Contains(row.Word(joiner)) && cues.IsCue(verb, beside: false) && row.IsFinite(verb);
    }

    /// <summary>"But she would not say", "and declined to comment": what follows tells that no more was said.</summary>
    private bool SaysNoMore(int i, int end)
    {
        if (speech.Pronouns.ContainsKey(row.Word(i)))
            i++;
        if (i < end && row.IsFinite(i) && !speech.Denials.Contains(row.Word(i)))
            i++;
        return i + 1 < end && speech.Denials.Contains(row.Word(i)) && speech.IsCue(row.Word(speech.NoClauses.Contains(row.Word(i + 1)) ? i + 2 : i + 1));
    }

    /// <summary>"The meeting deteriorated": a word that no table knows, and that has the ending of a past.</summary>
    private bool IsPast(int i) =>
        i > 0 && row.Word(i) is { Length: > 4 } word && char.IsLower(word[0]) && row.EndsAs(i, speech.PastEndings) && row.MentionAt(i).Name is null
        && row.Lexicon.Grammar.Verbs[word].Forms == VerbForms.None && !row.Lexicon.Grammar.Determiners.Contains(row.Word(i - 1)) && !speech.Prepositions.Contains(row.Word(i - 1));

    /// <summary>"The bridge opens": a form in -s that is hardly ever a noun.</summary>
    private bool IsPlainThird(int i) =>
        row.Lexicon.Grammar.Verbs[row.Word(i)] is var (verb, forms) && forms.HasFlag(VerbForms.Third) && row.Lexicon.Grammar.VerbsInS.Contains(verb);

    /// <summary>"Said reports that he was dead were false": several things, and not a time.</summary>
    private bool IsPlural(int i) =>
        row.Word(i) is { Length: > 3 } word && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && char.IsLower(word[0]) && !row.IsAdverb(i)
        && !row.Lexicon.Names.Calendar.Contains(word) && !speech.Prepositions.Contains(word) && !speech.Articles.Contains(word) && !speech.ClauseOpeners.Contains(word)
        && !speech.Times.Contains(word[..^1]) && !speech.BeforeVerbs.Contains(word);

    /// <summary>Over "on Monday", "last week", "in a statement", "in an interview with".</summary>
    private int OverAdjuncts(int start, int end)
    {
        while (start < end)
        {
            var calendar = row.Lexicon.Names.Calendar;
            if (calendar.Contains(row.Word(start)) || row.Tokens[start].Kind == Sentences.TokenKind.Number && calendar.Contains(row.Word(start - 1)))
                start++;
            else if (speech.BeforeTimes.Contains(row.Word(start)) && start + 1 < end
                && (calendar.Contains(row.Word(start + 1)) || speech.Times.Contains(row.Word(start + 1)) || speech.TimeLinks.Contains(row.Word(start + 1))))
            {
                start += speech.TimeLinks.Contains(row.Word(start + 1)) ? 1 : 2;
            }
            else if (speech.Prepositions.Contains(row.Word(start)))
            {
                var stop = start + 1;
                while (stop < end && stop < start + 6 && !calendar.Contains(row.Word(stop)) && !speech.Utterances.Contains(row.Word(stop)) && !speech.Hearers.Contains(row.Word(stop)))
                    stop++;
                if (stop >= end || stop >= start + 6)
                    return start;
                start = stop + 1;
            }
            else
            {
                return start;
            }
        }

        return start;
    }
}
