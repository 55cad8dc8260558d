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
internal sealed class AttributionReader(TokenRow row, CueReader cues, SubjectReader subjects)
{
    private const int Reach = 28;

    /// <summary>So many tokens a speaker who is put into a sentence has at most, with the verb.</summary>
    private const int LongestInsertion = 10;
    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>The attribution after the closing mark: "…," the mayor said; "…", according to the mayor.</summary>
    public Attribution? After(MarkedWords marked)
    {
        if (!marked.IsClosed)
            return null;
        if (Signed(marked.Close + 1) is { } signer)
            return new(signer, -1, -1, true);
        var start = marked.Close + 1;
        var end = row.SentenceEnd(marked.Close);
        while (start < end && row.Word(start) is "," or "—" or "–" or "--" or "-")
            start++;
        if (start >= end || row.InQuote[start])
            return null;
        if (row.OpensSource(start))
            return subjects.After(start + 1, end) is { } source ? new(source, start, start + 2, true) : null;

        var verb = start;
        while (verb < end && verb < start + 3 && !speech.IsCue(row.Word(verb)) && row.IsAdverb(verb))
            verb++;
        if (speech.IsCue(row.Word(verb)) && (subjects.After(verb, end) ?? subjects.UnknownAfter(verb, end)) is { } behind && !row.IsGerund(verb))
            return new(behind, verb, verb + 1, true);

        for (verb = start + 1; verb < end && verb < start + Reach; verb++)
        {
            if (row.InQuote[verb] || row.Word(verb) is ";" || verb < start + 2 && row.Is(verb, row.Lexicon.Grammar.Complementizer))
                return null;
            if (!cues.IsCue(verb, beside: true) && !IsCall(verb, end))
                continue;
            return subjects.Before(verb, start) is { } subject && StartsAt(subject, start) ? new(subject, verb, verb + 1, true) : null;
        }

        return null;
    }

    /// <summary>"“…” — Ana Ruiz": a name alone behind a dash at the end of the paragraph, as letters and opinions are signed; null where more follows.</summary>
    private SpeakerPhrase? Signed(int dash)
    {
        if (dash + 1 >= row.Count || row.Word(dash) is not ("—" or "–" or "―" or "--" or "-") || row.PassageOf(dash) != row.PassageOf(dash - 1))
            return null;
        var mention = row.MentionAt(dash + 1);
        if (mention.Name is not { Kind: Names.NameKind.Person or Names.NameKind.Other } name || mention.First != dash + 1)
            return null;
        var end = mention.End;
        while (end < row.Count && !row.IsWord(end) && row.PassageOf(end) == row.PassageOf(dash))
            end++;
        return end >= row.Count || row.PassageOf(end) != row.PassageOf(dash) ? new(mention.First, mention.End, name, null, true) : null;
    }

    /// <summary>"“…,” Ruiz called from the quay", "“…,” Ruiz shot back": verbs that name a saying where nothing but a small word follows.</summary>
    private bool IsCall(int verb, int end) =>
        speech.Calls.Contains(row.Word(verb))
        && (verb + 1 >= end || !row.IsWord(verb + 1) || speech.Prepositions.Contains(row.Word(verb + 1)) || speech.Particles.Contains(row.Word(verb + 1)));

    /// <summary>"Asked whether the tax was “a disaster”, Ruiz said": the words are part of what was put to the speaker.</summary>
    public bool IsPutToSpeaker(MarkedWords marked)
    {
        var first = row.SentenceStart(marked.Open);
        if (first == marked.Open || !speech.Addressed.Contains(row.Word(first)))
            return false;
        for (var k = first; k < marked.Open; k++)
        {
            if (row.Is(k, ",") && !row.InQuote[k])
                return false;
        }

        return true;
    }

