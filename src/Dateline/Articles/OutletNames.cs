using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>Takes what may be an outlet's name out of titles, notices and addresses.</summary>
internal static class OutletNames
{
    private static readonly WordTable Table = WordTable.Shipped("outlets.txt");
    private static readonly PhraseSet CopyrightWords = new(Table["copyright"]);
    private static readonly PhraseSet BeforeHolder = new(Table["before holder"]);
    private static readonly PhraseSet AfterHolder = new(Table["after holder"]);
    private static readonly PhraseSet CompanyWords = new(Table["company"]);
    private static readonly PhraseSet NotOutlets = new(Table["not outlets"]);
    private static readonly PhraseSet Sources = new(WordTable.Shipped("agencies.txt")["sources"]);
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", "｜", "|", " : "];

    private const int LongestName = 50;
    private const int MostWords = 6;
    private const int LongestLine = 300;

    /// <summary>Fewer letters of a name stand in an address by chance.</summary>
    private const int FewestLetters = 4;

    /// <summary>The name in the form in which two spellings are the same: folded, without its article.</summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var folded = Folding.Fold(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    /// <summary>Whether words could be what an outlet is called: a few, with capitals, and no section of a paper.</summary>
    public static bool MayBe(ReadOnlySpan<char> words)
    {
        if (words.Length is < 2 or > LongestName || words.ContainsAny(Marks.NeverInOutlets) || Scripts.CountWords(words) > MostWords || words[^1] is '.' or '…')
            return false;
        var capitals = 0;
        foreach (var part in words.Split(' '))
        {
            var word = words[part];
            if (word.IsEmpty)
                continue;
            if (word.IndexOfAnyInRange('A', 'Z') >= 0 || char.IsUpper(word[0]) || Scripts.IsUnspaced(word[0]))
                capitals++;
            else if (word.Length > 3 && char.IsLower(word[0]))
                return false;
        }

        var folded = PhraseSet.FoldPhrase(words);
        return capitals > 0 && !NotOutlets.Is(folded) && SignSearch.ContainsAnyExcept(folded, Marks.Figures);
    }

    /// <summary>The first and the last part of a title that is more than a headline of the page.</summary>
    public static IEnumerable<string> EndsOfTitle(string? title, IReadOnlyCollection<string> headlines) =>
        Cut(title).SelectMany(cut => new[] { cut.Tail, cut.Head }).Where(end => !headlines.Contains(PhraseSet.FoldPhrase(end)));

    /// <summary>What stands beside a headline of the page in one line with it.</summary>
    public static IEnumerable<string> BesideHeadline(string line, IReadOnlyCollection<string> headlines)
    {
        foreach (var (head, tail, before, after) in Cut(line))
        {
            if (headlines.Contains(PhraseSet.FoldPhrase(before)))
                yield return tail;
            if (headlines.Contains(PhraseSet.FoldPhrase(after)))
                yield return head;
        }
    }

    /// <summary>A title cut at its separators: its first and its last part, and what is left without the last and without the first.</summary>
    private static IEnumerable<(string Head, string Tail, string Before, string After)> Cut(string? title)
    {
        if (title is null || title.Length > LongestLine)
            yield break;
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
                continue;
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            yield return (title[..first], title[(last + separator.Length)..], title[..last], title[(first + separator.Length)..]);
        }
    }

    /// <summary>Who holds the copyright, as in <c>© 2023 The Aldor Herald. All rights reserved</c>; null where a line names nobody.</summary>
    public static string? Holder(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
            return null;
        var sign = line.IndexOf('©');
        var at = sign + 1;
        if (sign < 0 && !StartsCopyright(line, out at))
            return null;
        var words = line[at..].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var from = 0;
        while (from < words.Length && (IsYear(words[from]) || BeforeHolder.Is(PhraseSet.FoldPhrase(words[from])) && !char.IsUpper(words[from][0])
            || CopyrightWords.Is(PhraseSet.FoldPhrase(words[from]))))
            from++;
        var end = from;
        while (end < words.Length && end - from < MostWords && !IsYear(words[end]) && !AfterHolder.Begins(PhraseSet.FoldPhrase(string.Join(' ', words[end..Math.Min(words.Length, end + 2)])))
            && (char.IsUpper(words[end][0]) || char.IsDigit(words[end][0]) || words[end].Length <= 3 || words[end].Contains('.')))
        {
            end++;
            if (words[end - 1][^1] is '.' or ',' or ';' or '|' or ')')
                break;
        }

        while (end - 1 > from && CompanyWords.Is(PhraseSet.FoldPhrase(words[end - 1])) && end - from > 2)
            end--;
        var name = string.Join(' ', words[from..end]).TrimEnd('.', ',', ';', '|', ')', '-', '–').TrimEnd();
        return name.Length > 1 ? name : null;
    }

    /// <summary>What a line such as <c>Source: Aldor Herald</c> names; null where it is no such line.</summary>
    public static string? OfSourceLine(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(":：");
        if (colon < 0 || line.Length > 80 || !Sources.Is(PhraseSet.FoldPhrase(line[..colon])))
            return null;
        var name = line[(colon + 1)..].Trim();
        return Agencies.FirstOfList(name) is null && MayBe(name) ? name.ToString() : null;
    }

    /// <summary>Whether the letters of a host are those of a name, or its first letters.</summary>
    public static bool IsHost(string host, string key)
    {
        var letters = key.Replace(" ", "", StringComparison.Ordinal);
        var initials = string.Concat(key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]));
        foreach (var label in host.Split('.')[..^1])
        {
            var bare = label.Replace("-", "", StringComparison.Ordinal);
            if (bare.Length < 2 || bare == "www")
                continue;
            if (bare == letters || bare == "the" + letters || initials.Length > 2 && bare == initials)
                return true;
            if (Math.Min(bare.Length, letters.Length) >= FewestLetters && (bare.Contains(letters, StringComparison.Ordinal) && letters.Length * 2 >= bare.Length
                || letters.Contains(bare, StringComparison.Ordinal) && bare.Length * 2 >= letters.Length))
                return true;
        }

        return false;
    }

    private static bool StartsCopyright(ReadOnlySpan<char> line, out int after)
    {
        after = line.IndexOf(' ') is > 0 and var gap ? gap : line.Length;
        return after < line.Length && CopyrightWords.Is(PhraseSet.FoldPhrase(line[..after])) && line.IndexOfAnyInRange('0', '9') >= 0;
    }

    private static bool IsYear(string word)
    {
        var bare = word.AsSpan().Trim("(),.;:");
        return bare.Length > 0 && !bare.ContainsAnyExcept(Marks.Figures) || bare is "-" or "–" or "©";
    }
}
