using Dateline.Names;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Tells whom "he" or "she" means, by the persons named before.</summary>
internal sealed class PronounReader(TokenRow row, SubjectReader subjects, ActorReader actors, Epithets epithets)
{
    private const int SentencesBack = 5;

    /// <summary>How many pronouns one may lead to, each by the next: "She joined … She cooked … She said".</summary>
    private const int LongestChain = 8;

    /// <summary>From where on what is found shows whether a person is a he or a she.</summary>
    private const double LeastTelling = 0.8;

    /// <summary>How sure it is that a pronoun means the only one it fits for certain, who does not act.</summary>
    private const double SureOfGender = 0.7;

    private const int LongestAcronym = 5;

    /// <summary>Too little to name anybody by.</summary>
    private const double Unsure = 0.5;

    // Who spoke in a sentence, as far as it is known: "He said …" hands its speaker on to the next "he".
    private readonly Dictionary<int, (Speaker Speaker, Gender Gender)> speakers = [];

    // Whom the article calls he or she, where neither name nor role shows it.
    private readonly Dictionary<Name, Gender> genders = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes who speaks in a sentence: somebody with a name, or one person known by a role only.</summary>
    public void Note(int sentence, Speaker speaker, Gender gender) => speakers[sentence] = (speaker, gender);

    /// <summary>Who is known to speak in a sentence.</summary>
    public Speaker? SpeakerIn(int sentence) => speakers.TryGetValue(sentence, out var said) ? said.Speaker : null;

    /// <summary>Learns from the pronouns that sentences begin with who is a he and who a she.</summary>
    public void Learn()
    {
        for (var s = 1; s < row.Sentences.Length; s++)
        {
            if (actors.Of(row.FirstOf[s], row.FirstOf[s + 1]) is { Pronoun: { } pronoun } actor)
                Resolve(actor.First, pronoun);
        }
    }

    /// <summary>Whom the pronoun at a token means, by name or by words without one, and how sure that is, 0 to 1; null where it cannot be told.</summary>
    public (Speaker Speaker, double Confidence)? Resolve(int pronoun, string gender)
    {
        if (gender is not ("male" or "female"))
            return null;
        var wanted = gender == "male" ? Gender.Male : Gender.Female;
        if (Search(pronoun, wanted, 0) is not { } found)
            return null;
        if (found.Confidence >= LeastTelling && found.Speaker.Name is { Gender: Gender.Unknown } name)
            genders.TryAdd(name, wanted);
        return (found.Speaker with { Words = row.Span(pronoun, pronoun + 1) }, found.Confidence);
    }

    private (Speaker Speaker, double Confidence)? Search(int pronoun, Gender wanted, int chain)
    {
        var sentence = row.SentenceOf[pronoun];
        if (Nearest(row.FirstOf[sentence], pronoun, wanted, sentence) is { } here)
            return (Named(here.Name), here.Confidence);
        var asker = Asker(sentence);
        for (var s = sentence - 1; s >= 0 && s >= sentence - SentencesBack; s--)
        {
            if (row.Sentences[s].Kind is not (PassageKind.Paragraph or PassageKind.Subhead))
                continue;
            var far = 0.05 * (sentence - s - 1);
            if (speakers.TryGetValue(s, out var said) && (said.Speaker.Name is not { } teller || MayMean(teller, s, sentence)) && Fits(said.Speaker, said.Gender, wanted) && !said.Speaker.IsSameAs(asker))
                return Surer(s, said.Speaker, wanted) ?? (said.Speaker, (MayGoOver(s, wanted) ? Unsure : said.Speaker.Name is null ? 0.8 : 0.9) - far);
            var actor = actors.Of(row.FirstOf[s], row.FirstOf[s + 1]);

            // "She joined the expedition. … she said": whoever the first "she" is, or nobody.
            if (actor?.Pronoun is { } earlier && earlier == (wanted == Gender.Male ? "male" : "female") && asker is null)
            {
                return chain < LongestChain && Search(actor.First, wanted, chain + 1) is { } same
                    ? (same.Speaker, Math.Min(same.Confidence, 0.85) - far) : null;
            }

            if (actor is not null && Acting(actor, wanted, pronoun) is { } acting && !acting.Speaker.IsSameAs(asker))
                return Surer(s, acting.Speaker, wanted)
                    ?? (acting.Speaker, (MayGoOver(s, wanted) || IsOneOfTwo(acting.Speaker, s, wanted) ? Unsure : acting.Confidence) - far);
            if (Nearest(row.FirstOf[s], row.FirstOf[s + 1], wanted, sentence) is { } found && !Named(found.Name).IsSameAs(asker))
                return (Named(found.Name), found.Confidence - far);
        }

        return null;
    }

    /// <summary>"Mayor Ludo Vane met Petra Lund. … she said": of whom nothing shows that he is a she gives way to the only other who is one.</summary>
    private (Speaker Speaker, double Confidence)? Surer(int sentence, Speaker speaker, Gender wanted)
    {
        if (speaker.Name is not { } unsure || GenderOf(unsure) != Gender.Unknown)
            return null;
        Name? other = null;
        for (var i = row.FirstOf[sentence]; i < row.FirstOf[sentence + 1]; i++)
        {
            if (row.InQuote[i] || row.MentionAt(i).Name is not { Kind: NameKind.Person } person || GenderOf(person) != wanted || ReferenceEquals(person, other))
                continue;
            if (other is not null)
                return null;
            other = person;
        }

        return other is null ? null : (Named(other), SureOfGender);
    }

