using System.Collections.Immutable;
using System.Text;
using Dateline.Tagging;

namespace Dateline.Coding;

/// <summary>Cuts a sentence into noun phrases and finds who they mean, alone and together.</summary>
internal sealed class NounPhraseReader
{
    /// <summary>What stands between somebody and where they belong: <c>soldiers from Lisbane</c>.</summary>
    private static readonly string[] Belonging = ["of", "from", "in"];

    private const int LongestBracket = 3;

    private readonly Clauses clauses;
    private readonly ActorMention?[] mentions;
    private readonly int[] phraseAt;

    public NounPhraseReader(Clauses clauses, ImmutableArray<ActorMention> actors)
    {
        this.clauses = clauses;
        mentions = new ActorMention?[clauses.Count];
        foreach (var actor in actors)
        {
            for (var i = actor.Start; i < actor.End; i++)
                mentions[i] ??= actor;
        }

        phraseAt = new int[clauses.Count];
        Array.Fill(phraseAt, -1);
        Phrases = Cut();
    }

    /// <summary>The noun phrases, in order.</summary>
    public ImmutableArray<NounPhrase> Phrases { get; }

    /// <summary>The number of the noun phrase that a word stands in; -1 for none.</summary>
    public int At(int word) => phraseAt[word];

    /// <summary>The word behind it of which a noun phrase is the subject; null for none.</summary>
    public int? SubjectOf(int phrase)
    {
        for (var i = Phrases[phrase].Start; i < Phrases[phrase].End; i++)
        {
            if (clauses.IsRelation(i, "nsubj") && clauses[i].Head is var head && head >= Phrases[phrase].End)
                return head;
        }

        return null;
    }

    /// <summary>Those meant from a noun phrase on to the right: it and those joined to it by "and", with where they belong.</summary>
    /// <param name="phrase">The number of the first.</param>
    /// <param name="end">Where to stop at the latest.</param>
    public ActorGroup? From(int phrase, int end)
    {
        var members = ImmutableArray.CreateBuilder<NounPhrase>();
        var last = phrase;
        for (var at = phrase; ;)
        {
            last = AddMember(at, end, members);
            if (Next(last, end) is not { } next)
                break;
            at = next;
        }

        return members.Count == 0 ? null : new(Phrases[phrase].Start, Phrases[last].End, [.. members.SelectMany(Each).DistinctBy(Called)]);
    }

    /// <summary>The first of those joined by "and" to a noun phrase at their end or in their midst; of "soldiers from Lisbane" it is "soldiers".</summary>
    public int First(int phrase)
    {
        while (phrase > 0)
        {
            var before = Phrases[phrase - 1];
            var goesOn = Joins(phrase - 1) switch
            {
                Joint.And => true,
                Joint.Comma => ReachesAnd(phrase),
                Joint.Of => before.Who is null && (before.Role is not null || phrase > 1 && Joins(phrase - 2) == Joint.And),
                _ => false,
            };
            if (!goesOn || IsBeforeVerb(phrase) && before.Start > 0 && clauses.IsVerb(before.Start - 1))
                break;
            phrase--;
        }

        return phrase;
    }

    /// <summary>Adds whom a noun phrase means; where it says what somebody is but not where, the place behind it says that.</summary>
    /// <returns>The number of the last noun phrase that was needed.</returns>
    private int AddMember(int at, int end, ImmutableArray<NounPhrase>.Builder members)
    {
        var phrase = Phrases[at];
        if (phrase.Who is not null)
        {
            members.Add(phrase);
            return at;
        }

        // Lawmakers in Lisbane and Ostmark are those of both.
        if ((phrase.Role is not null || members.Count > 0) && at + 1 < Phrases.Length && Phrases[at + 1].End <= end && Joins(at) == Joint.Of
            && Phrases[at + 1].Who is not null)
        {
            var last = at + 1;
            for (var place = at + 1; ; place = last)
            {
                var home = Phrases[place];
                if (home.Who is not null)
                    members.Add(home with { Role = home.Role + phrase.Role, IsWhole = phrase.IsWhole, Start = place == at + 1 ? phrase.Start : home.Start });
                last = place;
                if (Joins(place) is not (Joint.And or Joint.Comma) || Next(place, end) is not { } next || Phrases[next] is not { Who: not null, Role: null })
                    return last;
                last = next;
            }
        }

        if (phrase.Role is not null)
            members.Add(phrase);
        return at;
    }

    /// <summary>Each of those whom one name means, "the Twin States", and others as they are.</summary>
    private static IEnumerable<NounPhrase> Each(NounPhrase phrase) =>
        phrase.Who?.Contains('/', StringComparison.Ordinal) == true ? phrase.Who.Split('/').Select(who => phrase with { Who = who }) : [phrase];

    private (string? Who, string? Role, string Name) Called(NounPhrase phrase) =>
        (phrase.Who, phrase.Role, phrase.Who is { Length: > 0 } ? "" : string.Join(' ', clauses.Forms.Skip(phrase.Names.Start).Take(phrase.Names.End - phrase.Names.Start)));

    private int? Next(int phrase, int end) => phrase + 1 < Phrases.Length && Phrases[phrase + 1].End <= end
        && !(end == clauses.Count && (SubjectOf(phrase + 1) is not null || IsBeforeVerb(phrase + 1)))
        && (Joins(phrase) == Joint.And || Joins(phrase) == Joint.Comma && ReachesAnd(phrase + 1)) ? phrase + 1 : null;

    /// <summary>Whether a noun phrase stands right before a verb with a tense, and so is its subject: "… and Karn condemned".</summary>
    private bool IsBeforeVerb(int phrase)
    {
        var next = Phrases[phrase].End;
        while (next < clauses.Count && clauses[next].Universal == UniversalTag.Adv)
            next++;
        return next < clauses.Count && clauses[next].Penn is "VBD" or "VBZ" or "VBP" or "MD" && (clauses.IsVerb(next) || clauses[next].Universal == UniversalTag.Aux);
    }