    /// <summary>The attribution at the end of a sentence that holds the words somewhere: the crew paid a "toll of haste" at sea, the harbour board said.</summary>
    public Attribution? AtEnd(int first, int end)
    {
        var comma = end - 1;
        while (comma > first && comma > end - Reach && !(row.Is(comma, ",") && !row.InQuote[comma] && Fits(comma)))
            comma--;
        if (comma <= first || comma <= end - Reach)
            return null;
        if (row.OpensSource(comma + 1))
            return subjects.After(comma + 2, end) is { } source ? new(source, comma + 1, comma + 3, false) : null;
        if (Inverted(comma, end) is { } behind)
            return new(behind, comma + 1, comma + 2, false);
        for (var verb = comma + 2; verb < end && verb < comma + Reach; verb++)
        {
            if (cues.IsCue(verb, beside: false) && cues.IsTold(verb))
                return subjects.Before(verb, comma + 1) is { } subject && StartsAt(subject, comma + 1) && cues.EndsSaying(verb, end) ? new(subject, verb, verb + 1, false) : null;
        }

        return null;

        bool Fits(int at)
        {
            if (row.OpensSource(at + 1) || Inverted(at, end) is not null)
                return true;
            var insertions = 0;
            for (var k = at + 1; k < end && k < at + 14; k++)
            {
                // "…, a phrase that Norway's delegate admitted writing": what describes is no attribution.
                if (row.Is(k, row.Lexicon.Grammar.Complementizer))
                    return false;
                if (k == at + 1)
                    continue;

                // "…, the club's cox, Pim Lund, said": what is put in ends right before the verb.
                if (row.Word(k) is "," && !(k < end - 1 && cues.IsCue(k + 1, beside: false)))
                {
                    if (insertions++ > 0)
                        return false;
                    continue;
                }

                if (cues.IsCue(k, beside: false))
                    return insertions == (row.Is(k - 1, ",") ? 1 : 0) && !speech.ClauseOpeners.Contains(row.Word(at + 1)) && !speech.Who.Contains(row.Word(at + 1));
            }

            return false;
        }
    }

    /// <summary>"The bridge is shut, said Ana Ruiz": who stands behind a verb that follows the comma at once; null where that is not so.</summary>
    private SpeakerPhrase? Inverted(int comma, int end) =>
        comma + 2 < end && row.Is(comma, ",") && speech.Plain.Contains(row.Word(comma + 1)) && !row.IsGerund(comma + 1) && cues.IsCue(comma + 1, beside: false)
        && subjects.After(comma + 1, end) is { } behind && (behind.End == end || !row.IsWord(behind.End) || speech.Prepositions.Contains(row.Word(behind.End)))
            ? behind : null;

    /// <summary>Whom a sentence names in its middle as saying the whole of it: the bridge, Ana Ruiz said, is shut. Null where it names none so.</summary>
    public Attribution? Inserted(int first, int end)
    {
        for (var verb = first + 3; verb + 2 < end; verb++)
        {
            if (!row.Is(verb + 1, ",") || !speech.Plain.Contains(row.Word(verb)) || !cues.IsCue(verb, beside: false) || !cues.IsTold(verb))
                continue;
            var comma = verb - 1;
            while (comma > first && comma > verb - LongestInsertion && !row.Is(comma, ","))
                comma--;
            if (row.Is(comma, ",") && comma > first && !speech.Who.Contains(row.Word(comma + 1)) && subjects.Before(verb, comma + 1) is { } subject && subject.First == comma + 1)
                return new(subject, verb, verb + 1, false);
        }

        return null;
    }

    /// <summary>Whose words a participle behind a comma gives: Ana Ruiz defended the plan, saying it was cheap. Null where it stands elsewhere.</summary>
    public SpeakerPhrase? OfParticiple(int participle, int first) =>
        row.Is(participle - 1, ",") && row.IsGerund(participle) ? MainSpeaker(participle, first) : null;

    /// <summary>The attribution before the opening mark in its sentence; beside it, as in: She said: “…”, or further off, as in: He called it “a mess”.</summary>
    public Attribution? Before(MarkedWords marked) => Before(marked.Open, row.SentenceStart(marked.Open));

