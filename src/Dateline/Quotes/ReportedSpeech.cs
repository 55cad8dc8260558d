using Dateline.Articles;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Finds what was said in the reporter's words: the mayor said that the bridge would close.</summary>
internal sealed class ReportedSpeech(TokenRow row, SubjectReader subjects, AttributionReader attributions, SpeakerReader speakers)
{
    private const int ShortestClause = 4;

    /// <summary>Who speaks next behind a semicolon has no more words.</summary>
    private const int LongestOther = 4;
    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>The reported quotes of the sentences that hold no marked one.</summary>
    public IEnumerable<Quote> Find(List<Quote> marked)
    {
        var taken = new HashSet<int>();
        foreach (var quote in marked)
        {
            for (var s = SentenceAt(quote.Evidence.Start); s < row.Sentences.Length && row.Sentences[s].Span.Start < quote.Evidence.End; s++)
                taken.Add(s);
        }

        var found = new List<Quote>();
        for (var s = 0; s < row.Sentences.Length; s++)
        {
            if (row.Sentences[s].Kind == PassageKind.Paragraph && !taken.Contains(s) && Read(s) is { } quote)
                found.Add(quote);
        }

        return found;
    }

    private Quote? Read(int sentence)
    {
        var first = row.FirstOf[sentence];
        var end = row.FirstOf[sentence + 1];
        if (Inside(first, end))
            return null;
        while (end > first && !row.IsWord(end - 1))
            end--;
        if (attributions.AtEnd(first, end) is { } trailing)
        {
            var comma = trailing.CueFirst;
            while (comma > first && !(row.Is(comma, ",") && comma < trailing.Speaker.First) && !(row.Is(comma, ",") && row.OpensSource(comma + 1)))
                comma--;
            var start = AfterDateline(first, comma);
            return Make(sentence, row.OpensSource(trailing.CueFirst) ? LastClause(start, comma) : start, comma, trailing);
        }

        if (Leading(sentence, first, end) is { } leading)
            return leading;
        if (attributions.Inserted(first, end) is { } inserted)
            return Make(sentence, AfterDateline(first, end), end, inserted);
        for (var verb = first + 1; verb < end - ShortestClause; verb++)
        {
            if (!attributions.IsCueHere(verb, beside: false) && !Reveals(verb))
                continue;
            if (row.IsGerund(verb))
            {
                if (attributions.OfParticiple(verb, first) is { } doing && Clause(verb, end) is { } said)
                    return Make(sentence, said, end, new(doing, verb, verb + 1, false));
                continue;
            }

            if (subjects.Before(verb, first) is not { } subject || !IsMain(subject.First, first))
                return null;

            // "Lund, who has said she will resign, said on Sunday that …": what the clause in between reports is not what the sentence does.
            if (IsRelative(subject.First, verb))
                continue;
            return Clause(verb, end) is { } start ? Make(sentence, start, ClauseEnd(start, end), new(subject, verb, verb + 1, false)) : null;
        }

        return null;
    }

    /// <summary>"According to the harbour board, the bridge is shut."</summary>
    private Quote? Leading(int sentence, int first, int end)
    {
        var opening = AfterDateline(first, end);
        if (!row.OpensSource(opening))
            return null;
        for (var comma = opening + 3; comma < end - ShortestClause; comma++)
        {
            if (row.Is(comma, ",") && !row.IsWord(comma))
                return subjects.After(opening + 1, comma) is { } source && source.End == comma ? Make(sentence, comma + 1, end, new(source, opening, opening + 2, false)) : null;
        }

        return null;
    }

    /// <summary>"The survey shows that": what a document tells.</summary>
    private bool Reveals(int verb) =>
        speech.Reveals.Contains(row.Word(verb)) && row.Is(verb + 1, row.Lexicon.Grammar.Complementizer) && speech.Documents.Contains(row.Word(verb - 1));

    /// <summary>Where the last clause of its own begins: a source that is named at the end vouches for no more.</summary>
    private int LastClause(int start, int end)
    {
        for (var k = end - ShortestClause; k > start; k--)
        {
            if (row.Is(k - 1, ",") && (speech.ClauseJoiners.Contains(row.Word(k)) || speech.ClauseEnders.Contains(row.Word(k))) && HasVerb(k + 1, end))
                return k + 1;
        }

        return start;
    }

    private bool IsRelative(int subject, int verb)
    {
        for (var k = subject + 1; k < verb; k++)
        {
            if (!speech.RelativesOfSubjects.Contains(row.Word(k)))
                continue;
            var own = k + 1;
            while (own < verb && (row.IsAdverb(own) || speech.BeforeVerbs.Contains(row.Word(own))))
                own++;
            return own == verb;
        }

        return false;
    }