    /// <summary>The one who acts in an earlier sentence, where that may be whom the pronoun means.</summary>
    private (Speaker Speaker, double Confidence)? Acting(SpeakerPhrase actor, Gender wanted, int pronoun)
    {
        if (actor.Pronoun is not null)
            return null;
        var shown = epithets.GenderOf(actor);
        if (actor.Name is { } name)
        {
            if (!Fits(name, wanted) || shown != Gender.Unknown && shown != wanted)
                return null;
            if (name.Kind == NameKind.Person)
                return (Named(name), 0.85);

            return MayGoOn(name, row.SentenceOf[actor.First], row.SentenceOf[pronoun]) ? (Named(name), 0.65) : null;
        }

        return epithets.Read(actor) is var speaker && Fits(speaker, shown, wanted) ? (speaker, 0.75) : null;
    }

    private bool MayMean(Name name, int from, int to) => from == to || IsShown(name) || MayGoOn(name, from, to);

    /// <summary>Whether more than the kind shows that a name is a person's: that it has two words, a gender or a role.</summary>
    private static bool IsShown(Name name) =>
        name.Kind == NameKind.Person && (name.Text.Contains(' ', StringComparison.Ordinal) || name.Gender != Gender.Unknown || name.Role is not null);

    /// <summary>Of a name that may be anything the next sentence shows that it is a person's: of a single word only the next of the paragraph.</summary>
    private bool MayGoOn(Name name, int from, int to) =>
        from == to - 1 && (name.Text.Contains(' ', StringComparison.Ordinal) || row.Sentences[from].Passage == row.Sentences[to].Passage);

    /// <summary>"The guard told Ada Berg: “Go.” She refused", "Lund asked if he knew. He did": whoever was spoken to may be the one meant.</summary>
    private bool MayGoOver(int sentence, Gender wanted)
    {
        var words = row.Lexicon.Speech;
        var asks = false;
        for (var i = row.FirstOf[sentence] + 1; i < row.FirstOf[sentence + 1]; i++)
        {
            if (row.InQuote[i])
                continue;
            var (name, first, _) = row.MentionAt(i);
            if (name is { Kind: NameKind.Person } && name.Gender == wanted && first == i && i > row.FirstOf[sentence] + 1 && words.IsCue(row.Word(i - 1)) && !row.InQuote[i - 2]
                || asks && words.Pronouns.GetValueOrDefault(row.Word(i)) == (wanted == Gender.Male ? "male" : "female"))
                return true;
            asks |= words.Asking.Contains(row.Word(i));
        }

        return false;
    }

    /// <summary>Who asked in the paragraph before, where a quote answers in this one: the answer is another's.</summary>
    private Speaker? Asker(int sentence)
    {
        var first = row.FirstSentenceOf(row.Sentences[sentence].Passage);
        if (first <= 0 || row.Tokens[row.FirstOf[first]].Kind != Sentences.TokenKind.OpeningQuote)
            return null;
        for (var i = row.FirstOf[first] - 1; i > 0 && row.SentenceOf[i] == first - 1; i--)
        {
            if (row.InQuote[i] && row.Tokens[i].Kind == Sentences.TokenKind.ClosingQuote)
                return row.Is(i - 1, "?") ? SpeakerIn(first - 1) : null;
        }

        return null;
    }

    /// <summary>"Minister Zoll met Mayor Berg. She said": of neither anything shows who is a she, not even a given name.</summary>
    private bool IsOneOfTwo(Speaker acting, int sentence, Gender wanted)
    {
        if (acting.Name is not { } name || ShowsGender(name))
            return false;
        for (var i = row.FirstOf[sentence]; i < row.FirstOf[sentence + 1]; i++)
        {
            if (!row.InQuote[i] && row.MentionAt(i).Name is { Kind: NameKind.Person } other && !ReferenceEquals(other, name) && Fits(other, wanted) && !ShowsGender(other))
                return true;
        }

        return false;

        bool ShowsGender(Name person) => person.Gender != Gender.Unknown || genders.ContainsKey(person) || person.Text.Contains(' ', StringComparison.Ordinal);
    }

    private static Speaker Named(Name name) => new(default, name, name.Role);

    private (Name Name, double Confidence)? Nearest(int first, int end, Gender wanted, int pronoun)
    {
        Name? subject = null;
        var others = 0;
        for (var i = first; i < end; i++)
        {
            var mention = row.MentionAt(i);
            if (row.InQuote[i] || mention.Name is not { Kind: NameKind.Person } person || !Fits(person, wanted) || !MayMean(person, row.SentenceOf[i], pronoun)
                || row.IsPossessive(mention.End) && subject is null
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

    // Somebody of whom nothing but the saying shows a person still spoke last.
    private bool Fits(Speaker speaker, Gender shown, Gender wanted) =>
        (shown == Gender.Unknown || shown == wanted) && (speaker.Name is { } name ? Fits(name, wanted) : speaker.Role is not null);

    private bool Fits(Name person, Gender wanted) => MayBePerson(person) && GenderOf(person) is var gender && (gender == Gender.Unknown || gender == wanted);

    /// <summary>A name of an unknown kind may be a person's; a short one in capitals, RTU, is hardly anybody's.</summary>
    private static bool MayBePerson(Name name) => name.Kind is NameKind.Person or NameKind.Other && !(name.Text.Length <= LongestAcronym && name.Text.All(char.IsUpper));

    private Gender GenderOf(Name person) => person.Gender == Gender.Unknown ? genders.GetValueOrDefault(person) : person.Gender;
}
