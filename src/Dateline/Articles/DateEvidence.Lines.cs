using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Articles;

/// <summary>What the words of a line say for the date in it.</summary>
internal sealed partial class DateEvidence
{
    /// <summary>What a line says for a date by how little else it holds, or by marks that set the date off from the rest.</summary>
    private static double Alone(ReadOnlySpan<char> line, TextSpan date)
    {
        var before = line[..date.Start].TrimEnd();
        var behind = line[date.End..].TrimStart();
        var rest = Scripts.CountWords(before) + Scripts.CountWords(behind);
        if (rest <= 4)
            return 1.5;
        if (rest > MostPieceWords)
            return -1;
        var isSetOff = (before.IsEmpty || Pieces.Contains(before[^1])) && (behind.IsEmpty || Pieces.Contains(behind[0]));
        return isSetOff ? 1.5 : rest > 10 ? -1 : before.IsEmpty ? 1 : 0.5;
    }

    /// <summary>Whether words that are no label lead up to a date without a mark: "Registration closes 3 May".</summary>
    private static bool IsLoose(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before.IsEmpty || !char.IsLetterOrDigit(before[^1]))
            return false;
        var folded = PhraseSet.FoldPhrase(before);
        return !PublishLabels.IsIn(folded) && !UpdateLabels.IsIn(folded) && !IsBare(before);
    }

    /// <summary>What the words before a date say for it.</summary>
    private static double Label(ReadOnlySpan<char> before, out bool isUpdate)
    {
        var label = PhraseSet.FoldPhrase(before.Length > 80 ? before[^80..] : before);
        isUpdate = false;
        if (ClockLabels.IsIn(label))
            return -4;
        var publishes = PublishLabels.IsIn(label);
        isUpdate = !publishes && UpdateLabels.IsIn(label);
        return publishes || IsBare(before) ? 3 : isUpdate ? 2 : OtherLabels.IsIn(label) ? -4 : IsOtherLabel(before) ? UnknownLabel : 0;
    }

    /// <summary>Whether a word or two with a colon stand right before a date, which so is that of something else: "Bewerbungsschluss: 3. Mai".</summary>
    private static bool IsOtherLabel(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before is not [.., ':' or '：'])
            return false;
        var label = before[..^1];
        var gap = label.LastIndexOfAny(Pieces);
        return Scripts.CountWords(label[(gap + 1)..]) is > 0 and <= MostLabelWords;
    }

    /// <summary>Whether nothing but "date", in some language, stands right before a date, as a label of its own.</summary>
    private static bool IsBare(ReadOnlySpan<char> before)
    {
        var label = before.TrimEnd(" :：");
        var gap = label.LastIndexOfAny(Gaps);
        return label.Length > 0 && BareLabels.Is(PhraseSet.FoldPhrase(label[(gap + 1)..]))
            && (gap < 0 || Scripts.IsUnspaced(label[^1]) || label[..(gap + 1)].TrimEnd() is [.., '|' or '·' or '•' or ',' or ';' or '>']);
    }
}
