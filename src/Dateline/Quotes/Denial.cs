namespace Dateline.Quotes;

/// <summary>Tells from the words before a subject that a saying was not, or only might be.</summary>
internal static class Denial
{
    /// <summary>How far before a subject its clause may be denied: "denied to reporters that he".</summary>
    private const int Reach = 6;

    /// <summary>"Nor Ruiz said", "denied that he had said", "whether he said", "Had Ruiz said".</summary>
    public static bool Covers(TokenRow row, int subject)
    {
        var speech = row.Lexicon.Speech;
        var first = row.SentenceStart(subject);
        var k = subject - 1;
        if (k < first)
            return false;
        if (speech.Denials.Contains(row.Word(k)) || speech.Deniers.Contains(row.Word(k)) || IsInverted(row, k))
            return true;
        if (!row.Is(k, row.Lexicon.Grammar.Complementizer))
            return false;
        for (k--; k >= first && k > subject - Reach && row.IsWord(k); k--)
        {
            if (speech.Denials.Contains(row.Word(k)) || row.EndsAs(k, speech.DenialEndings))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence opens with an auxiliary at a token, as questions and conditions do.</summary>
    public static bool IsInverted(TokenRow row, int i) =>
        i == row.SentenceStart(i) && row.Lexicon.Grammar.Auxiliaries.ContainsKey(row.Word(i).ToLowerInvariant());
}
