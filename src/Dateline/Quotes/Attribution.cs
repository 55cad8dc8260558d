using Dateline.Languages;
using Dateline.Sentences;

namespace Dateline.Quotes;

/// <summary>Who said some words, as the sentence around them tells.</summary>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="CueFirst">The first token of the words that report the saying; -1 where there are none, as in "Lund: “No.”"</param>
/// <param name="CueEnd">The token after their last.</param>
/// <param name="IsBeside">Whether it stands right beside the marks, so that the whole of them was said.</param>
internal sealed record Attribution(SpeakerPhrase Speaker, int CueFirst, int CueEnd, bool IsBeside);

/// <summary>Looks around marked words for the one who said them.</summary>
internal sealed class AttributionReader(TokenRow row, SubjectReader subjects)
{
    private const int Reach = 28;
    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>The attribution after the closing mark: "…," the mayor said; "…", according to the mayor.</summary>
    public Attribution? After(MarkedWords marked)
    {
        if (!marked.IsClosed)
            return null;
        var start = marked.Close + 1;
        var end = row.SentenceEnd(marked.Close);
        while (start < end && row.Word(start) is "," or "—" or "–" or "--" or "-")
            start++;
        if (start >= end || row.InQuote[start])
            return null;
        if (row.Is(start, "according") && row.Is(start + 1, "to"))
            return subjects.After(start + 1, end) is { } source ? new(source, start, start + 2, true) : null;

        var verb = start;
        while (verb < end && verb < start + 3 && !speech.IsCue(row.Word(verb)) && row.Word(verb).EndsWith("ly", StringComparison.Ordinal))
            verb++;
        if (speech.IsCue(row.Word(verb)) && subjects.After(verb, end) is { } behind && !row.Word(verb).EndsWith("ing", StringComparison.Ordinal))
            return new(behind, verb, verb + 1, true);

        for (verb = start + 1; verb < end && verb < start + Reach; verb++)
        {
            if (row.InQuote[verb] || row.Word(verb) is ";" or "that" && verb < start + 2)
                return null;
            if (!IsCueHere(verb, beside: true))
                continue;
            return subjects.Before(verb, start) is { } subject && StartsAt(subject, start) ? new(subject, verb, verb + 1, true) : null;
        }

        return null;
    }

