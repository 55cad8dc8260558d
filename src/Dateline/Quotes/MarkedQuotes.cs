using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Tells which marked words are quotes, and whose.</summary>
internal sealed class MarkedQuotes(TokenRow row, AttributionReader attributions, SpeakerReader speakers)
{
    // Fewer words without a verb are a phrase inside the reporter's sentence.
    private const int ShortestSentence = 4;
    private readonly SpeechWords speech = row.Lexicon.Speech;

    /// <summary>The quotes among marked words, which are in page order.</summary>
    public List<Quote> Find(List<MarkedWords> marked)
    {
        var quotes = new List<Quote>();
        MarkedWords? before = null;
        Quote? last = null;
        foreach (var one in marked)
        {
            var quote = Read(one, before, last);
            if (quote is not null)
                quotes.Add(quote);
            (before, last) = (one, quote);
        }

        return quotes;
    }

    private Quote? Read(MarkedWords one, MarkedWords? before, Quote? last)
    {
        if (LostItsEnd(one) || attributions.IsPutToSpeaker(one))
            return null;
        var isSentence = IsSentence(one);
        var isNamed = IsNamed(one);
        if (isNamed && (one.Open != row.SentenceStart(one.Open) || one.CountWords(row) > 1 && StandsAlone(one)))
            return null;
        if (attributions.After(one) is { } after && (isSentence || EndsWithComma(one) || one.CountWords(row) > 1))
            return Make(one, after, isSentence || EndsWithComma(one) || one.Open == row.SentenceStart(one.Open) && one.CountWords(row) > 2 ? QuoteKind.Direct : QuoteKind.Mixed);
        var ahead = attributions.Before(one);
        var goesOn = last is { Kind: QuoteKind.Direct } && before is { IsClosed: true } first && row.SentenceOf[first.Close] == row.SentenceOf[one.Open] && EndsWithComma(first);
        if (ahead is { IsBeside: true } && (isSentence || goesOn || one.CountWords(row) >= ShortestSentence))
            return Make(one, ahead, isSentence || goesOn ? QuoteKind.Direct : QuoteKind.Mixed);
        if (isSentence && ahead is null && StandsAlone(one))
            return Continue(one, before, last);
        if (isNamed || isSentence && ahead is null && one.CountWords(row) >= ShortestSentence)
            return null;
        ahead ??= attributions.AtEnd(row.SentenceStart(one.Open), row.SentenceEnd(Math.Min(one.Close, row.Count - 1)));
        return ahead is null || one.CountWords(row) == 0 ? null : Make(one, ahead, QuoteKind.Mixed);
    }

    /// <summary>A quote without a speaker in its sentence: it goes on with the one before, is of whom the sentence before tells, or nobody is named.</summary>
    private Quote? Continue(MarkedWords one, MarkedWords? before, Quote? last)
    {
        if (AfterColon(one) is { } attribution)
            return Make(one, attribution, QuoteKind.Direct);
        var quote = new Quote { Words = one.Words(row), Kind = QuoteKind.Direct, Evidence = Evidence(one), Confidence = 0.5 };
        var opensPassage = one.Open == 0 || row.PassageOf(one.Open - 1) != row.PassageOf(one.Open);
        if (before is { } earlier && last?.Speaker is { } speaker)
        {
            var apart = row.PassageOf(one.Open) - row.PassageOf(earlier.Open);
            if (apart == 1 && opensPassage && !earlier.IsClosed)
                return Said(speaker, last.Confidence);
            if (apart == 0 && earlier.Close + 1 == one.Open && earlier.EndsAsQuestion(row))
                return quote;
            if (apart == 0 && row.SentenceOf[one.Open] - row.SentenceOf[Math.Min(earlier.Close, row.Count - 1)] <= 1 && NothingBetween(earlier, one, speaker))
                return Said(speaker, Math.Max(last.Confidence - 0.05, 0.5));
            if (apart == 1 && opensPassage && speakers.Partner(row.PassageOf(earlier.Open), speaker, earlier.EndsAsQuestion(row)) is { } partner)
                return Said(partner, 0.6);
        }

        if ((!opensPassage || FollowsPlainParagraph(one)) && speakers.Acting(row.SentenceOf[one.Open] - 1) is { } acting
            && (!opensPassage || acting.Speaker.Name is not null))
            return Said(acting.Speaker, opensPassage ? 0.6 : acting.Confidence);
        return quote;

        Quote Said(Speaker who, double confidence)
        {
            speakers.Note(row.SentenceOf[one.Open], who);
            return quote with { Speaker = who, Confidence = confidence };
        }
    }

    /// <summary>Whether words that fill their paragraph follow one that holds no others: Ms Lund took her time. / “I did it.”</summary>
    private bool FollowsPlainParagraph(MarkedWords one)
    {
        if (one.Open == 0 || one.EndsAsQuestion(row) || one.IsClosed && one.Close + 1 < row.Count && row.PassageOf(one.Close + 1) == row.PassageOf(one.Open))
            return false;
        var passage = row.PassageOf(one.Open - 1);
        for (var i = one.Open - 1; i >= 0 && row.PassageOf(i) == passage; i--)
        {
            if (row.InQuote[i])
                return false;
        }

        return row.Sentences[row.SentenceOf[one.Open - 1]].Kind == PassageKind.Paragraph;
    }

