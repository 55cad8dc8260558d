using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Reads what a sentence says that a person is, before the name or after it.</summary>
internal static class RoleReader
{
    private const int LongestRole = 14;

    /// <summary>The role right before a name: <c>harbour board safety officer</c>; null where none stands. A relation, as <c>daughter</c>, has no words.</summary>
    public static (TextSpan? Words, string Gender)? Before(SentenceView view, int first)
    {
        var names = view.Names;
        var last = first - 1;
        while (last >= 0 && names.Honorifics.ContainsKey(view.Words[last]))
            last--;
        if (last < 0 || view.Sentence.Tokens[last].Kind != TokenKind.Word)
            return null;
        if (names.IsRelation(view.Words[last]))
            return (null, names.GenderOfRole(view.Words[last]));
        if (!IsRole(view, last))
            return null;
        var start = last;
        while (start > 0 && last - start < 7 && Belongs(view, start - 1))
            start--;
        while (start < last && view.Words[start] is "&" or "-")
            start++;
        return (view.Span(start, last + 1), Gender(view, start, last + 1));
    }

    /// <summary>The role that explains a name after a comma, without its article: <c>a senior adviser to the mayor</c>; null where none stands.</summary>
    public static (TextSpan? Words, string Gender)? After(SentenceView view, int end)
    {
        if (!view.Is(end, ",") || end + 2 >= view.Count)
            return null;
        var start = end + 1;
        var hasArticle = view.Names.BeforeRoles.Contains(view.Words[start]);
        if (hasArticle)
            start++;
        var head = -1;
        var k = start;
        for (; k < view.Count && k < start + LongestRole; k++)
        {
            var token = view.Sentence.Tokens[k].Kind;
            if (view.Words[k] is "," or ";" or ":" or "." or "who" or "whose" or "–" or "—" or "--" or "(" || token is TokenKind.OpeningQuote or TokenKind.ClosingQuote)
                break;
            if (view.IsSayingOrBeing(k))
                return null;
            if (head < 0 && k < start + 6)
            {
                if (IsRole(view, k) && !(k + 1 < view.Count && IsRole(view, k + 1)) || view.Names.IsRelation(view.Words[k]))
                    head = k;
                else if (!hasArticle && !Belongs(view, k))
                    return null;
            }
        }

        // "In Velde, Mayor Ana Lund spoke": the role is another's title.
        if (head >= 0 && !hasArticle && head + 1 < k && view.IsNameWord(head + 1))
            return null;
        if (head < 0 || k >= view.Count && !view.Is(k - 1, ".") || LeadsToNextName(view, k))
            return null;
        return view.Names.IsRelation(view.Words[head]) ? (null, view.Names.GenderOfRole(view.Words[head])) : (view.Span(start, k), Gender(view, start, head + 1));
    }

    /// <summary>"12 for Lund, the clerk, Kit Orr, said": whether a role before a comma is that of the name behind it, who then speaks.</summary>
    private static bool LeadsToNextName(SentenceView view, int comma)
    {
        var next = comma + 1;
        if (!view.Is(comma, ",") || !view.IsNameWord(next))
            return false;
        while (view.IsNameWord(next))
            next++;
        return view.Is(next, ",") && next + 1 < view.Count && view.IsSayingOrBeing(next + 1);
    }

    /// <summary>The last word of the role whose words end before a comma: the role itself, or one of somewhere, as "the mayor of Outer Velde". -1 where none ends there.</summary>
    private static int RoleBefore(SentenceView view, int last)
    {
        if (view.Names.IsRelation(view.Words[last]) || IsRole(view, last))
            return last;
        var of = last;
        while (of > 0 && last - of < LongestRole / 2 && !view.Is(of, "of") && (view.IsNameWord(of) || of < last && view.IsDeterminer(of)))
            of--;
        return of > 0 && of < last && view.Is(of, "of") && IsRole(view, of - 1) ? of - 1 : -1;
    }

    /// <summary>The role that a name between commas explains: <c>president</c> in "the tribunal's president, Oda Lim, said", <c>mayor of Outer Velde</c> in "the mayor of Outer Velde, Oda Lim, said". Null where none stands.</summary>
    public static (TextSpan? Words, string Gender, bool IsOfBodiesToo)? Explained(SentenceView view, int first, int end)
    {
        var names = view.Names;
        if (first < 2 || !view.Is(first - 1, ",") || end < view.Count && view.Sentence.Tokens[end].Kind is TokenKind.Word or TokenKind.Number || view.IsPossessive(end))
            return null;
        var last = RoleBefore(view, first - 2);
        if (last < 0 || char.IsUpper(view.Words[last][0]) && last == view.FirstWord)
            return null;
        var isRelation = names.IsRelation(view.Words[last]);
        var start = last > 0 && names.IsRole($"{view.Words[last - 1]} {view.Words[last]}") ? last - 1 : last;
        while (start > 0 && last - start < LongestRole / 2 && Belongs(view, start - 1))
            start--;

        // "The cox", "its cox", "Velde's cox", "former cox" lead up to a name; a bare "cox" is an item of a list.
        if (start == 0 || !view.IsDeterminer(start - 1) && !view.IsPossessive(start - 1) && last - start < 1)
            return null;
        var bodies = names.RolesOfBodies.Contains(view.Words[last]);
        return (isRelation ? null : view.Span(start, first - 1), Gender(view, start, last + 1), bodies);
    }

    private static bool IsRole(SentenceView view, int i) =>
        view.Names.IsRole(view.Words[i]) || i > 0 && view.Names.IsRole($"{view.Words[i - 1]} {view.Words[i]}") || view.Words[i].LastIndexOf('-') is > 0 and var hyphen && view.Names.IsRole(view.Words[i][(hyphen + 1)..]);

    /// <summary>Whether a word goes before a role as part of it.</summary>
    private static bool Belongs(SentenceView view, int i) =>
        view.Sentence.Tokens[i].Kind == TokenKind.Word && !view.IsPossessive(i)
        && (view.Names.RoleModifiers.Contains(view.Words[i]) || IsRole(view, i) || view.IsNameWord(i) && !view.Names.Honorifics.ContainsKey(view.Words[i])
            && !(view.IsOpening(i) && view.IsVerbOrAdverb(i))
            || view.Is(i, "and") && i > 0 && view.Names.IsRole(view.Words[i - 1]) || view.Is(i, "of") && i > 0 && view.Names.IsRole($"{view.Words[i - 1]} of {view.Words[i + 1]}"));

    private static string Gender(SentenceView view, int start, int end)
    {
        for (var k = end - 1; k >= start; k--)
        {
            if (view.Names.GenderOfRole(view.Words[k]) is ("male" or "female") and var shown)
                return shown;
        }

        return "unknown";
    }
}
