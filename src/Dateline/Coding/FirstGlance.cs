using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Coding;

/// <summary>What the words of a sentence alone say of whether it can tell a deed, before any time is spent on its structure.</summary>
internal sealed class FirstGlance
{
    private readonly ImmutableArray<TextSpan> words;
    private readonly EventVerbs verbs;
    private readonly string[] forms;
    private readonly ulong[] marksOf;
    private readonly ulong marks;

    /// <param name="page">The page's text.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="verbs">The verbs and their patterns.</param>
    public FirstGlance(string page, ImmutableArray<TextSpan> words, EventVerbs verbs)
    {
        (this.words, this.verbs) = (words, verbs);
        forms = new string[words.Length];
        marksOf = new ulong[words.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = Clauses.FormOf(page, words[i], isModal: true);
            marks |= marksOf[i] = VerbPattern.MarkOf(forms[i]);
        }
    }

    /// <summary>Whether one of the words may be a verb that tells more than that something was said.</summary>
    public bool CanTell()
    {
        foreach (var form in forms)
        {
            if (verbs.CanTell(form))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the words may be a verb that tells a deed though nothing else bears it out: by itself, or, of somebody known, together with
    /// the words that a pattern asks for.</summary>
    /// <param name="isAnyoneKnown">Whether the sentence names somebody whom a dictionary knows.</param>
    /// <param name="apart">Stretches of the page whose verbs do not count.</param>
    public bool CanStandAlone(bool isAnyoneKnown, List<TextSpan> apart)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            foreach (var form in verbs.Forms(forms[i]))
            {
                if (form.StandsAt(i, forms) && (form.Entry.IsPlain || isAnyoneKnown && CanMatch(form, i - form.Bent)) && !IsIn(apart, words[i]))
                    return true;
            }
        }

        return false;
    }

    private static bool IsIn(List<TextSpan> stretches, TextSpan word)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Contains(word))
                return true;
        }

        return false;
    }

    private bool CanMatch(VerbForm form, int start)
    {
        foreach (var pattern in form.Entry.Block.Patterns)
        {
            if (pattern.StandsAlone && (pattern.Marks & ~marks) == 0
                && CanMatch(pattern.Left, start - 1, -1) && CanMatch(pattern.Right, start + form.Words.Length, 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words of a pattern stand in their order on one side of the verb, whatever is between them.</summary>
    private bool CanMatch(ImmutableArray<PatternItem> items, int at, int step)
    {
        foreach (var item in items)
        {
            while (at >= 0 && at < forms.Length && !StandsAt(item, at, step))
                at += step;
            if (at < 0 || at >= forms.Length)
                return false;
            at += step;
        }

        return true;
    }

    private bool StandsAt(PatternItem item, int at, int step) => item.Kind switch
    {
        ItemKind.Word => PatternWord.Fit(item.Word, item.IsWhole, forms[at]) != WordFit.None,
        ItemKind.Set => StandsAt(item.Set, at, step),
        _ => true,
    };

    // Of a phrase the word that is met first is enough.
    private bool StandsAt(PhraseGroup set, int at, int step)
    {
        if ((marksOf[at] & (step > 0 ? set.Beginnings : set.Ends)) == 0)
            return false;
        foreach (var phrase in set.Phrases)
        {
            var word = step > 0 ? 0 : phrase.Length - 1;
            if (PatternWord.Fit(phrase[word], word < phrase.Length - 1, forms[at]) != WordFit.None)
                return true;
        }

        return false;
    }
}
