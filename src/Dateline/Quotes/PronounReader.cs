using Dateline.Names;

namespace Dateline.Quotes;

/// <summary>Tells whom "he" or "she" means, by the persons named before.</summary>
internal sealed class PronounReader(TokenRow row, SubjectReader subjects)
{
    private const int SentencesBack = 5;

    // Who spoke in a sentence, as far as it is known: "He said …" hands its speaker on to the next "he".
    private readonly Dictionary<int, (Speaker Speaker, Gender Gender)> speakers = [];

    /// <summary>Notes who speaks in a sentence: somebody with a name, or one person known by a role only.</summary>
    public void Note(int sentence, Speaker speaker, Gender gender) => speakers[sentence] = (speaker, gender);

    /// <summary>Whom the pronoun at a token means, by name or by words without one, and how sure that is, 0 to 1; null where it cannot be told.</summary>
    public (Speaker Speaker, double Confidence)? Resolve(int pronoun, string gender)
    {
        if (gender is not ("male" or "female"))
            return null;
        var wanted = gender == "male" ? Gender.Male : Gender.Female;
        var sentence = row.SentenceOf[pronoun];
        if (Nearest(row.FirstOf[sentence], pronoun, wanted, null) is { } here)
            return (Named(pronoun, here.Name), here.Confidence);
        for (var s = sentence - 1; s >= 0 && s >= sentence - SentencesBack; s--)
        {
            if (row.Sentences[s].Kind is not (Text.PassageKind.Paragraph or Text.PassageKind.Subhead))
                continue;
            speakers.TryGetValue(s, out var said);
            var far = 0.05 * (sentence - s - 1);
            if (said.Speaker is { Name: null, Role: not null } && (said.Gender == Gender.Unknown || said.Gender == wanted))
                return (said.Speaker with { Words = row.Span(pronoun, pronoun + 1) }, 0.8 - far);
            if (Nearest(row.FirstOf[s], row.FirstOf[s + 1], wanted, said.Speaker?.Name) is { } found)
                return (Named(pronoun, found.Name), found.Confidence - far);
        }

        return null;
    }

    private Speaker Named(int pronoun, Name name) => new(row.Span(pronoun, pronoun + 1), name, name.Role);

    private (Name Name, double Confidence)? Nearest(int first, int end, Gender wanted, Name? speaker)
    {
        // Somebody of whom nothing but the saying shows a person still spoke last.
        if (speaker is { Kind: NameKind.Person } or { Kind: NameKind.Other } && Fits(speaker, wanted))
            return (speaker, 0.9);
        Name? subject = null;
        var others = 0;
        for (var i = first; i < end; i++)
        {
            var mention = row.MentionAt(i);
            if (row.InQuote[i] || mention.Name is not { Kind: NameKind.Person } person || !Fits(person, wanted) || row.IsPossessive(mention.End) && subject is null
                && HasOther(mention.End, end, wanted))
                continue;
            if (subject is null)
                subject = person;
            else if (!ReferenceEquals(person, subject))
                others++;
        }

        if (subject is null)
            return null;

        // Of several, the one who acts in the sentence; where another acts, it cannot be told.
        if (others == 0)
            return (subject, 0.85);
        return end > first && subjects.OfSentence(row.SentenceOf[first]) is { Name: { } actor } && ReferenceEquals(actor, subject) ? (subject, 0.75) : (subject, 0.55);
    }

    private bool HasOther(int from, int end, Gender wanted)
    {
        for (var i = from; i < end; i++)
        {
            if (!row.InQuote[i] && row.MentionAt(i).Name is { Kind: NameKind.Person } person && Fits(person, wanted))
                return true;
        }

        return false;
    }

    private static bool Fits(Name person, Gender wanted) => person.Gender == Gender.Unknown || person.Gender == wanted;
}
