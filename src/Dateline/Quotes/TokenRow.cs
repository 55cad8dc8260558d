using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>All tokens of an article in a row, with the names that stand there: what the quote finder walks over.</summary>
internal sealed class TokenRow
{
    private readonly ArticleText text;
    private readonly string?[] words;
    private readonly (Name? Name, int First, int End)[] mentions;

    public TokenRow(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<Name> names, Lexicon lexicon)
    {
        this.text = text;
        Lexicon = lexicon;
        Sentences = sentences;
        Tokens = [.. sentences.SelectMany(s => s.Tokens)];
        words = new string?[Tokens.Length];
        mentions = new (Name?, int, int)[Tokens.Length];
        InQuote = new bool[Tokens.Length];
        SentenceOf = new int[Tokens.Length];
        FirstOf = new int[sentences.Length + 1];
        var at = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            FirstOf[s] = at;
            Array.Fill(SentenceOf, s, at, sentences[s].Tokens.Length);
            at += sentences[s].Tokens.Length;
        }

        FirstOf[^1] = at;
        foreach (var name in names)
        {
            foreach (var mention in name.Mentions)
                Place(name, mention);
        }
    }

    public Lexicon Lexicon { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The number of the sentence of each token.</summary>
    public int[] SentenceOf { get; }

    /// <summary>The first token of each sentence, and after them all the number of tokens.</summary>
    public int[] FirstOf { get; }

    /// <summary>Whether each token stands between quotation marks.</summary>
    public bool[] InQuote { get; }

    public int Count => Tokens.Length;

    public string Word(int i) => words[i] ??= text.Words(Tokens[i].Span);

    /// <summary>The name that the token belongs to, and the tokens of that mention; null where it belongs to none.</summary>
    public (Name? Name, int First, int End) MentionAt(int i) => mentions[i];

    public bool Is(int i, string word) => i >= 0 && i < Count && Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsWord(int i) => i >= 0 && i < Count && Tokens[i].Kind is TokenKind.Word or TokenKind.Number;

    public bool IsPossessive(int i) => i >= 0 && i < Count && Word(i) is "'s" or "’s" || i > 0 && i < Count && Word(i) is "'" or "’" && Word(i - 1).EndsWith('s');

    /// <summary>Whether the token and the next go before somebody whose words are told: according to.</summary>
    public bool OpensSource(int i) => i >= 0 && i < Count && Lexicon.Speech.Sources.TryGetValue(Word(i), out var next) && Is(i + 1, next);

    public bool IsAdverb(int i) => Lexicon.Grammar.IsAdverb(Word(i).ToLowerInvariant());

    /// <summary>Whether the word has the form of a verb that only goes with another: saying.</summary>
    public bool IsGerund(int i) => EndsAs(i, Lexicon.Speech.GerundEndings);

    /// <summary>Whether the word says of the verb after it that it will or may be.</summary>
    public bool IsModal(int i) =>
        i >= 0 && Lexicon.Grammar.Auxiliaries.GetValueOrDefault(Word(i)).Kind is Auxiliary.Future or Auxiliary.Would or Auxiliary.Possible or Auxiliary.Should or Auxiliary.Modal;

    public bool EndsAs(int i, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Word(i).EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word is surely a verb with a subject of its own, as <c>went</c>.</summary>
    public bool IsFinite(int i)
    {
        var word = Word(i);
        if (Lexicon.Grammar.Auxiliaries.GetValueOrDefault(word).Kind is not (Auxiliary.None or Auxiliary.To or Auxiliary.Having or Auxiliary.Be or Auxiliary.Clipped))
            return true;
        if (char.IsUpper(word[0]) || MentionAt(i).Name is not null || Lexicon.Names.IsRole(word) || Lexicon.Names.RoleModifiers.Contains(word))
            return false;
        var forms = Lexicon.Grammar.Verbs[word].Forms;
        if (forms.HasFlag(VerbForms.Base))
            return false;
        return forms.HasFlag(VerbForms.Past) || forms.HasFlag(VerbForms.Third) && !Lexicon.Grammar.NounsToo.Contains(Lexicon.Grammar.Verbs[word].Base);
    }

    public TextSpan Span(int first, int end) => TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    public ReadOnlySpan<char> Text(TextSpan span) => text[span];

    public string Text(int first, int end) => text.Words(Span(first, end));

    /// <summary>The token after the last of the sentence of token <paramref name="i"/>.</summary>
    public int SentenceEnd(int i) => FirstOf[SentenceOf[i] + 1];

    public int SentenceStart(int i) => FirstOf[SentenceOf[i]];

    /// <summary>The first sentence of a passage; -1 where it has none.</summary>
    public int FirstSentenceOf(int passage)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Passage < passage)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Sentences.Length && Sentences[low].Passage == passage ? low : -1;
    }

    public int PassageOf(int i) => Sentences[SentenceOf[i]].Passage;

    private void Place(Name name, Mention mention)
    {
        if (mention.Sentence >= Sentences.Length)
            return;
        var first = FirstOf[mention.Sentence];
        var end = FirstOf[mention.Sentence + 1];
        while (first < end && Tokens[first].Span.Start < mention.Words.Start)
            first++;
        var last = first;
        while (last < end && Tokens[last].Span.End <= mention.Words.End)
            last++;
        for (var i = first; i < last; i++)
            mentions[i] = (name, first, last);
    }
}