    /// <summary>Whether a row of phrases and commas comes to an "and".</summary>
    private bool ReachesAnd(int phrase)
    {
        for (; phrase + 1 < Phrases.Length; phrase++)
        {
            if (Joins(phrase) is not (Joint.Comma or Joint.Of))
                return Joins(phrase) == Joint.And;
        }

        return false;
    }

    private Joint Joins(int phrase)
    {
        if (phrase + 1 >= Phrases.Length)
            return Joint.None;
        var joint = Joint.None;
        for (var i = Phrases[phrase].End; i < Phrases[phrase + 1].Start; i++)
        {
            if (clauses.Forms[i] is "and" or "or" or "nor")
                joint = Joint.And;
            else if (clauses[i].Penn == "," && joint == Joint.None)
                joint = Joint.Comma;
            else if (joint == Joint.None && Belonging.Contains(clauses.Forms[i]))
                joint = Joint.Of;
            else if (!(joint == Joint.And && clauses[i].Universal is UniversalTag.Adv))
                return Joint.None;
        }

        return joint;
    }

    private ImmutableArray<NounPhrase> Cut()
    {
        var found = ImmutableArray.CreateBuilder<NounPhrase>();
        for (var i = 0; i < clauses.Count;)
        {
            if (!Begins(i))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < clauses.Count && (i == start || !IsAlone(start) && Goes(i)))
                i = mentions[i] is { } mention ? Math.Max(i + 1, mention.End) : i + 1;
            for (var word = start; word < i; word++)
                phraseAt[word] = found.Count;
            found.Add(Read(start, i));
        }

        return found.ToImmutable();
    }

    private bool Begins(int at) => mentions[at] is not null
        || clauses[at].Universal is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Pron or UniversalTag.Sym;

    /// <summary>Whether a word is a noun phrase by itself: <c>which</c>, <c>they</c>.</summary>
    private bool IsAlone(int at) => clauses[at].Universal == UniversalTag.Pron && clauses[at].Penn != "PRP$";

    private bool Goes(int at)
    {
        if (mentions[at] is not null || IsBracketed(at))
            return true;

        // "The ministry yesterday": a time without a preposition belongs to the verb.
        if (clauses[at].Relation is "obl:unmarked" || clauses[at].Universal is UniversalTag.Adj or UniversalTag.Det && clauses[at].Head > at
            && clauses[clauses[at].Head].Relation is "obl:unmarked")
            return false;
        return clauses[at].Universal is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Sym
            || clauses[at].Penn == "POS"
            || clauses[at].Penn == "HYPH" && clauses[at - 1].Span.End == clauses[at].Span.Start
            || clauses[at].Universal == UniversalTag.Verb && clauses.IsRelation(at, "amod") && clauses[at].Head > at;
    }

    /// <summary>Whether a word stands in a short bracket: "the Northern Union (NU)".</summary>
    private bool IsBracketed(int at)
    {
        var open = at;
        while (open > 0 && open > at - LongestBracket && clauses[open].Penn != "-LRB-")
            open--;
        if (clauses[open].Penn != "-LRB-" || open == 0 || phraseAt[open - 1] < 0 && mentions[open - 1] is null && !Begins(open - 1))
            return false;
        for (var close = open + 1; close < clauses.Count && close <= open + LongestBracket; close++)
        {
            if (clauses[close].Penn == "-RRB-")
                return at <= close;
        }

        return false;
    }

    private NounPhrase Read(int start, int end)
    {
        string? who = null;
        var role = new StringBuilder();
        var (first, last) = (-1, -1);
        for (var i = start; i < end;)
        {
            if (mentions[i] is not { } mention)
            {
                i++;
                continue;
            }

            if (mention.IsRole)
            {
                if (IsHead(mention.End, end) && !role.ToString().Contains(mention.Code, StringComparison.Ordinal))
                    role.Append(mention.Code);
            }
            else if (who is null)
            {
                (who, first, last) = (mention.Code, i, mention.End);
            }
            else if (mention.Code.Length > 0 && (who.Length == 0 || mention.Code.StartsWith(who, StringComparison.Ordinal)))
            {
                // "China's Xi": who it is says more than whose.
                (who, last) = (mention.Code, mention.End);
            }
            else if (mention.Code.Length > 0 && (IsUnion(who) && !who.Contains(mention.Code, StringComparison.Ordinal)))
            {
                (who, last) = (who + mention.Code, mention.End);
            }
            else if (mention.Code.Length == 0)
            {
                last = mention.End;
            }

            i = Math.Max(i + 1, mention.End);
        }

        var head = end;
        while (head > start && clauses[head - 1].Universal is not (UniversalTag.Noun or UniversalTag.Propn) && mentions[head - 1] is null)
            head--;
        return new(start, end, who, role.Length > 0 ? role.ToString() : null, first < 0 ? (start, end) : (first, last), head > start && mentions[head - 1] is not null);
    }

    /// <summary>Whether behind a role there is nothing but names, other roles and brackets: the military is somebody, military ties are not.</summary>
    private bool IsHead(int at, int end)
    {
        for (; at < end; at++)
        {
            if (mentions[at] is null && clauses[at].Universal == UniversalTag.Noun)
                return false;
        }

        return true;
    }

    /// <summary>Whether a code is that of a body of many countries, behind which the country may stand.</summary>
    private static bool IsUnion(string code) => code is "NGO" or "IGO" or "IMG" or "MNC" or "NGM";

    private enum Joint
    {
        None,
        Of,
        Comma,
        And,
    }
}