    /// <summary>The sentence before ends in a colon: the mayor told the council:</summary>
    private Attribution? AfterColon(MarkedWords one)
    {
        var sentence = row.SentenceOf[one.Open] - 1;
        if (one.Open != row.SentenceStart(one.Open) || sentence < 0 || !row.Is(row.FirstOf[sentence + 1] - 1, ":") || row.Sentences[sentence].Kind != PassageKind.Paragraph)
            return null;
        return attributions.Before(one.Open, row.FirstOf[sentence]);
    }

    /// <summary>Whether nobody else takes over between two quotes: only what belongs to the first attribution stands there.</summary>
    private bool NothingBetween(MarkedWords earlier, MarkedWords one, Speaker speaker)
    {
        for (var i = row.SentenceEnd(Math.Min(earlier.Close, row.Count - 1)); i < one.Open; i++)
        {
            if (row.MentionAt(i).Name is { Kind: Names.NameKind.Person } person && !ReferenceEquals(person, speaker.Name))
                return false;
        }

        return true;
    }

    private Quote? Make(MarkedWords one, Attribution attribution, QuoteKind kind)
    {
        var (speaker, sure) = speakers.Read(attribution.Speaker);
        if (speaker.Name is null && attribution.Speaker.Pronoun is not null && !attribution.IsBeside)
            return null;
        var confidence = sure * (kind == QuoteKind.Mixed && !attribution.IsBeside ? 0.85 : 1);
        if (kind == QuoteKind.Mixed && one.CountWords(row) == 1 && confidence < 0.7)
            return null;
        return new()
        {
            Words = one.Words(row),
            Kind = kind,
            Speaker = speaker,
            Cue = attribution.CueFirst < 0 ? null : row.Span(attribution.CueFirst, attribution.CueEnd),
            Evidence = Evidence(one),
            Confidence = confidence,
        };
    }

    private TextSpan Evidence(MarkedWords one)
    {
        var first = row.Sentences[row.SentenceOf[one.Open]].Span;
        return first.Union(row.Sentences[row.SentenceOf[Math.Min(one.Close, row.Count - 1)]].Passage == row.PassageOf(one.Open)
            ? row.Sentences[row.SentenceOf[Math.Min(one.Close, row.Count - 1)]].Span : row.Sentences[row.SentenceOf[one.Close - 1]].Span);
    }

    /// <summary>Whether the marked words are a sentence of their own: a capital at the beginning, a verb or a stop inside.</summary>
    private bool IsSentence(MarkedWords one)
    {
        var first = one.Open + 1;
        while (first < one.Close && !row.IsWord(first))
            first++;
        if (first >= one.Close || !char.IsUpper(row.Word(first)[0]) && row.Tokens[first].Kind != TokenKind.Number && !(one.CountWords(row) >= 8 && !one.IsClosed))
            return false;
        if (EndsWithComma(one) || row.Word(one.Close - 1) is "." or "!" or "?" or "…" or "..." or "—" or "-" || !one.IsClosed)
            return true;
        for (var i = first; i < one.Close; i++)
        {
            if (row.IsFinite(i) && one.CountWords(row) >= ShortestSentence)
                return true;
        }

        return false;
    }

    private bool EndsWithComma(MarkedWords one) => row.Word(one.Close - 1) is ",";

    /// <summary>Whether the marks begin the sentence they stand in and end one, so that no words of the reporter's go with them.</summary>
    private bool StandsAlone(MarkedWords one) =>
        one.Open == row.SentenceStart(one.Open) && (!one.IsClosed || one.Close + 1 >= row.SentenceEnd(one.Close)
            || one.Close + 2 == row.SentenceEnd(one.Close) && !row.IsWord(one.Close + 1));

    /// <summary>Whether the closing mark went missing: nothing goes on with the quote, and the reporter's words seem to be inside it.</summary>
    private bool LostItsEnd(MarkedWords one)
    {
        if (one.IsClosed || one.Close < row.Count && row.Tokens[one.Close].Kind == TokenKind.OpeningQuote)
            return false;
        for (var i = one.Open + 1; i < one.Close; i++)
        {
            if (speech.InsideLostMarks.Contains(row.Word(i)))
                return true;
        }

        return false;
    }

    /// <summary>Names, titles and terms stand in marks too: so-called, "War and Peace".</summary>
    private bool IsNamed(MarkedWords one)
    {
        var before = one.Open - 1;
        if (before >= 0 && row.SentenceOf[before] == row.SentenceOf[one.Open] && speech.Naming.Contains(row.Word(before)) && !speech.Judge.Contains(row.Word(before)))
            return true;
        int words = 0, capitals = 0;
        for (var i = one.Open + 1; i < one.Close; i++)
        {
            // "This is not the end of it": a verb in small letters is in no title.
            if (char.IsLower(row.Word(i)[0]) && row.IsFinite(i))
                return false;
            if (!row.IsWord(i) || row.Word(i).Length < 4)
                continue;
            words++;
            capitals += char.IsUpper(row.Word(i)[0]) || row.Tokens[i].Kind == TokenKind.Number ? 1 : 0;
        }

        return words > 0 && capitals == words && one.CountWords(row) <= 10 && !char.IsLower(row.Word(one.Open + 1)[0]);
    }
}
