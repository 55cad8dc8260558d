using Dateline.Languages;

namespace Dateline.Quotes;

/// <summary>Tells where a verb reports a saying.</summary>
internal sealed class CueReader(TokenRow row)
{
    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>Whether the token is a verb of speech here; beside marks more verbs are.</summary>
    public bool IsCue(int i, bool beside) =>
        (beside ? speech.IsCue(row.Word(i)) : speech.Say.Contains(row.Word(i)) || speech.Tell.Contains(row.Word(i))) && IsVerb(i);

    /// <summary>"the report", "a claim", "to say": forms that are nouns as well, and bare ones, are verbs only where their subject shows it.</summary>
    public bool IsVerb(int i)
    {
        if (i == 0 || row.MentionAt(i).Name is not null || row.InQuote[i])
            return false;
        var before = row.Word(i - 1);
        var (verb, forms) = row.Lexicon.Grammar.Verbs[row.Word(i).ToLowerInvariant()];
        if (forms == VerbForms.None)
            forms = row.Word(i).EndsWith("ed", StringComparison.Ordinal) ? VerbForms.Past : row.Word(i).EndsWith("ing", StringComparison.Ordinal) ? VerbForms.Gerund
                : row.Word(i).EndsWith('s') ? VerbForms.Third : VerbForms.Base;
        var isPronoun = speech.Pronouns.TryGetValue(before, out var pronoun);
        if (row.Lexicon.Grammar.Determiners.Contains(before) && !isPronoun && !(speech.Collectives.Contains(before) && forms.HasFlag(VerbForms.Past) && speech.Plain.Contains(row.Word(i))))
            return false;
        if (forms.HasFlag(VerbForms.Past) && (!forms.HasFlag(VerbForms.Base) || EndsWithVerb(i)))
            return true;
        if (forms.HasFlag(VerbForms.Gerund))
            return !speech.Prepositions.Contains(before) || row.Lexicon.Grammar.Agents.Contains(before);
        if (forms.HasFlag(VerbForms.Third))
            return !row.IsPossessive(i - 1) && (!row.Lexicon.Grammar.NounsToo.Contains(verb) && !speech.NounForms.Contains(row.Word(i))
                || row.MentionAt(i - 1).Name is not null || isPronoun || speech.Who.Contains(before) || row.Lexicon.Names.IsRole(before) || row.IsAdverb(i - 1)
                || HasObject(i) && (speech.Collectives.Contains(before) || speech.Documents.Contains(before)));

        // "Ruiz would say only that": a bare form behind a word such as "would" tells what was said where nothing more was.
        if (row.IsModal(i - 1) && speech.Only.Contains(row.Word(Math.Min(i + 1, row.Count - 1))) || speech.Only.Contains(before) && row.IsModal(i - 2))
            return true;

        // A bare form needs several speakers, or none that is third: "officials say", "I think".
        return pronoun is "many" or "self" || speech.Who.Contains(before)
            || !isPronoun && row.MentionAt(i - 1).Name is null && !row.IsPossessive(i - 1) && row.IsWord(i - 1)
                && (before.EndsWith('s') && !before.EndsWith("ss", StringComparison.Ordinal) || speech.PluralSpeakers.Contains(before));
    }

    /// <summary>"“…,” the banner read.": nothing follows on a form that may be of the past, so that it is no noun before another.</summary>
    private bool EndsWithVerb(int i) => row.IsWord(i - 1) && !speech.Prepositions.Contains(row.Word(i - 1)) && (i + 1 >= row.SentenceEnd(i) || !row.IsWord(i + 1));

    /// <summary>"The union calls them": a form that may be a noun is a verb before what it calls so.</summary>
    private bool HasObject(int i) =>
        i + 1 < row.Count && (row.Word(i + 1) is var next) && (row.Lexicon.Grammar.Articles.Contains(next) || row.Lexicon.Speech.Objects.Contains(next));

    /// <summary>Whether the verb tells what was said, not what will or may be.</summary>
    public bool IsTold(int verb) => !row.IsGerund(verb) && !row.IsModal(verb - 1);

    /// <summary>Whether a saying ends with its verb, but for when, where and to whom it was said: what was said stands before it.</summary>
    /// <remarks>"Police said forty were hurt, a union said sixty" ends with what the union said.</remarks>
    public bool EndsSaying(int verb, int end)
    {
        var next = verb + 1;
        if (!speech.Tell.Contains(row.Word(verb)) && row.IsWord(next) && next < end && !IsAdjunct(next))
            return false;
        for (var k = next; k < end; k++)
        {
            if (row.IsFinite(k) && !row.InQuote[k])
                return false;
        }

        return true;
    }

    private bool IsAdjunct(int i) =>
        speech.Prepositions.Contains(row.Word(i)) || speech.ClauseOpeners.Contains(row.Word(i)) || row.Lexicon.Names.Calendar.Contains(row.Word(i))
        || speech.BeforeTimes.Contains(row.Word(i)) || speech.SayingTimes.Contains(row.Word(i)) || row.IsAdverb(i)
        || row.Lexicon.Grammar.Verbs[row.Word(i)].Forms.HasFlag(VerbForms.Gerund);
}
