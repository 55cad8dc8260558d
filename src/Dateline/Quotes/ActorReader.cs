using Dateline.Languages;
using Dateline.Names;

namespace Dateline.Quotes;

/// <summary>Reads who acts in a clause from the words it begins with: the one whom a pronoun, or a quote that stands alone, goes back to.</summary>
internal sealed class ActorReader(TokenRow row)
{
    /// <summary>So many tokens an opening such as "In the spring of that year," has at most.</summary>
    private const int LongestOpening = 25;

    private const int LongestActor = 14;
    private readonly SpeechWords speech = row.Lexicon.Speech;
    private readonly NameWords names = row.Lexicon.Names;

    /// <summary>The one person who acts: by name, by a pronoun, or by a role. Null where nobody, a body or several act, or it cannot be told.</summary>
    public SpeakerPhrase? Of(int first, int end)
    {
        var start = OverJoiners(first, end);
        if (start >= end || row.InQuote[start])
            return null;
        if (!OpensAdjunct(start))
            return At(start, end);

        // "Born in Bala, she was …": who acts stands behind the comma.
        var comma = start + 1;
        while (comma < end && comma < start + LongestOpening && !(row.Is(comma, ",") && !row.InQuote[comma]))
            comma++;
        if (comma + 1 >= end || !row.Is(comma, ","))
            return null;

        // "For Nadia Kerr, a nurse, the worst part was": what explains a name does not act.
        return row.MentionAt(comma - 1).Name is { Kind: NameKind.Person or NameKind.Other } && speech.BareArticles.Contains(row.Word(comma + 1))
            ? null : At(OverJoiners(comma + 1, end), end);
    }

    private int OverJoiners(int first, int end)
    {
        // "Sally Orne told": a given name may look like an adverb.
        while (first < end && row.MentionAt(first).Name is null
            && (!row.IsWord(first) && !row.InQuote[first] || speech.ClauseJoiners.Contains(row.Word(first)) || row.IsAdverb(first)))
            first++;
        return first;
    }

    /// <summary>Whether a clause begins with something other than who acts: "In spring", "Born in Bala", "When it ended".</summary>
    private bool OpensAdjunct(int i) =>
        speech.Prepositions.Contains(row.Word(i)) || speech.ClauseOpeners.Contains(row.Word(i))
        || row.MentionAt(i).Name is null && !speech.Articles.Contains(row.Word(i)) && !speech.Pronouns.ContainsKey(row.Word(i)) && !IsPersonNoun(i)
            && !names.Honorifics.ContainsKey(row.Word(i)) && !names.RoleModifiers.Contains(row.Word(i));

    private SpeakerPhrase? At(int start, int end)
    {
        if (start >= end || row.InQuote[start])
            return null;
        if (speech.Pronouns.TryGetValue(row.Word(start), out var pronoun))
            return pronoun is "male" or "female" ? new(start, start + 1, null, pronoun, true) : null;
        var isOwned = false;
        var stop = Math.Min(end, start + LongestActor);
        var k = start;
        while (k < stop && !row.InQuote[k] && (row.IsWord(k) || row.IsPossessive(k)) && !Ends(k))
        {
            var mention = row.MentionAt(k);
            if (mention.Name is null)
            {
                isOwned |= row.IsPossessive(k);
                k++;
                continue;
            }

            isOwned |= row.IsPossessive(mention.End);
            if (!row.IsPossessive(mention.End) && MayBePerson(mention, start) && IsTitle(start, mention.First))
                return HasOther(mention.End, end) ? null : new(start, mention.End, mention.Name, null, mention.Name.Kind == NameKind.Person);
            k = mention.End;
        }

        var head = k - 1;
        while (head > start && !IsPersonNoun(head) && LooksLikeVerb(head))
            head--;
        if (head < start || !IsPersonNoun(head) || !isOwned && !speech.Articles.Contains(row.Word(start)))
            return null;
        return head == k - 1 ? WithInsertion(start, OverComplement(head + 1, end), end) : new(start, head + 1, null, null, true);
    }

    /// <summary>"The mayor of Outer Skarne, Brita Holm, was": a name that is put in says who has the role.</summary>
    private SpeakerPhrase? WithInsertion(int start, int stop, int end)
    {
        if (speech.Pairs.Contains(row.Word(Math.Min(stop, end - 1))))
            return null;
        var inner = stop + 1;
        while (inner < end && names.Honorifics.ContainsKey(row.Word(inner)))
            inner++;
        if (inner + 1 >= end || !row.Is(stop, ",") || row.InQuote[inner])
            return new(start, stop, null, null, true);
        var mention = row.MentionAt(inner);
        if (mention.First == inner && mention.Name is { Kind: NameKind.Person or NameKind.Other })
            return new(start, mention.End, mention.Name, null, true);

        // "Her husband, Per, agreed": a given name alone, which nothing else shows to be one.
        var isGiven = mention.Name is null && char.IsUpper(row.Word(inner)[0]) && row.Is(inner + 1, ",");
        return new(start, isGiven ? inner + 1 : stop, null, null, true);
    }

    /// <summary>Over "of Outer Skarne" behind a role.</summary>
    private int OverComplement(int from, int end)
    {
        if (from >= end || !speech.Of.Contains(row.Word(from)))
            return from;
        var stop = from + 1;
        while (stop < end && stop < from + 8 && row.IsWord(stop) && !row.InQuote[stop] && !(row.MentionAt(stop).Name is null && Ends(stop)))
            stop++;
        return stop;
    }

    /// <summary>"Selim and Deniz Aydin": two act.</summary>
    private bool HasOther(int from, int end) =>
        from + 1 < end && (speech.Pairs.Contains(row.Word(from)) || row.Is(from, ",") && row.MentionAt(from + 1).Name is { Kind: NameKind.Person });

    private bool MayBePerson((Name? Name, int First, int End) mention, int start) => mention.Name switch
    {
        { Kind: NameKind.Person } => true,
        { Kind: NameKind.Other } => mention.First <= start || IsPersonNoun(mention.First - 1),
        _ => false,
    };

    /// <summary>Whether the words before a name only say what the person is: "His colleague", "Former harbour minister".</summary>
    private bool IsTitle(int start, int name)
    {
        for (var i = start; i < name; i++)
        {
            if (speech.Prepositions.Contains(row.Word(i)))
                return false;
        }

        return name <= start || IsPersonNoun(name - 1) || names.Honorifics.ContainsKey(row.Word(name - 1)) || char.IsUpper(row.Word(name - 1)[0]);
    }

    private bool Ends(int i) =>
        speech.Prepositions.Contains(row.Word(i)) || speech.ClauseOpeners.Contains(row.Word(i)) || speech.Who.Contains(row.Word(i)) || row.IsFinite(i)
        || i > 0 && row.IsAdverb(i) || names.Calendar.Contains(row.Word(i));

    private bool LooksLikeVerb(int i) =>
        row.EndsAs(i, speech.PastEndings) || row.IsAdverb(i) || row.Lexicon.Grammar.Verbs[row.Word(i)].Forms != VerbForms.None || speech.IsCue(row.Word(i));

    private bool IsPersonNoun(int i) => names.IsRole(row.Word(i)) || names.IsRelation(row.Word(i)) || names.GenderOfRole(row.Word(i)) != "unknown";
}
