using Dateline.Text;

namespace Dateline.Coding;

/// <summary>Reads what one verb of a sentence tells.</summary>
internal sealed class VerbReading(Clauses clauses, ParticipantReader participants, PatternMatcher matcher, EventVerbs known, int verb)
{
    public IEnumerable<CodedEvent> Read()
    {
        var forms = known.Forms(clauses.Forms[verb]).Where(form => form.StandsAt(verb, clauses.Forms.AsSpan())).ToList();
        if (forms.Count == 0)
            return [];

        // Of "take note" and "take" the longer is meant.
        var length = forms.Max(form => form.Words.Length);
        forms.RemoveAll(form => form.Words.Length < length);
        var (start, end) = (verb - forms[0].Bent, verb - forms[0].Bent + length);
        var isPassive = participants.IsPassive(verb);
        var hasObject = !isPassive && participants.Object(verb, end) is not null;
        PatternMatch? match = null;
        foreach (var block in forms.Select(form => form.Entry.Block).Distinct())
        {
            // A pattern that tells by itself goes before those that ask for more.
            if (match is not { Pattern.IsPlain: true } && matcher.Best(block.Patterns, verb, start, end, isPassive, hasObject) is { } found
                && (match is null || found.Pattern.Weight > match.Pattern.Weight))
                match = found;
        }

        var own = (forms.Find(form => form.Entry.Codes != VerbPattern.NoEvent) ?? forms[0]).Entry;

        // Of a verb that tells by itself a few small words around it tell no more.
        if (own.IsPlain && match is { Pattern: { IsTelling: false, IsPlain: false } } && match.Pattern.Code != VerbPattern.NoEvent)
            match = null;
        var (code, back) = match is not null ? (match.Pattern.Code, match.Pattern.Back) : VerbPattern.Codes(own.Codes);
        if (code.Length < 2 || !char.IsAsciiDigit(code[0]) || participants.IsNegated(verb) != SaysNot(match))
            return [];
        return Events(own, code, back, match, end, isPassive, TextSpan.FromBounds(clauses[match?.First ?? start].Span.Start, clauses[match?.Last ?? end - 1].Span.End));
    }

    private IEnumerable<CodedEvent> Events(VerbEntry own, string code, string? back, PatternMatch? match, int end, bool isPassive, TextSpan words)
    {
        var (subject, confidence) = participants.Subject(verb);
        var areBetween = subject is not null && match?.Source is null && participants.IsBetween(subject);
        var source = match?.Source ?? (isPassive ? participants.Agent(verb) : subject);
        if (source is null && areBetween)
            (source, subject) = (subject, null);

        // Of a source before the verb the structure of the sentence knows more than the order of its words.
        if (match?.Source is { } before && before.End <= verb && (subject is null || confidence >= ParticipantReader.Likely))
            source = subject;
        else if (match?.Source is not null)
            confidence = 1;
        if (source is null || participants.AreNone(source))
            yield break;
        var theirs = isPassive ? subject : participants.Object(verb, end) is { } direct && !Overlap(direct, source) ? direct : null;

        // A pattern that passes over the verb's own object speaks of somebody further off.
        var target = isPassive ? match?.Target ?? theirs : theirs ?? match?.Target ?? participants.After(end, verb, source);
        if (isPassive && Overlap(target, source))
            target = subject;
        if (Overlap(target, source))
            target = null;

        // Where they meet is nobody whom they meet.
        if (target is not null && back == code && participants.IsPlaced(target))
            target = participants.After(end, verb, source) is { } other && !participants.IsPlaced(other) ? other : null;

        // "Protested long detention for migrants", "rescued a crew from Lisbane": for whose sake or from where is not against whom.
        if (target is not null && match?.Target is null && !isPassive && target.Start > 0 && clauses.Forms[target.Start - 1] is "for" or "from")
            confidence = Math.Min(confidence, 0.5);
        var mood = participants.Mood(verb);
        foreach (var who in source.Members)
        {
            // Those who act together with nobody else do it to each other.
            var isMutual = (back is not null || areBetween) && source.Members.Length > 1 && target is null;
            var others = isMutual ? source.Members.Remove(who) : target?.Members ?? [];
            if (others.IsEmpty)
                yield return Event(code, who, null);
            foreach (var whom in others.Where(whom => whom.Code is null || whom.Code != who.Code))
            {
                yield return Event(code, who, whom);
                if (back is not null && !isMutual && back != VerbPattern.NoEvent)
                    yield return Event(back, whom, who) with { IsReturned = true };
            }
        }

        CodedEvent Event(string given, NounPhrase who, NounPhrase? whom) => new(
            clauses[verb].Span, own.Verb, mood, given, Actor(who), whom is null ? null : Actor(whom), words,
            own.IsPlain || match is { Pattern.IsPlain: true }, match is { IsOfObject: true }, confidence);
    }

    private CodedActor Actor(NounPhrase phrase) => new(
        clauses.Span(phrase.Start, phrase.End), clauses.Span(phrase.Names.Start, phrase.Names.End), phrase.Code, phrase.Role is not null, phrase.IsWhole);

    private static bool Overlap(ActorGroup? one, ActorGroup other) => one is not null && one.Start < other.End && other.Start < one.End;

    private static bool SaysNot(PatternMatch? match) => match is not null && match.Pattern.Left.Any(item => item.Word is "not" or "never");
}
