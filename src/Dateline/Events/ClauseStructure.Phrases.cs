using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Tagging;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Words that stand together: phrases, verbs with their particles, nouns with their times.</summary>
internal sealed partial class ClauseStructure
{
    /// <summary>Where the first of some phrases stands; -1 where none does.</summary>
    public int Find(ImmutableArray<string> phrases, int from = 0)
    {
        for (var at = Math.Max(0, from); at < lower.Length; at++)
        {
            foreach (var phrase in phrases)
            {
                if (StandsAt(at, phrase))
                    return at;
            }
        }

        return -1;
    }

    /// <summary>Whether one of some phrases stands in the sentence.</summary>
    public bool Has(ImmutableArray<string> phrases) => Find(phrases) >= 0;

    /// <summary>Whether one of some phrases stands right before a word's own phrase.</summary>
    public bool FollowsAny(int word, ImmutableArray<string> phrases)
    {
        var start = PhraseStart(word);
        foreach (var phrase in phrases)
        {
            if (StandsAt(start - 1 - phrase.AsSpan().Count(' '), phrase))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of some phrases ends with a word: "on hold".</summary>
    public bool EndsAny(int word, ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (StandsAt(word - phrase.AsSpan().Count(' '), phrase))
                return true;
        }

        return false;
    }

    private bool StandsAt(int at, string phrase)
    {
        if (at < 0)
            return false;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (at >= lower.Length || !phrase.AsSpan(range).SequenceEqual(lower[at++]))
                return false;
        }

        return true;
    }

    /// <summary>Whether a verb of a set, in any form, stands in the sentence.</summary>
    public bool HasVerb(FrozenSet<string> set)
    {
        for (var at = 0; at < lower.Length; at++)
        {
            if (verbs[at] && IsOneOf(at, set))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb, alone, with the words right behind it or with a particle farther on, is one of a set: "called it off", "held the vote over
    /// until".</summary>
    public bool IsOneOf(int verb, FrozenSet<string> set)
    {
        const int longest = 4, reach = 8;
        if (set.Contains(lemmas[verb]) || isGuessed[verb] && (set.Contains(lemmas[verb] + "e") || set.Contains(lemmas[verb][..^1])))
            return true;
        var run = lemmas[verb];
        for (var at = verb + 1; at < lower.Length && at <= verb + longest; at++)
        {
            // "Will be held off the coast": behind a passive what follows belongs to the place, unless nothing or a time does.
            run += " " + lower[at];
            if (set.Contains(run) && (!passive[verb] || at > verb + 1 || IsLoose(at) || at + 1 < lower.Length && sides[at + 1] is not null))
                return true;
        }

        for (var at = verb + 2; at < lower.Length && at <= verb + reach && !verbs[at]; at++)
        {
            if (sentence.Words[at].Universal is UniversalTag.Adp or UniversalTag.Adv && set.Contains($"{lemmas[verb]} {lower[at]}") && IsLoose(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb and the words up to a noun's phrase are one of a set: "gave up on the launch".</summary>
    public bool IsOneOfBefore(int verb, int noun, FrozenSet<string> set)
    {
        const int longest = 4;
        var start = PhraseStart(noun);
        return start > verb + 1 && start <= verb + longest && set.Contains($"{lemmas[verb]} {string.Join(' ', lower[(verb + 1)..start])}");
    }

    /// <summary>Whether no noun phrase follows, so that a preposition stands alone as a particle.</summary>
    private bool IsLoose(int at) => at + 1 >= lower.Length || sentence.Words[at + 1].Universal is UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Sconj
        or UniversalTag.Cconj or UniversalTag.Adv or UniversalTag.Part;

    /// <summary>The first word of a word's own phrase, without the preposition before it.</summary>
    private int PhraseStart(int word)
    {
        var start = word;
        foreach (var child in children[word])
        {
            if (child < start && RelationOf(child) is not ("case" or "mark" or "cc" or "punct" or "advmod"))
                start = Math.Min(start, First(child));
        }

        return start;
    }

    private int First(int word)
    {
        var first = word;
        foreach (var child in children[word])
        {
            if (child < first)
                first = Math.Min(first, First(child));
        }

        return first;
    }

    /// <summary>The side of the report on which the time of a noun lies, as "next week's vote", "the vote on Sunday"; null where none stands with it.</summary>
    public TimeDirection? SideOf(int noun)
    {
        foreach (var child in children[noun])
        {
            if (RelationOf(child) is "nmod" or "compound" or "amod" && (sides[child] ?? SideWithin(child)) is { } side)
                return side;
        }

        return noun > 1 && grammar.Possessives.Contains(lower[noun - 1]) ? sides[noun - 2] : null;
    }

    private TimeDirection? SideWithin(int word)
    {
        foreach (var child in children[word])
        {
            if (RelationOf(child) is "amod" or "det" or "compound" && sides[child] is { } side)
                return side;
        }

        return null;
    }

    /// <summary>Whether a time that has not gone by stands with a verb in the present: "opens on Friday".</summary>
    public bool IsAhead(int verb, FrozenSet<string> soon)
    {
        const int reach = 14;
        for (var at = verb + 1; at < lower.Length && at < verb + reach; at++)
        {
            if (sides[at] is { } side)
                return side != TimeDirection.Past;
            if (soon.Contains(lower[at]))
                return true;
            if (verbs[at] && sentence.Words[at].Penn is not ("VBN" or "VBG"))
                return false;
        }

        return false;
    }

    /// <summary>Whether a time stands behind one of some small words in what follows a verb: "pushed from Thursday to next month".</summary>
    public bool LeadsToTime(int verb, FrozenSet<string> leads)
    {
        const int reach = 14;
        for (var at = verb + 1; at + 1 < lower.Length && at < verb + reach; at++)
        {
            if (leads.Contains(lower[at]) && (sides[at + 1] is not null || at + 2 < lower.Length && sides[at + 2] is not null))
                return true;
        }

        return false;
    }

    /// <summary>Whether something is said to be so much later: "will start a week later".</summary>
    public bool IsLater(int verb, FrozenSet<string> later)
    {
        foreach (var child in children[verb])
        {
            if (child > 1 && later.Contains(lower[child]) && sentence.Words[child - 1].Universal == UniversalTag.Noun)
                return true;
        }

        return false;
    }
}
