using System.Text;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>How two names of persons go together.</summary>
public enum NameAgreement
{
    /// <summary>They name two persons.</summary>
    Different,

    /// <summary>One is a short form of the other, as <c>Berg</c> of <c>Karl Berg</c>: one person where the matter is one, but it does not follow from the names.</summary>
    Possible,

    /// <summary>They are spellings of one full name.</summary>
    Same,
}

/// <summary>Tells whether names of persons in different articles are variants of one.</summary>
public static class NameMatch
{
    /// <summary>Compares two names of persons, without titles.</summary>
    /// <remarks>Spellings that only transliterate differently agree: <c>Yury</c> and <c>Yuri</c>. So do an initial and the given name that it begins.</remarks>
    public static NameAgreement Compare(string one, string other)
    {
        var a = Parts(one);
        var b = Parts(other);
        if (a.Length == 0 || b.Length == 0)
            return NameAgreement.Different;
        if (a.Length == 1 || b.Length == 1)
        {
            var (brief, full) = a.Length == 1 ? (a[0], b) : (b[0], a);
            var family = Skeleton(brief);
            if (full.Length == 1)
                return Skeleton(full[0]) == family ? NameAgreement.Same : NameAgreement.Different;
            return brief.Length > 1 && full.Any(part => Skeleton(part) == family) ? NameAgreement.Possible : NameAgreement.Different;
        }

        // The family name stands last, or, as in China and Korea, first: either way both must agree at the ends.
        if (Skeleton(a[^1]) != Skeleton(b[^1]))
            return NameAgreement.Different;
        if (!GivenAgree(a[0], b[0]))
            return NameAgreement.Different;
        return MiddlesAgree(a, b) ? NameAgreement.Same : NameAgreement.Different;
    }

    /// <summary>A word of a name in the form in which its transliterations are equal: <c>zaletski</c> of Zaletskyy and Zaletskiy.</summary>
    public static string Skeleton(string word)
    {
        var folded = Folding.Fold(word).Replace(" ", "", StringComparison.Ordinal);
        foreach (var (from, to) in Spellings)
            folded = folded.Replace(from, to, StringComparison.Ordinal);
        var once = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (once.Length == 0 || once[^1] != c)
                once.Append(c);
        }

        return once.ToString();
    }

    // Letters that one script's spelling gives in more than one way in ours. The order matters: longer ones first.
    private static readonly (string From, string To)[] Spellings =
    [
        ("shch", "s"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("dh", "d"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("zh", "j"), ("ck", "k"),
        ("q", "g"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("oe", "o"), ("ae", "a"), ("ue", "u"), ("ee", "i"), ("ie", "e"), ("ye", "e"), ("yo", "o"), ("io", "o"),
        ("iya", "ia"), ("ya", "ia"), ("ja", "ia"), ("iu", "u"), ("yu", "u"), ("ju", "u"), ("x", "ks"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("y", "i"), ("j", "i"),
    ];

    private static string[] Parts(string name)
    {
        var parts = Folding.Fold(name.Replace("-", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[^1] is "jr" or "sr" or "ii" or "iii" or "s" ? parts[..^1] : parts;
    }

    private static bool GivenAgree(string a, string b)
    {
        if (a.Length == 1 || b.Length == 1)
            return a[0] == b[0];
        var (x, y) = (Skeleton(a), Skeleton(b));
        if (x == y || Consonants(x) is { Length: >= 3 } k && k == Consonants(y) && x[0] == y[0])
            return true;

        // Short forms: Alex of Alexander, Dan of Daniel.
        var (brief, full) = x.Length < y.Length ? (x, y) : (y, x);
        return brief.Length >= 3 && full.Length >= brief.Length + 2 && full.StartsWith(brief, StringComparison.Ordinal) && "aeiou".IndexOf(brief[^1]) < 0;
    }

    private static bool MiddlesAgree(string[] a, string[] b)
    {
        var (few, many) = a.Length <= b.Length ? (a[1..^1], b[1..^1]) : (b[1..^1], a[1..^1]);
        var at = 0;
        foreach (var middle in few)
        {
            while (at < many.Length && !(GivenAgree(middle, many[at]) || Skeleton(middle) == Skeleton(many[at])))
                at++;
            if (at++ >= many.Length)
                return false;
        }

        return true;
    }

    private static string Consonants(string word)
    {
        var left = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if ("aeiou".IndexOf(c) < 0)
                left.Append(c);
        }

        return left.ToString();
    }
}
