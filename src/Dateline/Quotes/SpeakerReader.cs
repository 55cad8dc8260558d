namespace Dateline.Quotes;

/// <summary>Makes a speaker of the words that name one.</summary>
internal sealed class SpeakerReader(TokenRow row, PronounReader pronouns, ActorReader actors, Epithets epithets)
{
    /// <summary>How much less sure it is that the one of whom a sentence tells says the quote behind it.</summary>
    private const double SureOfActing = 0.85;

    private const double LeastSure = 0.6;

    /// <summary>How sure it must be whom "his office" is of, if it is told.</summary>
    private const double SureOfOwner = 0.75;

    /// <summary>Notes who speaks in the reporter's sentences, so that a pronoun in a later one can mean them.</summary>
    public void NoteAll(SubjectReader subjects, CueReader cues)
    {
        for (var s = 0; s < row.Sentences.Length; s++)
        {
            for (var verb = row.FirstOf[s] + 1; verb < row.FirstOf[s + 1]; verb++)
            {
                if (row.InQuote[verb] || !cues.IsCue(verb, beside: false))
                    continue;
                if (subjects.Before(verb, row.FirstOf[s]) is not { } subject)
                    continue;
                if (subject.Pronoun is null)
                    Read(subject);
                break;
            }
        }

        pronouns.Learn();
    }

    /// <summary>The speaker, and how sure it is that the words mean this one.</summary>
    public (Speaker Speaker, double Confidence) Read(SpeakerPhrase phrase)
    {
        var words = row.Span(phrase.First, phrase.End);
        if (phrase.Pronoun is { } pronoun)
        {
            return pronouns.Resolve(phrase.First, pronoun) is { } found && found.Confidence >= LeastSure
                ? (Noted(phrase, found.Speaker), found.Confidence)
                : (new(words, null, null), pronoun is "male" or "female" ? 0.5 : pronoun == "thing" ? 0.3 : 0.55);
        }

        if (phrase.Name is { } name)
            return (Noted(phrase, new(words, name, name.Role)), phrase.IsSure ? 0.95 : 0.75);
        var speaker = epithets.Read(phrase);
        if (speaker.Name is not null)
            return (Noted(phrase, speaker), 0.85);
        if (row.Lexicon.Speech.Owners.TryGetValue(row.Word(phrase.First), out var gender)
            && pronouns.Resolve(phrase.First, gender) is { Confidence: >= SureOfOwner, Speaker.Name: { Kind: Names.NameKind.Person } owner })
            speaker = speaker with { Owner = owner };
        return (IsOnePerson(phrase) ? Noted(phrase, speaker) : speaker, phrase.IsSure ? 0.85 : 0.6);
    }

    /// <summary>Notes who says the words that stand in a sentence.</summary>
    public void Note(int sentence, Speaker speaker) => pronouns.Note(sentence, speaker, Names.Gender.Unknown);

    /// <summary>The one of whom the reporter's sentence tells, and how likely the quote that follows it is theirs: Ruiz laughed. “No.”</summary>
    public (Speaker Speaker, double Confidence)? Acting(int sentence)
    {
        if (pronouns.SpeakerIn(sentence) is { } said)
            return (said, SureOfActing);
        if (actors.Of(row.FirstOf[sentence], row.FirstOf[sentence + 1]) is not { } actor || !actor.IsSure)
            return null;
        var (speaker, sure) = Read(actor);
        return sure >= LeastSure && (speaker.Name is not null || speaker.Naming is not null) ? (speaker, Math.Max(LeastSure, sure * SureOfActing)) : null;
    }

    /// <summary>With whom somebody talks in turn: the only other who speaks in the paragraph before, where that was a quote as well or the words just said ask.</summary>
    public Speaker? Partner(int passage, Speaker speaker, bool asks)
    {
        Speaker? partner = null;
        var s = row.FirstSentenceOf(passage - 1);
        if (s < 0 || !asks && row.Tokens[row.FirstOf[s]].Kind != Sentences.TokenKind.OpeningQuote)
            return null;
        for (; s < row.Sentences.Length && row.Sentences[s].Passage == passage - 1; s++)
        {
            if (pronouns.SpeakerIn(s) is not { } other || other.IsSameAs(partner))
                continue;
            if (partner is not null || other.IsSameAs(speaker))
                return null;
            partner = other;
        }

        return partner;
    }

    /// <summary>Whether words without a name are for one person, whom a pronoun may mean later: a spokeswoman, not officials or the ministry.</summary>
    private bool IsOnePerson(SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (row.Lexicon.Speech.Prepositions.Contains(row.Word(i)))
                return i > phrase.First && IsPersonNoun(i - 1);
        }

        return IsPersonNoun(phrase.End - 1);
    }

    private bool IsPersonNoun(int i) => row.Lexicon.Names.IsRole(row.Word(i)) || row.Lexicon.Names.IsRelation(row.Word(i));

    private Speaker Noted(SpeakerPhrase phrase, Speaker speaker)
    {
        if (!IsInner(phrase.First))
            pronouns.Note(row.SentenceOf[phrase.First], speaker, epithets.GenderOf(phrase));
        return speaker;
    }

    /// <summary>"She said that a guard had told her", "Vane, whose brother called him": who speaks in a clause inside the sentence is not the one who goes on.</summary>
    private bool IsInner(int speaker)
    {
        for (var k = speaker - 1; k > row.SentenceStart(speaker) && !row.InQuote[k]; k--)
        {
            if (row.Is(k, ",") && !row.InQuote[k - 1])
                return false;
            if (row.Is(k, row.Lexicon.Grammar.Complementizer) || row.Lexicon.Speech.RelativesOfSubjects.Contains(row.Word(k)))
                return true;
        }

        return false;
    }
}
