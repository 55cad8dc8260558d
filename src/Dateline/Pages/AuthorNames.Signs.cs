namespace Dateline.Pages;

/// <summary>Names in scripts without spaces between words.</summary>
public static partial class AuthorNames
{
    /// <summary>The persons whom a line in signs without spaces names behind words such as 作者 or 记者, wherever these stand; none where it names none.</summary>
    public static IReadOnlyList<string> InSigns(ReadOnlySpan<char> line)
    {
        foreach (var lead in SignLeads)
        {
            if (line.IndexOf(lead) is not (>= 0 and var at))
                continue;
            var names = new List<string>();
            var rest = line[(at + lead.Length)..].TrimStart(" :：/／　");
            while (!rest.IsEmpty)
            {
                var end = 0;
                while (end < rest.Length && char.IsLetter(rest[end]))
                    end++;
                if (rest[..end].ToString() is var name && name.Length > 0 && name[0] >= 0x2e80 && IsPerson(name, null))
                    names.Add(name);
                else
                    break;
                rest = rest[end..].TrimStart(" 　、，");
                if (rest.Length == line.Length || rest.IsEmpty || !char.IsLetter(rest[0]))
                    break;
            }

            if (names.Count > 0)
                return names;
        }

        if (BeforeOffices(line) is { Count: > 0 } reporters)
            return reporters;
        return OnlyBeforeOffices(line) is { Count: > 0 } signed ? signed : BehindPlace(line);
    }

    /// <summary>The persons behind the place that opens a Japanese report: 【東京=佐藤健一】.</summary>
    private static IReadOnlyList<string> BehindPlace(ReadOnlySpan<char> line) =>
        line is ['【', ..] && line.IndexOf('】') is > 0 and var close && line[..close].IndexOfAny('=', '＝') is > 0 and var mark
            ? OnlyNamesInSigns(line[(mark + 1)..close].ToString()) : [];

    /// <summary>The persons before words such as 기자, which stand behind a name: <c>김민수 기자</c>.</summary>
    private static List<string> BeforeOffices(ReadOnlySpan<char> line)
    {
        var names = new List<string>();
        foreach (var office in OfficesBehind)
        {
            for (var from = 0; from < line.Length && line[from..].IndexOf(office) is >= 0 and var at; from += at + office.Length)
            {
                var before = line.Slice(from, at);
                var name = before[(before.LastIndexOfAnyExceptInRange('가', '힣') + 1)..].ToString();
                var end = from + at + office.Length;
                if ((end == line.Length || !char.IsLetter(line[end])) && name.Length > 0 && IsPerson(name, null))
                    names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The persons of a line that holds nothing but names with the office behind each, as papers in Japanese write them: 佐藤健一記者.</summary>
    private static List<string> OnlyBeforeOffices(ReadOnlySpan<char> line)
    {
        var names = new List<string>();
        if (line.Length > LongestName)
            return names;
        foreach (var piece in line.ToString().Split([' ', '　', '、', '・', '【', '】', '（', '）', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            var office = Array.Find(SignOfficesBehind, office => piece.EndsWith(office, StringComparison.Ordinal));
            if (office is null || !IsNameInSigns(piece.AsSpan(0, piece.Length - office.Length)))
                return [];
            names.Add(piece[..^office.Length]);
        }

        return names;
    }

    /// <summary>Whether signs, some perhaps of the syllables that Japanese writes given names in, make a name and not what a reporter belongs to.</summary>
    private static bool IsNameInSigns(ReadOnlySpan<char> name) =>
        name.Length is >= 3 and <= LongestSignName && FirstSigns.Contains(name[0]) && !DeskSigns.Contains(name[^1]) && !name.ContainsAnyExceptInRange('\u3041', '\u9fff');

    /// <summary>The persons of a line that holds nothing but their names, in signs without spaces; none where it holds anything else.</summary>
    public static IReadOnlyList<string> OnlyNamesInSigns(string line) =>
        line.Length is >= 2 and < 30 && line[0] >= 0x2e80
        && line.Split([' ', '　', '、', '，'], StringSplitOptions.RemoveEmptyEntries) is var names && names.All(name => IsPerson(name, null)) ? names : [];
}
