using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>A sentence's words as the name finder looks at them.</summary>
internal sealed class SentenceView
{
    private readonly Lexicon lexicon;

    public SentenceView(ArticleText text, Sentence sentence, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        Sentence = sentence;
        var tokens = sentence.Tokens;
        Words = new string[tokens.Length];
        Folded = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            Words[i] = KeptWords.Of(text.Page.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length));
            Folded[i] = tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) ? ""
                : Words[i].AsSpan().ContainsAnyExceptInRange('a', 'z') ? KeptWords.Folded(Words[i]) : Words[i];
        }

        FirstWord = Array.FindIndex(Folded, f => f.Length > 0);
        (IsAllCapitals, IsTitleCase) = Typography();
    }

    public Sentence Sentence { get; }

    public string[] Words { get; }

    /// <summary>The folded words; empty for marks.</summary>
    public string[] Folded { get; }

    /// <summary>The first token that is a word or number; -1 where there is none.</summary>
    public int FirstWord { get; }

    public int Count => Words.Length;

    /// <summary>Whether it is set in capitals, so that a capital shows nothing.</summary>
    public bool IsAllCapitals { get; }

    /// <summary>Whether it is a headline that gives its main words a capital.</summary>
    public bool IsTitleCase { get; }

    public NameWords Names => lexicon.Names;

    /// <summary>Whether a name can begin or go on with this token: it has a capital, and it is no day, month, or word that names nobody.</summary>
    public bool IsNameWord(int i) => i >= 0 && i < Count && IsCapitalised(i) && !Names.NoNames.Contains(Words[i]) && !lexicon.Sentences.Openers.Contains(Words[i])
        && (!Names.Calendar.Contains(Words[i]) || IsGivenMonth(i));

    /// <summary>"April Lund", "Jan van der Berg": a month that is a given name here.</summary>
    private bool IsGivenMonth(int i) =>
        Names.IsGivenName(Words[i]) && i + 1 < Count && Sentence.Tokens[i + 1].Kind == TokenKind.Word
            && (IsCapitalised(i + 1) && !Names.Calendar.Contains(Words[i + 1]) && !Names.IsCommon(Words[i + 1]) || Names.Particles.Contains(Words[i + 1]))
        && (i == 0 || !Names.PlacePrepositions.Contains(Words[i - 1]) && !Names.BeforeMonths.Contains(Words[i - 1]));

    /// <summary>Whether the token is a word with a capital, or begins as <c>al-</c> and <c>d'</c> do before one.</summary>
    public bool IsCapitalised(int i)
    {
        if (Sentence.Tokens[i].Kind != TokenKind.Word)
            return Sentence.Tokens[i].Kind == TokenKind.Number && Words[i].Length is 2 or 3 && char.IsAsciiLetterUpper(Words[i][^1]); // 9M, 3D: never a name by themselves
        var word = Words[i];
        if (char.IsUpper(word[0]) || char.IsSurrogate(word[0]))
            return true;
        var mark = word.AsSpan(0, Math.Min(word.Length, 4)).IndexOfAny('-', '\'', '’');
        return mark is > 0 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]) && Names.Particles.Contains(word[..mark]) || mark == 1 && word[0] is 'd' or 'l'
            && word.Length > 2 && char.IsUpper(word[2]);
    }

    /// <summary>Whether the word is in capitals only, at least two of them.</summary>
    public bool IsCapitals(int i)
    {
        var letters = 0;
        foreach (var c in Words[i])
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    /// <summary>Whether a capital at this token may stand there for another reason than that it is a name: it opens the sentence or a quote.</summary>
    public bool IsOpening(int i)
    {
        if (i == FirstWord || i == 0)
            return true;
        return Sentence.Tokens[i - 1].Kind == TokenKind.OpeningQuote || Words[i - 1] is ":" or "•" or "·" or "--" or "—" or "–" or "..." or "…" or "-" or "*";
    }

    /// <summary>Whether a word has a capital where no sentence begins.</summary>
    public bool HasInnerCapital => Enumerable.Range(0, Count).Any(i => !IsOpening(i) && IsCapitalised(i));

    /// <summary>Whether the token is a possessive ending.</summary>
    public bool IsPossessive(int i) => i >= 0 && i < Count && Words[i] is "'s" or "’s" or "'S" or "’S" or "'" or "’";

    public bool Is(int i, string word) => i >= 0 && i < Count && Words[i].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word says that somebody said something.</summary>
    public bool IsSaying(int i) => i >= 0 && i < Count && (lexicon.Speech.Say.Contains(Words[i]) || lexicon.Speech.Tell.Contains(Words[i]));

    /// <summary>Whether the word is the verb of a clause of its own: a verb of speech or a form of "to be" or "to have".</summary>
    public bool IsSayingOrBeing(int i) => IsSaying(i) && !Names.NotSaying.Contains(Words[i]) || Names.Being.Contains(Words[i]);

    /// <summary>Whether the word is an article or says whose something is.</summary>
    public bool IsDeterminer(int i) => i >= 0 && i < Count && lexicon.Grammar.Determiners.Contains(Words[i]);

    /// <summary>Whether the word can be a verb in another form than the bare one, or an adverb in -ly.</summary>
    public bool IsVerbOrAdverb(int i) =>
        Words[i].EndsWith("ly", StringComparison.Ordinal)
            || (lexicon.Grammar.Verbs[Words[i].ToLowerInvariant()].Forms & (VerbForms.Past | VerbForms.Gerund | VerbForms.Third)) != VerbForms.None;

    /// <summary>Whether the word is a preposition or begins a clause.</summary>
    public bool IsSmallWord(int i) => lexicon.Speech.Prepositions.Contains(Words[i]) || lexicon.Speech.ClauseOpeners.Contains(Words[i])
        || lexicon.Grammar.Adverbs.Contains(Words[i]) || lexicon.Grammar.Determiners.Contains(Words[i])
        || Names.Being.Contains(Words[i]) || Names.SmallWords.Contains(Words[i]);

    /// <summary>The known name that begins at the token, the longest there is, and how many tokens it takes.</summary>
    public (KnownName? Name, int Length) Known(int i)
    {
        var most = Math.Min(lexicon.Gazetteer.Longest(FirstPart(Folded[i])), Count - i);
        if (most == 0)
            return (null, 0);
        var key = Folded[i];
        (KnownName? Name, int Length) best = (null, 0);
        for (var k = 1; ; k++)
        {
            if (lexicon.Gazetteer.Find(key) is { } name && IsCapitalised(i + k - 1) && (!name.IsAcronym || IsCapitals(i) || k > 1))
                best = (name, k);
            if (k >= most || Folded[i + k].Length == 0 && !IsPossessive(i + k))
                return best;
            key = Folded[i + k].Length == 0 ? key : $"{key} {Folded[i + k]}";
        }
    }

    /// <summary>How many tokens the role that begins here takes, with what goes before it: <c>Deputy Prime Minister</c>; 0 for none.</summary>
    public int RoleLength(int i, int end)
    {
        var length = 0;
        for (var k = i; k < end && k < i + 5; k++)
        {
            var pair = k + 1 < end && Names.IsRole($"{Words[k]} {Words[k + 1]}");
            if (pair)
                length = ++k + 1 - i;
            else if (Names.IsRole(Words[k]))
                length = k + 1 - i;
            else if (k + 2 < end && Is(k + 1, "of") && Names.IsRole($"{Words[k]} of {Words[k + 2]}"))
                length = (k += 2) + 1 - i;
            else if (!Names.RoleModifiers.Contains(Words[k]))
                break;
        }

        return length;
    }

    /// <summary>The folded words of some tokens, parted by spaces.</summary>
    public string Key(int first, int end) => string.Join(' ', Folded[first..end].Where(f => f.Length > 0));

    public TextSpan Span(int first, int end) => TextSpan.FromBounds(Sentence.Tokens[first].Span.Start, Sentence.Tokens[end - 1].Span.End);

    private static string FirstPart(string folded) => folded.IndexOf(' ') is > 0 and var space ? folded[..space] : folded;

    private (bool AllCapitals, bool TitleCase) Typography()
    {
        int letters = 0, capitals = 0, words = 0, capitalised = 0;
        for (var i = 0; i < Count; i++)
        {
            if (Sentence.Tokens[i].Kind != TokenKind.Word || IsPossessive(i))
                continue;
            foreach (var c in Words[i])
            {
                letters += char.IsLetter(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
            }

            // Only everyday words can tell: a sentence full of names is not a headline.
            if (i != FirstWord && Words[i].Length > 3 && Names.IsCommon(Words[i]))
            {
                words++;
                capitalised += char.IsUpper(Words[i][0]) ? 1 : 0;
            }
        }

        var all = letters > 10 && capitals * 10 >= letters * 7;
        var isHeading = Sentence.Kind is PassageKind.Headline or PassageKind.Subhead;
        return (all, !all && (isHeading ? words >= 1 && capitalised * 2 > words : words >= 6 && capitalised * 5 >= words * 4));
    }
}
