namespace Dateline.Quotes;

/// <summary>Makes a speaker of the words that name one.</summary>
internal sealed class SpeakerReader(TokenRow row, PronounReader pronouns, Epithets epithets)
{
    /// <summary>The speaker, and how sure it is that the words mean this one.</summary>
    public (Speaker Speaker, double Confidence) Read(SpeakerPhrase phrase)
    {
        var words = row.Span(phrase.First, phrase.End);
        if (phrase.Pronoun is { } pronoun)
        {
            return pronouns.Resolve(phrase.First, pronoun) is { } found && found.Confidence >= 0.6
                ? (Noted(phrase, new(words, found.Name, found.Name.Role)), found.Confidence)
                : (new(words, null, null), pronoun is "male" or "female" ? 0.5 : pronoun == "thing" ? 0.3 : 0.55);
        }

        if (phrase.Name is { } name)
            return (Noted(phrase, new(words, name, name.Role)), phrase.IsSure ? 0.95 : 0.75);
        var role = row.Text(phrase.First, phrase.End);
        if (epithets.Find(phrase.First, phrase.End) is { } meant)
            return (Noted(phrase, new(words, meant, meant.Role)), 0.85);
        return (new(words, null, WithoutArticle(role)), phrase.IsSure ? 0.85 : 0.6);
    }

    private Speaker Noted(SpeakerPhrase phrase, Speaker speaker)
    {
        pronouns.Note(row.SentenceOf[phrase.First], speaker.Name!);
        return speaker;
    }

    private static string WithoutArticle(string role)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (role.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return role[article.Length..];
        }

        return role;
    }
}
