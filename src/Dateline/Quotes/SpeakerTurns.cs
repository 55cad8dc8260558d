using Dateline.Languages;

namespace Dateline.Quotes;

/// <summary>Cuts a sentence where another begins to speak in it: police said forty were hurt, | a union said sixty.</summary>
internal sealed class SpeakerTurns(TokenRow row, CueReader cues, SubjectReader subjects, AttributionReader attributions, SaidWords said)
{
    /// <summary>So many tokens stand before the verb of the next who speaks at most, with what is put in.</summary>
    private const int Reach = 14;

    /// <summary>So many words are somebody whom no table knows.</summary>
    private const int LongestBare = 2;

    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>The stretches of a sentence in order, without what joins them.</summary>
    public List<(int First, int End)> Split(int first, int end)
    {
        var turns = new List<(int, int)>();
        for (var k = first + 2; k + 2 < end; k++)
        {
            if (!said.IsBreak(k) || row.InQuote[k] || !HasCue(first, k) || Next(k, end) is not { } next)
                continue;
            turns.Add((first, k));
            first = next;
            k = next;
        }

        turns.Add((first, end));
        return turns;
    }

    /// <summary>Where the words of another turn begin behind a mark; null where none does.</summary>
    private int? Next(int mark, int end)
    {
        var first = mark + 1;
        if (row.IsGerund(first))
            return cues.IsCue(first, beside: false) ? first : null;
        while (first < end && (speech.ClauseJoiners.Contains(row.Word(first)) || speech.ClauseEnders.Contains(row.Word(first))))
            first++;
        if (first >= end || speech.RelativesOfSubjects.Contains(row.Word(first)))
            return null;
        for (var verb = first + 1; verb < end && verb < first + Reach; verb++)
        {
            if (cues.IsCue(verb, beside: false) && cues.IsTold(verb))
            {
                return IsSubject(first, verb) && !row.Is(verb + 1, ",")
                    && (row.Is(mark, ";") || !cues.EndsSaying(verb, end) || IsOtherDay(mark, verb + 1, end)) ? first : null;
            }
        }

        return null;
    }

    /// <summary>Whether who speaks stands from a token up to the verb; a bare word or two need not show that it is somebody: "rebels said 20".</summary>
    private bool IsSubject(int first, int verb)
    {
        if (subjects.Before(verb, first) is { } subject)
            return attributions.StartsAt(subject, first);
        for (var k = first; k < verb; k++)
        {
            if (!row.IsWord(k) || k > first && row.IsFinite(k) || row.InQuote[k] || speech.Prepositions.Contains(row.Word(k)) || speech.ClauseOpeners.Contains(row.Word(k)) || speech.Denials.Contains(row.Word(k)))
                return false;
        }

        return verb - first <= LongestBare;
    }

    /// <summary>"The mayor said it would open on Monday, teachers said Tuesday".</summary>
    private bool IsOtherDay(int mark, int first, int end) =>
        first + 1 == end && row.Lexicon.Names.Calendar.Contains(row.Word(first)) && row.Lexicon.Names.Calendar.Contains(row.Word(mark - 1));

    /// <summary>Whether somebody speaks before, so that it can be another's turn.</summary>
    private bool HasCue(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (row.OpensSource(i) || cues.IsCue(i, beside: false))
                return true;
        }

        return false;
    }
}