    /// <summary>Over "PORTO VELDE (Wire) -" at the beginning of a report.</summary>
    private int AfterDateline(int first, int end)
    {
        var sentence = row.Sentences[row.SentenceOf[first]].Span;
        if (DatelineReader.Read(row.Text(sentence)) is not { } dateline)
            return first;
        var k = first;
        while (k < end && row.Tokens[k].Span.Start < sentence.Start + dateline.Length)
            k++;
        return k;
    }

    /// <summary>Where the words said begin after the verb: over "on Monday", "in a statement", "reporters", and "that".</summary>
    private int? Clause(int verb, int end)
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

    /// <summary>Where the words said end before the reporter's go on: over ", but offered no proof" and ", although she had signed it".</summary>
    private int ClauseEnd(int start, int end)
    {
        for (var k = start + ShortestClause; k + 1 < end; k++)
        {
            if (row.Is(k, ",") && (speech.ClauseJoiners.Contains(row.Word(k + 1)) && row.IsFinite(k + 2) || speech.ClauseEnders.Contains(row.Word(k + 1))))
                return k;
            if (row.Is(k, ";") && OthersSay(k + 1, end))
                return k;
        }

        return end;
    }

    /// <summary>"…; the rebels denied it": behind the semicolon somebody else is told to have said something.</summary>
    private bool OthersSay(int first, int end)
    {
        if (speech.Pronouns.ContainsKey(row.Word(first)))
            return false;
        for (var verb = first + 1; verb < end && verb <= first + LongestOther; verb++)
        {
            if (attributions.IsCueHere(verb, beside: true) || row.Lexicon.Events.Denials.Denies.Contains(row.Lexicon.Grammar.Verbs[row.Word(verb).ToLowerInvariant()].Base ?? ""))
                return true;
        }

        return false;
    }

    /// <summary>Whether the saying is what its sentence tells, not what a clause inside it does: "once she has said her piece".</summary>
    private bool IsMain(int subject, int first)
    {
        if (subject == first || row.Word(subject - 1) is "," or "—" or "-" or "–" || JoinsMain(row.Word(subject - 1)))
            return true;
        if (speech.Articles.Contains(row.Word(subject - 1)) || row.IsPossessive(subject - 1))
            return IsMain(subject - 1, first);
        for (var k = first; k < subject; k++)
        {
            if (row.IsFinite(k) && !row.Word(k).EndsWith('s') || speech.ClauseOpeners.Contains(row.Word(k)) && k > first)
                return false;
        }

        return !speech.Conditions.Contains(row.Word(first));
    }

    /// <summary>"But the mayor said": a joiner that opens the sentence, or one that sets off its second half.</summary>
    private bool JoinsMain(string word) => speech.MainJoiners.Contains(word) || char.IsUpper(word[0]) && speech.ClauseJoiners.Contains(word);

    private Quote? Make(int sentence, int start, int end, Attribution attribution)
    {
        if (end - start < ShortestClause || !HasVerb(start, end))
            return null;
        var (speaker, sure) = speakers.Read(attribution.Speaker);
        return sure < 0.6 ? null : new()
        {
            Words = row.Span(start, end),
            Kind = QuoteKind.Reported,
            Speaker = speaker,
            Cue = row.Span(attribution.CueFirst, attribution.CueEnd),
            Evidence = row.Sentences[sentence].Span,
            Confidence = sure * 0.9,
        };
    }

    private bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // "He plans to come": after the word for one who acts, a form that might be a noun is a verb.
            if (row.IsFinite(i) || IsPast(i) || i > start && speech.Pronouns.ContainsKey(row.Word(i - 1)) && row.Lexicon.Grammar.Verbs[row.Word(i)].Forms != VerbForms.None)
                return true;
        }

        return false;
    }

    /// <summary>"The meeting deteriorated": a word that no table knows, and that has the ending of a past.</summary>
    private bool IsPast(int i) =>
        i > 0 && row.Word(i) is { Length: > 4 } word && char.IsLower(word[0]) && row.EndsAs(i, speech.PastEndings) && row.MentionAt(i).Name is null
        && row.Lexicon.Grammar.Verbs[word].Forms == VerbForms.None && !row.Lexicon.Grammar.Determiners.Contains(row.Word(i - 1)) && !speech.Prepositions.Contains(row.Word(i - 1));

    private bool Inside(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (row.InQuote[i])
                return true;
        }

        return false;
    }

    private int SentenceAt(int position)
    {
        int low = 0, high = row.Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (row.Sentences[middle].Span.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
