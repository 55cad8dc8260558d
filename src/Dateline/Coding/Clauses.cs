using System.Collections.Immutable;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Coding;

/// <summary>A sentence as the coder looks at it: its words as they are compared, and which of them belong to the clause of which verb.</summary>
internal sealed class Clauses
{
    private readonly ImmutableArray<TaggedWord> words;
    private readonly int[] verbs;
    private readonly ulong[] marks;

    /// <summary>For each word, those that depend on it, in order; null for none.</summary>
    private readonly List<int>?[] dependents;

    public Clauses(string page, ImmutableArray<TaggedWord> words)
    {
        this.words = words;
        Page = page;
        Forms = [.. words.Select(word => word.Universal == UniversalTag.Punct ? "" : FormOf(page, word.Span, word.Penn == "MD"))];
        verbs = new int[words.Length];
        Array.Fill(verbs, -2);
        dependents = new List<int>?[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
                (dependents[words[i].Head] ??= []).Add(i);
        }

        marks = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
            Marks |= marks[i] = VerbPattern.MarkOf(Forms[i]);
        for (var i = 0; i < words.Length; i++)
            FindVerb(i);
    }

    public string Page { get; }

    public int Count => words.Length;

    /// <summary>The words in lower case, written out (<c>n't</c> is <c>not</c>); empty for marks.</summary>
    public ImmutableArray<string> Forms { get; }

    /// <summary>The marks of all words.</summary>
    public ulong Marks { get; }

    /// <summary>The mark of a word.</summary>
    public ulong MarksOf(int index) => marks[index];

    public TaggedWord this[int index] => words[index];

    public bool IsVerb(int index) => words[index].Universal == UniversalTag.Verb;

    /// <summary>The words that depend on a word by one of these relations, subtypes included.</summary>
    public IEnumerable<int> Dependents(int head, params string[] relations)
    {
        foreach (var i in dependents[head] ?? [])
        {
            foreach (var relation in relations)
            {
                if (!IsRelation(i, relation))
                    continue;
                yield return i;
                break;
            }
        }
    }

    /// <summary>Whether a word depends by a relation or a subtype of it: <c>obl:agent</c> is <c>obl</c>.</summary>
    public bool IsRelation(int index, string relation) =>
        words[index].Relation is var own && (ReferenceEquals(own, relation)
            || own.Length > relation.Length && own[relation.Length] == ':' && own.StartsWith(relation, StringComparison.Ordinal) || own == relation);

    /// <summary>Whether a word is, or depends in any number of steps on, another.</summary>
    public bool IsUnder(int index, int ancestor)
    {
        for (var at = index; at >= 0; at = words[at].Head)
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word belongs to what a verb tells: to its clause, to one that holds it, or to one that completes it.</summary>
    public bool IsSeen(int index, int verb)
    {
        var clause = verbs[index];
        if (clause == verb || clause < 0)
            return true;
        for (var at = verb; at >= 0; at = words[at].Head)
        {
            if (at == clause)
                return true;
        }

        return IsWithin(clause, verb);
    }

    /// <summary>Whether a verb is another, or one of those that complete what that one says: "agreed to withdraw", "said that it would".</summary>
    public bool IsWithin(int verb, int whole)
    {
        for (var at = verb; at >= 0; at = words[at].Head)
        {
            if (at == whole)
                return true;
            if (IsVerb(at) && !Completes(at))
                return false;
        }

        return false;
    }

    /// <summary>The words from one to another, the second not included, as a span of the page.</summary>
    public TextSpan Span(int start, int end) => TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End);

    private bool Completes(int verb) => IsRelation(verb, "ccomp") || IsRelation(verb, "xcomp") || IsRelation(verb, "acl") && !IsFinite(verb)
        || IsRelation(verb, "advcl") && words[verb].Penn == "VB";

    /// <summary>Whether a verb or one of its helping verbs has a tense.</summary>
    public bool IsFinite(int verb) => words[verb].Penn is "VBD" or "VBZ" or "VBP" || Dependents(verb, "aux", "cop").Any(aux => words[aux].Penn is "VBD" or "VBZ" or "VBP" or "MD");

    private int FindVerb(int index)
    {
        var at = index;
        while (at >= 0 && verbs[at] == -2 && !IsVerb(at))
            at = words[at].Head;
        var verb = at < 0 ? -1 : verbs[at] == -2 ? at : verbs[at];
        for (var back = index; back >= 0 && verbs[back] == -2; back = words[back].Head)
        {
            verbs[back] = verb;
            if (back == at)
                break;
        }

        return verb;
    }

    /// <summary>A word as it is compared.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="word">The word.</param>
    /// <param name="isModal">Whether it is a modal verb, which may be clipped: <c>wo</c> is <c>will</c>.</param>
    public static string FormOf(string page, TextSpan word, bool isModal)
    {
        var form = page.AsSpan(word.Start, word.Length);
        if (form is "n't" or "n’t" or "N'T")
            return "not";
        if (isModal)
        {
            if (form.Equals("ca", StringComparison.OrdinalIgnoreCase))
                return "can";
            if (form.Equals("wo", StringComparison.OrdinalIgnoreCase) || form.Equals("'ll", StringComparison.OrdinalIgnoreCase) || form.Equals("’ll", StringComparison.OrdinalIgnoreCase))
                return "will";
        }

        return KeptWords.Lower(form);
    }
}
