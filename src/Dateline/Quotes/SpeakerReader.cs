using Dateline.Names;

namespace Dateline.Quotes;

/// <summary>Makes a speaker of the words that name one.</summary>
internal sealed class SpeakerReader(TokenRow row, PronounReader pronouns, Epithets epithets)
{
    /// <summary>Notes who speaks in the reporter's sentences, so that a pronoun in a later one can mean them.</summary>
    public void NoteAll(SubjectReader subjects, AttributionReader attributions)
    {
        for (var s = 0; s < row.Sentences.Length; s++)
        {
            for (var verb = row.FirstOf[s] + 1; verb < row.FirstOf[s + 1]; verb++)
            {
                if (row.InQuote[verb] || !attributions.IsCueHere(verb, beside: false))
                    continue;
                if (subjects.Before(verb, row.FirstOf[s]) is { Pronoun: null } subject)
                    Read(subject);
                break;
            }
        }
    }

    /// <summary>The speaker, and how sure it is that the words mean this one.</summary>
    public (Speaker Speaker, double Confidence) Read(SpeakerPhrase phrase)
    {
        var words = row.Span(phrase.First, phrase.End);
        if (phrase.Pronoun is { } pronoun)
        {
            return pronouns.Resolve(phrase.First, pronoun) is { } found && found.Confidence >= 0.6
                ? (Noted(phrase, found.Speaker), found.Confidence)
                : (new(words, null, null), pronoun is "male" or "female" ? 0.5 : pronoun == "thing" ? 0.3 : 0.55);
        }

        if (phrase.Name is { } name)
            return (Noted(phrase, new(words, name, name.Role)), phrase.IsSure ? 0.95 : 0.75);
        var role = row.Text(phrase.First, phrase.End);
        if (epithets.Find(phrase.First, phrase.End) is { } meant)
            return (Noted(phrase, new(words, meant, meant.Role)), 0.85);
        var unnamed = new Speaker(words, null, WithoutArticle(role)) { Naming = words };
        return (IsOnePerson(phrase) ? Noted(phrase, unnamed) : unnamed, phrase.IsSure ? 0.85 : 0.6);
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

    private Gender GenderOf(SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (row.Lexicon.Names.GenderOfRole(row.Word(i)) is ("male" or "female") and var gender)
                return gender == "male" ? Gender.Male : Gender.Female;
        }

        return Gender.Unknown;
    }

    private Speaker Noted(SpeakerPhrase phrase, Speaker speaker)
    {
        pronouns.Note(row.SentenceOf[phrase.First], speaker, GenderOf(phrase));
        return speaker;
    }

    private string WithoutArticle(string role) =>
        role.IndexOf(' ') is > 0 and var gap && row.Lexicon.Speech.BareArticles.Contains(role[..gap]) ? role[(gap + 1)..] : role;
}