    /// <summary>The attribution in the words from a token on to an opening mark.</summary>
    public Attribution? Before(int open, int first)
    {
        var at = open - 1;
        if (at < first)
            return null;

        // "Lund: “No.”"
        if (row.Is(at, ":") && at > first && row.MentionAt(at - 1) is { Name.Kind: Names.NameKind.Person } named && named.End == at && IsTitle(first, named.First))
            return new(new(named.First, named.End, named.Name, null, true), -1, -1, true);

        var gap = 0;
        for (var k = at; k >= first && k > at - 60; k--)
        {
            if (row.InQuote[k])
                continue;
            if (row.Word(k) is ";")
                return null;
            if (row.OpensSource(k))
                return subjects.After(k + 1, open) is { } source ? new(source, k, k + 2, false) : null;
            if (OwnedClaim(k, first) is { } owned)
                return owned;
            var beside = gap <= 10 && (row.Word(at) is "," or ":" or "—" or "–" or "-" || gap == 0 || row.Is(at, row.Lexicon.Grammar.Complementizer));
            if (cues.IsCue(k, beside && row.Word(at) is "," or ":") || speech.Judge.Contains(row.Word(k)) && cues.IsVerb(k))
            {
                var subject = row.IsGerund(k) ? MainSpeaker(k, first) : subjects.Before(k, first);
                if (subject is null && beside && row.Word(at) is "," or ":" && speech.Say.Contains(row.Word(k)))
                    subject = subjects.After(k, at);
                if (subject is not null)
                    return new(subject, k, k + 1, beside && !speech.Judge.Contains(row.Word(k)));
                if (!row.IsGerund(k))
                    return null;
            }

            gap++;
        }

        return null;
    }

    /// <summary>"Falk's charge that she was …": what stands behind "that" is of the one whose charge it is, whatever others make of it.</summary>
    private Attribution? OwnedClaim(int that, int first)
    {
        var noun = that - 1;
        return noun - 2 >= first && row.Is(that, row.Lexicon.Grammar.Complementizer) && row.IsPossessive(noun - 1) && speech.Claims.Contains(row.Word(noun))
            && row.MentionAt(noun - 2) is { Name: not null } owner && owner.End == noun - 1
            ? new(new(owner.First, owner.End, owner.Name, null, true), noun, that, false) : null;
    }

    /// <summary>Whose participle it is: "…," Lund said, adding that …</summary>
    private SpeakerPhrase? MainSpeaker(int participle, int first)
    {
        if (speech.Denials.Contains(row.Word(participle - 1)))
            return null;

        // "footage of the mayor saying"
        if (row.MentionAt(participle - 1) is { Name.Kind: Names.NameKind.Person } doing)
            return new(doing.First, doing.End, doing.Name, null, true);
        for (var k = participle - 1; k > first; k--)
        {
            if (!row.InQuote[k] && cues.IsCue(k, beside: false) && !row.IsGerund(k) && !speech.Who.Contains(row.Word(k - 1))
                && (subjects.Before(k, first) ?? AfterQuote(k)) is { } subject)
                return subject;
        }

        return subjects.OfSentence(row.SentenceOf[participle]);

        SpeakerPhrase? AfterQuote(int verb) => row.Tokens[verb - 1].Kind == TokenKind.ClosingQuote ? subjects.After(verb, participle) : null;
    }

    /// <summary>Whether nothing but what somebody is stands before the name: "Mayor Lund:", and not "The guard told Lund:".</summary>
    private bool IsTitle(int first, int name)
    {
        for (var k = first; k < name; k++)
        {
            if (row.IsWord(k) && !speech.BareArticles.Contains(row.Word(k)) && !row.Lexicon.Names.Honorifics.ContainsKey(row.Word(k))
                && !row.Lexicon.Names.IsRole(row.Word(k)) && !row.Lexicon.Names.RoleModifiers.Contains(row.Word(k)))
                return false;
        }

        return name <= first + 3;
    }

    /// <summary>"A phrase that Ruiz coined": what follows only describes what stands before.</summary>
    private bool HasClauseOpener(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (row.Is(k, row.Lexicon.Grammar.Complementizer) || speech.Who.Contains(row.Word(k)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the speaker's words begin where the attribution begins, but for an adverb.</summary>
    public bool StartsAt(SpeakerPhrase subject, int start)
    {
        for (var k = start; k < subject.First; k++)
        {
            if (!(row.IsAdverb(k) || speech.BeforeSpeakers.Contains(row.Word(k)) || row.Lexicon.Names.RoleModifiers.Contains(row.Word(k))
                || row.Lexicon.Names.IsRole(row.Word(k)) || row.IsPossessive(k) || row.MentionAt(k).Name is not null || char.IsUpper(row.Word(k)[0])))
                return subject.First - start <= 3 && !HasClauseOpener(start, subject.First);
        }

        return true;
    }
}
