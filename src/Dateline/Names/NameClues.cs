using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>What tables, rules and the rest of the article say of a word, for the tagger of names to weigh.</summary>
internal struct WordClues
{
    /// <summary>The candidate of the rules that it belongs to, its place in it, and how strongly it is of its kind; 0 for none.</summary>
    public uint Candidate;

    /// <summary>The name of the article that the rules count it to, by kind and place; 0 for none.</summary>
    public uint Found;

    /// <summary>The known name that it belongs to, by kind and place; 0 for none.</summary>
    public uint Known;

    /// <summary>The sorts of word it is, a bit each: given name, title, everyday word, head of an organisation's name …</summary>
    public uint Sorts;

    /// <summary>In which long lists it stands, a bit each: given names, towns, the first and a later word of a town's name.</summary>
    public uint Listed;

    /// <summary>How the article writes the word elsewhere, a bit each: with a capital, small, in a person's full name …</summary>
    public uint Elsewhere;
}

/// <summary>The words of a sentence as the tagger of names cuts them, each with its clues.</summary>
internal sealed class NameClues
{
    private readonly SentenceView view;
    private readonly WordClues[] clues;
    private readonly List<TextSpan> words = [];
    private readonly List<int> tokens = [];

    public NameClues(SentenceView view, ArticleText text, NameLists lists)
    {
        this.view = view;
        clues = new WordClues[view.Count];
        var all = view.Sentence.Tokens;
        for (var i = 0; i < view.Count; i++)
        {
            TreebankTokenizer.Read(text.Page, all.AsSpan(i, 1), words);
            while (tokens.Count < words.Count)
                tokens.Add(i);
        }

        ReadTables(lists);
    }

    /// <summary>The words, in order.</summary>
    public List<TextSpan> Words => words;

    /// <summary>The sentence.</summary>
    public SentenceView View => view;

    /// <summary>The token that a word is cut from.</summary>
    public int TokenOf(int word) => tokens[word];

    /// <summary>The clues of a word; those of a place outside the sentence say nothing.</summary>
    public WordClues this[int word] => (uint)word < (uint)tokens.Count ? clues[tokens[word]] : default;

    /// <summary>Whether the article gives the word of a token a capital where no sentence begins.</summary>
    public bool HasCapitalElsewhere(int token) => (clues[token].Elsewhere & NameClueReader.Capital) != 0;

    /// <summary>Notes a candidate of the rules.</summary>
    public void Note(NameCandidate candidate)
    {
        var best = Math.Max(Math.Max(candidate.Person, candidate.Place), Math.Max(candidate.Organisation, candidate.Event));
        var kind = candidate.IsCommon ? 5u : best <= 0 ? 0u : best == candidate.Place ? 2u : best == candidate.Organisation ? 3u : best == candidate.Event ? 4u : 1u;
        var strength = best < 0.8 ? 0u : best < 2 ? 1u : 2u;
        for (var i = candidate.First; i < candidate.End; i++)
            clues[i].Candidate = 1 + Place(i, candidate.First, candidate.End) + 4 * (kind + 6 * strength);
    }

    /// <summary>Notes a mention of a name that the rules found.</summary>
    public void Note(TextSpan mention, NameKind kind)
    {
        var (first, end) = TokensOf(mention);
        for (var i = first; i < end; i++)
            clues[i].Found = 1 + Place(i, first, end) + 4 * (uint)kind;
    }

    /// <summary>Notes how the article writes the words elsewhere.</summary>
    public void Note(IReadOnlyDictionary<string, uint> elsewhere)
    {
        for (var i = 0; i < clues.Length; i++)
            clues[i].Elsewhere = view.Folded[i].Length > 0 ? elsewhere.GetValueOrDefault(view.Folded[i]) : 0;
    }

    /// <summary>The tokens that lie within a span: the first, and the one after the last.</summary>
    public (int First, int End) TokensOf(TextSpan span)
    {
        var all = view.Sentence.Tokens;
        var first = 0;
        while (first < all.Length && all[first].Span.Start < span.Start)
            first++;
        var end = first;
        while (end < all.Length && all[end].Span.End <= span.End)
            end++;
        return (first, end);
    }

    private static uint Place(int i, int first, int end) => end - first == 1 ? 0u : i == first ? 1u : i + 1 < end ? 2u : 3u;

    private void ReadTables(NameLists lists)
    {
        for (var i = 0; i < clues.Length; i++)
        {
            clues[i].Sorts = Sorts(i);
            var (isGiven, isTown, beginsTown) = lists.Find(view.Folded[i]);
            clues[i].Listed |= Bit(0, isGiven) | Bit(1, isTown);
            if (beginsTown)
                ReadTowns(i, lists);
            if (clues[i].Known != 0 || view.Folded[i].Length == 0 || view.Known(i) is not ({ } known, var length))
                continue;
            for (var k = i; k < i + length; k++)
                clues[k].Known = 1 + Place(k, i, i + length) + 4 * ((uint)known.Kind + (known.IsWeak ? 5u : 0));
        }
    }

    // Names of towns of up to four words.
    private void ReadTowns(int i, NameLists lists)
    {
        var key = view.Folded[i];
        for (var k = i + 1; k < clues.Length && k < i + 4 && view.Folded[k].Length > 0; k++)
        {
            key = $"{key} {view.Folded[k]}";
            if (!lists.IsTown(key))
                continue;
            clues[i].Listed |= 4;
            for (var part = i + 1; part <= k; part++)
                clues[part].Listed |= 8;
        }
    }

    private uint Sorts(int i)
    {
        if (view.Folded[i].Length == 0)
            return view.IsPossessive(i) ? 1u : 0;
        var (word, names) = (view.Words[i], view.Names);
        return (uint)names.SortsOf(word) | Bit(4, names.IsCommon(word)) | Bit(13, view.IsCapitals(i)) | Bit(14, view.IsSaying(i)) | Bit(16, view.IsOpening(i));
    }

    private static uint Bit(int at, bool isSet) => isSet ? 1u << at : 0;
}
