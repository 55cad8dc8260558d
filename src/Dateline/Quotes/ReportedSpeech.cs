using Dateline.Articles;
using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Finds what was said in the reporter's words: the mayor said that the bridge would close.</summary>
internal sealed class ReportedSpeech(TokenRow row, CueReader cues, SubjectReader subjects, AttributionReader attributions, SpeakerReader speakers)
{
    private readonly SpeechWords speech = row.Lexicon.Speech;
    private readonly SaidWords said = new(row, cues);

    /// <summary>The reported quotes of the sentences that hold no marked one.</summary>
    public IEnumerable<Quote> Find(List<Quote> marked)
    {
        var taken = new HashSet<int>();
        foreach (var quote in marked)
        {
            for (var s = SentenceAt(quote.Evidence.Start); s < row.Sentences.Length && row.Sentences[s].Span.Start < quote.Evidence.End; s++)
                taken.Add(s);
        }

        var turns = new SpeakerTurns(row, cues, subjects, attributions, said);
        for (var s = 0; s < row.Sentences.Length; s++)
        {
            var (first, end) = (row.FirstOf[s], row.FirstOf[s + 1]);
            if (row.Sentences[s].Kind != PassageKind.Paragraph || taken.Contains(s) || Inside(first, end))
                continue;
            foreach (var turn in turns.Split(first, WithoutStops(first, end)))
            {
                if (Read(s, turn.First, turn.End) is { } quote)
                    yield return quote;
            }
        }
    }

    /// <summary>The end without the stops there: the sign of a number and a bracket that was opened are of its words.</summary>
    private int WithoutStops(int first, int end)
    {
        while (end > first && !row.IsWord(end - 1) && !IsSign(end - 1) && !ClosesBracket(first, end - 1))
            end--;
        return end;
    }

    private bool IsSign(int i) => row.Word(i) is "%" or "‰" || char.IsSymbol(row.Word(i)[0]);

    private bool ClosesBracket(int first, int i)
    {
        if (row.Word(i) is not ")")
            return false;
        for (var k = i - 1; k > first; k--)
        {
            if (row.Word(k) is "(")
                return true;
        }

        return false;
    }

    private Quote? Read(int sentence, int first, int end)
    {
        if (first > row.FirstOf[sentence] && row.IsGerund(first))
            return attributions.OfParticiple(first, row.FirstOf[sentence]) is { } doing && said.Begin(first, end) is { } start ? Told(start, new(doing, first, first + 1, false)) : null;
        if (attributions.AtEnd(first, end) is { } trailing)
        {
            var comma = trailing.CueFirst;
            while (comma > first && !(row.Is(comma, ",") && comma < trailing.Speaker.First) && !(row.Is(comma, ",") && row.OpensSource(comma + 1)))
                comma--;
            var opening = AfterDateline(first, comma);
            return Make(sentence, row.OpensSource(trailing.CueFirst) ? said.LastClause(opening, comma) : opening, comma, trailing);
        }

        if (Leading(sentence, first, end) is { } leading)
            return leading;
        if (attributions.Inserted(first, end) is { } inserted)
            return Make(sentence, AfterDateline(first, end), said.End(inserted.CueEnd + 1, end), inserted);
        for (var verb = first + 1; verb < end - SaidWords.Shortest; verb++)
        {
            if (!cues.IsCue(verb, beside: false) && !Reveals(verb))
                continue;
            if (row.IsGerund(verb))
            {
                if (attributions.OfParticiple(verb, first) is { } who && said.Begin(verb, end) is { } added)
                    return Told(added, new(who, verb, verb + 1, false));
                continue;
            }

            if (subjects.Before(verb, first) is not { } subject || !IsMain(subject.First, first))
                return null;

            // "Lund, who has said she will resign, said on Sunday that …": what the clause in between reports is not what the sentence does.
            if (IsRelative(subject.First, verb))
                continue;
            return said.Begin(verb, end) is { } start ? Told(start, new(subject, verb, verb + 1, false)) : null;
        }

        return null;

        Quote? Told(int start, Attribution attribution) => Make(sentence, start, said.End(start, end), attribution);
    }

    /// <summary>"According to the harbour board, the bridge is shut."</summary>
    private Quote? Leading(int sentence, int first, int end)
    {
        var opening = AfterDateline(first, end);
        if (!row.OpensSource(opening))
            return null;
        for (var comma = opening + 3; comma < end - SaidWords.Shortest; comma++)
        {
            if (row.Is(comma, ",") && !row.IsWord(comma))
                return subjects.After(opening + 1, comma) is { } source && source.End == comma ? Make(sentence, comma + 1, end, new(source, opening, opening + 2, false)) : null;
        }

        return null;
    }

    /// <summary>"The survey shows that": what a document tells.</summary>
    private bool Reveals(int verb) =>
        speech.Reveals.Contains(row.Word(verb)) && row.Is(verb + 1, row.Lexicon.Grammar.Complementizer) && speech.Documents.Contains(row.Word(verb - 1));

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

    /// <summary>Whether the saying is what its sentence tells, not what a clause inside it does: "once she has said her piece".</summary>
    private bool IsMain(int subject, int first)
    {
        if (subject == first || row.Word(subject - 1) is "," or ";" or "—" or "-" or "–" || JoinsMain(row.Word(subject - 1)))
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
        if (end - start < SaidWords.Shortest || !said.HasVerb(start, end))
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