    /// <summary>The attribution at the end of a sentence that holds the words somewhere: … a "lot of time" …, the Kremlin said on Friday.</summary>
    public Attribution? AtEnd(int first, int end)
    {
        var comma = end - 1;
        while (comma > first && comma > end - Reach && !(row.Is(comma, ",") && !row.InQuote[comma] && Fits(comma)))
            comma--;
        if (comma <= first || comma <= end - Reach)
            return null;
        if (row.Is(comma + 1, "according"))
            return row.Is(comma + 2, "to") && subjects.After(comma + 2, end) is { } source ? new(source, comma + 1, comma + 3, false) : null;
        for (var verb = comma + 2; verb < end && verb < comma + Reach; verb++)
        {
            if (IsCueHere(verb, beside: false) && speech.Say.Contains(row.Word(verb)) | speech.Tell.Contains(row.Word(verb)))
                return subjects.Before(verb, comma + 1) is { } subject && StartsAt(subject, comma + 1) && !HasClauseAfter(verb, end) ? new(subject, verb, verb + 1, false) : null;
        }

        return null;

        bool Fits(int at)
        {
            if (row.Is(at + 1, "according"))
                return true;
            for (var k = at + 2; k < end && k < at + 12; k++)
            {
                if (row.Word(k) is ",")
                    return false;
                if (IsCueHere(k, beside: false))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The attribution before the opening mark in its sentence; beside it, as in: She said: “…”, or further off, as in: He called it “a mess”.</summary>
    public Attribution? Before(MarkedWords marked)
    {
        var first = row.SentenceStart(marked.Open);
        var at = marked.Open - 1;
        if (at < first)
            return null;

        // "Lund: “No.”"
        if (row.Is(at, ":") && at > first && row.MentionAt(at - 1) is { Name.Kind: Names.NameKind.Person } named && named.First <= first + 3 && named.End == at)
            return new(new(named.First, named.End, named.Name, null, true), -1, -1, true);

        var gap = 0;
        for (var k = at; k >= first && k > at - 60; k--)
        {
            if (row.InQuote[k])
                continue;
            if (row.Word(k) is ";")
                return null;
            if (row.Is(k, "according") && row.Is(k + 1, "to"))
                return subjects.After(k + 1, marked.Open) is { } source ? new(source, k, k + 2, false) : null;
            var beside = gap <= 10 && (row.Word(at) is "," or ":" or "that" or "—" or "–" or "-" || gap == 0);
            if (IsCueHere(k, beside && row.Word(at) is "," or ":") || speech.Judge.Contains(row.Word(k)) && IsVerb(k))
            {
                var subject = row.Word(k).EndsWith("ing", StringComparison.Ordinal) ? MainSpeaker(k, first) : subjects.Before(k, first);
                if (subject is null && beside && row.Word(at) is "," or ":" && speech.Say.Contains(row.Word(k)))
                    subject = subjects.After(k, at);
                if (subject is not null)
                    return new(subject, k, k + 1, beside && !speech.Judge.Contains(row.Word(k)));
                if (!row.Word(k).EndsWith("ing", StringComparison.Ordinal))
                    return null;
            }

            gap++;
        }

        return null;
    }

    /// <summary>Whose participle it is: "…," Lund said, adding that …</summary>
    private SpeakerPhrase? MainSpeaker(int participle, int first)
    {
        for (var k = participle - 1; k > first; k--)
        {
            if (!row.InQuote[k] && IsCueHere(k, beside: false) && !row.Word(k).EndsWith("ing", StringComparison.Ordinal) && (subjects.Before(k, first) ?? AfterQuote(k)) is { } subject)
                return subject;
        }

        return subjects.OfSentence(row.SentenceOf[participle]);

        SpeakerPhrase? AfterQuote(int verb) => row.Tokens[verb - 1].Kind == TokenKind.ClosingQuote ? subjects.After(verb, participle) : null;
    }

    /// <summary>Whether the token is a verb of speech here.</summary>
    internal bool IsCueHere(int i, bool beside) =>
        (beside ? speech.IsCue(row.Word(i)) : speech.Say.Contains(row.Word(i)) || speech.Tell.Contains(row.Word(i))) && IsVerb(i);

    /// <summary>"the report", "a claim": forms that are nouns as well are verbs only without an article or adjective before them.</summary>
    private bool IsVerb(int i)
    {
        if (i == 0 || row.MentionAt(i).Name is not null)
            return false;
        var before = row.Word(i - 1);
        if (row.Lexicon.Grammar.Determiners.Contains(before) && !speech.Pronouns.ContainsKey(before) || row.IsPossessive(i - 1) && row.Word(i) is not ("said" or "told" or "added" or "says" or "wrote"))
            return false;
        return row.Word(i) is not ("report" or "claim" or "note" or "state" or "comment" or "warning" or "promise" or "pledge" or "vow" or "stress" or "reports" or "states" or "notes" or "claims" or "comments" or "answer" or "reply" or "reason" or "posts" or "post" or "demand" or "demands" or "call" or "calls" or "brand" or "label" or "talk" or "talks" or "saying" or "writing" or "thought" or "report")
            || row.Word(i) is "saying" && row.Word(i - 1) != "the"
            || row.MentionAt(i - 1).Name is not null || speech.Pronouns.ContainsKey(before) || row.Is(i - 1, "who");
    }

    private bool HasClauseAfter(int verb, int end)
    {
        for (var k = verb + 1; k < end; k++)
        {
            if (row.IsFinite(k) && !row.InQuote[k])
                return true;
        }

        return false;
    }

    /// <summary>Whether the speaker's words begin where the attribution begins, but for an adverb.</summary>
    private bool StartsAt(SpeakerPhrase subject, int start)
    {
        for (var k = start; k < subject.First; k++)
        {
            if (!(row.Word(k).EndsWith("ly", StringComparison.Ordinal) || row.Word(k) is "the" or "a" or "an" or "then" or "later" or "as" or "and" or "one" or "," || row.Lexicon.Names.RoleModifiers.Contains(row.Word(k)) || row.Lexicon.Names.IsRole(row.Word(k)) || row.IsPossessive(k) || row.MentionAt(k).Name is not null || char.IsUpper(row.Word(k)[0])))
                return subject.First - start <= 3;
        }

        return true;
    }
}
