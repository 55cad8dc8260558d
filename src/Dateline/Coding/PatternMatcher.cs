using System.Collections.Immutable;
using Dateline.Tagging;

namespace Dateline.Coding;

/// <summary>What a pattern found around a verb.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">The number of its first word, the verb included.</param>
/// <param name="Last">The number of its last word.</param>
/// <param name="Source">Who stands at its <c>$</c> or <c>%</c>.</param>
/// <param name="Target">Who stands at its <c>+</c>.</param>
/// <param name="IsOfObject">Whether one of its words is the verb's object: "imposed sanctions".</param>
internal sealed record PatternMatch(VerbPattern Pattern, int First, int Last, ActorGroup? Source, ActorGroup? Target, bool IsOfObject);

/// <summary>Compares the patterns of a verb with the words around it.</summary>
internal sealed class PatternMatcher(Clauses clauses, NounPhraseReader phrases)
{
    /// <summary>So many words may stand between two items; more are another matter.</summary>
    private const int WidestGap = 10;

    /// <summary>So often a pattern is tried at another place; one that needs more does not stand there.</summary>
    private const int MostTries = 500;

    private readonly List<(PatternItem Item, ActorGroup Group)> actors = [];
    private readonly List<int> used = [];
    private int tries;

    /// <summary>The pattern that asks for most of those that match; null for none.</summary>
    /// <param name="patterns">The patterns, those that ask for most first.</param>
    /// <param name="verb">The number of the verb's word on which others depend.</param>
    /// <param name="start">The number of the first word of the verb, which may be of several words.</param>
    /// <param name="end">The number behind its last.</param>
    /// <param name="isPassive">Whether the verb says what is done to its subject.</param>
    /// <param name="hasObject">Whether it is an active verb that somebody is the object of.</param>
    public PatternMatch? Best(ImmutableArray<VerbPattern> patterns, int verb, int start, int end, bool isPassive, bool hasObject)
    {
        foreach (var pattern in patterns)
        {
            if ((pattern.Marks & ~clauses.Marks) != 0)
                continue;
            actors.Clear();
            used.Clear();
            tries = 0;
            if (Match(pattern.Left, 0, start - 1, -1, verb) is not { } first || Match(pattern.Right, 0, end, 1, verb) is not { } last
                || !IsOfHeads(end) || TellsOfAnother(verb, last) || IsTurned(start, end, isPassive, hasObject))
                continue;
            return new(pattern, Math.Min(start, first), Math.Max(end - 1, last), GroupOf(ItemKind.Source) ?? GroupOf(ItemKind.Both), GroupOf(ItemKind.Target),
                pattern.IsTelling && used.Exists(at => clauses[at].Head == verb && clauses.IsRelation(at, "obj")));
        }

        return null;
    }

    private ActorGroup? GroupOf(ItemKind kind) => actors.Find(actor => actor.Item.Kind == kind).Group;

    /// <summary>Matches the items from one on at or beyond a place.</summary>
    /// <returns>The number of the last word used, the place before where nothing is asked; null where they do not match.</returns>
    private int? Match(ImmutableArray<PatternItem> items, int item, int at, int step, int verb)
    {
        if (item == items.Length)
            return at - step;
        var asked = items[item];
        for (int gap = 0; at >= 0 && at < clauses.Count && gap <= WidestGap && tries < MostTries; at += step)
        {
            if (clauses.Forms[at].Length == 0 || !clauses.IsSeen(at, verb))
                continue;
            if (step > 0 && IsOfAnother(at, verb))
                return null;
            tries++;
            if (MatchAt(items, item, at, step, verb) is { } last)
                return last;
            if (asked.IsNext)
                return null;
            gap++;
        }

        return null;
    }

