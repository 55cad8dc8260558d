using Dateline.Text;

namespace Dateline.Articles;

/// <summary>The places where a page names its outlet.</summary>
[Flags]
internal enum OutletSign
{
    None = 0,

    /// <summary>Beside the headline in the title.</summary>
    Title = 1,

    /// <summary>What the picture of a logo says.</summary>
    Logo = 2,

    /// <summary>A line of its own at the page's top, or the link to the front page.</summary>
    Masthead = 4,
    Copyright = 8,

    /// <summary>"Source: …".</summary>
    Source = 16,

    /// <summary>The letters of the address.</summary>
    Address = 32,

    /// <summary>Inside a sentence of a notice.</summary>
    Notice = 64,
}

/// <summary>What may be an outlet's name, and what speaks for it.</summary>
/// <param name="key">The name folded, without its article.</param>
internal sealed class OutletName(string key)
{
    private readonly string lastWord = $"the {key[(key.LastIndexOf(' ') + 1)..]} ";
    private OutletSign signs;
    private OutletSign shownBy;

    public string Key => key;

    /// <summary>The name as the page writes it in its best place.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>How many kinds of signs speak for it.</summary>
    public int Weight => int.PopCount((int)signs);

    /// <summary>Whether two signs agree; to be spoken of in a notice is none where markup shows so much else.</summary>
    public bool IsSure(bool isHtml) =>
        Shown.Length > 0 && (int.PopCount((int)(signs & Own)) >= 2
            || !isHtml && (signs & OutletSign.Notice) != OutletSign.None && (signs & (OutletSign.Source | OutletSign.Title | OutletSign.Masthead)) != OutletSign.None);

    /// <summary>The signs by which an outlet presents itself.</summary>
    private const OutletSign Own = OutletSign.Title | OutletSign.Logo | OutletSign.Masthead | OutletSign.Copyright | OutletSign.Address;

    /// <summary>Takes a sign, and the words by which it names the outlet; none where it does so without words.</summary>
    public void Gain(ReadOnlySpan<char> words, OutletSign sign)
    {
        signs |= sign;
        if (words.IsEmpty)
            return;

        // Mastheads and logos shout; the copyright line says who owns it.
        var better = Shown.Length == 0 || Capitals.Only(Shown) && !Capitals.Only(words) || shownBy == OutletSign.Copyright && !Capitals.Only(words);
        if (!better)
            return;
        Shown = words.ToString();
        shownBy = sign;
    }

    /// <summary>Takes signs back that may mean somebody else.</summary>
    public void Lose(OutletSign lost) => signs &= ~lost;

    /// <summary>Whether folded words speak of it, by its name or by the last word of it behind an article.</summary>
    public bool IsIn(string folded)
    {
        for (var at = folded.IndexOf(key, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || folded[at - 1] == ' ') && (at + key.Length == folded.Length || folded[at + key.Length] == ' '))
                return true;
        }

        return key.Contains(' ') && $"{folded} ".Contains(lastWord, StringComparison.Ordinal);
    }
}
