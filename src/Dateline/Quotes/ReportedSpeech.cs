using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Finds what was said in the reporter's words: the mayor said that the bridge would close.</summary>
internal sealed class ReportedSpeech(TokenRow row, AttributionReader attributions, SpeakerReader speakers)
{
    private const int ShortestClause = 4;
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
            while (comma > first && !(row.Is(comma, ",") && comma < trailing.Speaker.First) && !(row.Is(comma, ",") && row.Is(comma + 1, "according")))
                comma--;
            return Make(sentence, first, comma, trailing);
        }

        for (var verb = first + 1; verb < end - ShortestClause; verb++)
        {
            if (!attributions.IsCueHere(verb, beside: false))
                continue;
            if (row.Word(verb).EndsWith("ing", StringComparison.Ordinal) || new SubjectReader(row).Before(verb, first) is not { } subject)
                return null;
            return Clause(verb, end) is { } start ? Make(sentence, start, end, new(subject, verb, verb + 1, false)) : null;
        }

        return null;
    }

    /// <summary>Where the words said begin after the verb: over "on Monday", "in a statement", "reporters", and "that".</summary>
    private int? Clause(int verb, int end)
    {
        var isTell = speech.Tell.Contains(row.Word(verb));
        for (var k = verb + 1; k < end && k < verb + 14; k++)
        {
            if (row.Is(k, "that") && !row.Lexicon.Grammar.NounsToo.Contains("that"))
                return k + 1;
        }

        if (isTell)
            return null;
        var start = verb + 1;
        if (row.Lexicon.Names.Calendar.Contains(row.Word(start)))
            start++;
        if (speech.Prepositions.Contains(row.Word(start)))
        {
            var limit = Math.Min(end, start + 6);
            var stop = start + 1;
            while (stop < limit && !row.Lexicon.Names.Calendar.Contains(row.Word(stop)) && !speech.Utterances.Contains(row.Word(stop)) && row.Word(stop) is not ("interview" or "conference" or "reporters"))
                stop++;
            if (stop >= limit)
                return null;
            start = stop + 1;
        }
        else if (row.Word(start) is "last" or "this" or "late" or "early" && start + 2 < end && row.Word(start + 1) is "week" or "month" or "year" or "night" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday")
            start += 2;
        return row.IsWord(start) && !speech.Denials.Contains(row.Word(start)) && row.Word(start) is not ("to" or "so" or "what" or "how" or "and" or "or" or "but" or "it's") ? start : null;
    }

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
            if (row.IsFinite(i))
                return true;
        }

        return false;
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