    /// <summary>Matches the items from one on, that one at a place.</summary>
    private int? MatchAt(ImmutableArray<PatternItem> items, int item, int at, int step, int verb)
    {
        var asked = items[item];
        switch (asked.Kind)
        {
            case ItemKind.Word:
                return IsWord(asked.Word, asked.IsWhole, at) ? Behind(at, at + step) : null;
            case ItemKind.Set:
                if ((clauses.MarksOf(at) & (step > 0 ? asked.Set.Beginnings : asked.Set.Ends)) == 0)
                    return null;
                foreach (var phrase in asked.Set.Phrases)
                {
                    var start = step > 0 ? at : at - phrase.Length + 1;
                    if (Stands(phrase, start) && Behind(start + phrase.Length - 1, step > 0 ? start + phrase.Length : start - 1) is { } last)
                        return last;
                }

                return null;
            case ItemKind.Passed:
                return phrases.At(at) is >= 0 and var passed
                    ? Match(items, item + 1, step > 0 ? phrases.Phrases[passed].End : phrases.Phrases[passed].Start - 1, step, verb) : null;
            default:
                if (Group(at, step) is not { } group || asked.Kind == ItemKind.Both && group.Members.Length < 2)
                    return null;
                actors.Add((asked, group));
                var behind = Match(items, item + 1, step > 0 ? group.End : group.Start - 1, step, verb);
                if (behind is null)
                    actors.RemoveAt(actors.Count - 1);
                return behind;
        }

        int? Behind(int word, int next)
        {
            used.Add(word);
            var last = Match(items, item + 1, next, step, verb);
            if (last is null)
                used.RemoveAt(used.Count - 1);
            return last;
        }
    }

    private bool Stands(string[] phrase, int start)
    {
        if (start < 0 || start + phrase.Length > clauses.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!IsWord(phrase[i], i < phrase.Length - 1, start + i))
                return false;
        }

        return true;
    }

    /// <summary>Whether the words behind the verb are what their noun phrases are about: "security" is not, of "security ties".</summary>
    private bool IsOfHeads(int end)
    {
        foreach (var phrase in used.Where(at => at >= end && phrases.At(at) >= 0).GroupBy(at => phrases.At(at)))
        {
            var (last, whole) = (phrase.Max(), phrases.Phrases[phrase.Key]);
            for (var i = last + 1; i < whole.End; i++)
            {
                if (clauses[i].Universal == UniversalTag.Noun && (i < whole.Names.Start || i >= whole.Names.End || !whole.IsActor))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether who does it would stand before a passive verb, or behind a verb but not behind "by" or "from": in whose country somebody was arrested
    /// does not say by whom.</summary>
    private bool IsTurned(int start, int end, bool isPassive, bool hasObject) => actors.Exists(actor => actor.Item.Kind == ItemKind.Source
        && (actor.Group.Start >= end ? hasObject || clauses.Forms[actor.Group.Start - 1] is not ("by" or "from") : isPassive && actor.Group.End <= start));

    /// <summary>Whether what a pattern speaks of is another's deed than that of the verb's subject: "she said Lisbane would sign".</summary>
    private bool TellsOfAnother(int verb, int last)
    {
        var subject = clauses.Dependents(verb, "ccomp").SelectMany(clause => clauses.Dependents(clause, "nsubj")).FirstOrDefault(s => s > verb && s <= last, -1);
        return subject >= 0 && phrases.At(subject) is >= 0 and var phrase && phrases.Phrases[phrase].IsActor
            && !actors.Exists(actor => actor.Item.Kind == ItemKind.Target && actor.Group.Start <= subject && subject < actor.Group.End);
    }

    /// <summary>Whether behind the verb somebody else begins to do something: ", officials said".</summary>
    private bool IsOfAnother(int at, int verb) =>
        phrases.At(at) is >= 0 and var phrase && phrases.SubjectOf(phrase) is { } other && !clauses.IsWithin(other, verb);

    private ActorGroup? Group(int at, int step)
    {
        if (phrases.At(at) is not (>= 0 and var phrase) || !phrases.Phrases[phrase].IsActor)
            return null;
        return step > 0 ? phrases.From(phrase, clauses.Count) : phrases.From(phrases.First(phrase), phrases.Phrases[phrase].End);
    }

    private bool IsWord(string asked, bool isWhole, int at) => PatternWord.Fit(asked, isWhole, clauses.Forms[at]) switch
    {
        WordFit.Whole => true,
        WordFit.Bent => clauses[at].Universal is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Propn,
        WordFit.Begun => clauses[at].Universal is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Adv,
        _ => false,
    };
}
