using System.Buffers;
using System.Text;
using Dateline.Languages;

namespace Dateline.Pages;

/// <summary>Guesses the encoding of bytes that are no UTF-8 and declare nothing, from which characters they would give.</summary>
internal static class EncodingGuesser
{
    private const int Windows1252 = 1252;
    private const char FirstGreek = '\u0370';
    private const int EucJp = 51932;
    private const int Korean = 949;
    private const int Chinese = 54936;
    private const int SampleLength = 1 << 15;

    /// <summary>The encodings of one byte a letter, with the letters beyond ASCII that their languages use every day; the first of equals wins.</summary>
    private static readonly (int Page, SearchValues<char> Letters)[] SingleBytes =
    [
        (Windows1252, Letters("äöüßéèêëàâçñáíóúãõåæøôîïûùìòœ¡¿ýþð")),
        (1250, Letters("ąćęłńóśźżáčďéěíňřšťúůýžäôĺľŕőűöüăâîşţșțđ")),
        (28592, Letters("ąćęłńóśźżáčďéěíňřšťúůýžäôĺľŕőűöüăâîşţșțđ")),
        (1254, Letters("çğıöşüâîİ")),
        (1257, Letters("āčēģīķļņšūžąęėįųõäöü")),
        (1251, Letters("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћџђ")),
        (20866, Letters("абвгдежзийклмнопрстуфхцчшщъыьэюяё")),
        (21866, Letters("абвгдежзийклмнопрстуфхцчшщьюяіїєґ")),
        (866, Letters("абвгдежзийклмнопрстуфхцчшщъыьэюяё")),
        (28595, Letters("абвгдежзийклмнопрстуфхцчшщъыьэюяё")),
        (1253, Letters("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ")),
        (1255, SearchValues.Create("אבגדהוזחטיךכלםמןנסעףפץצקרשת")),
        (1256, SearchValues.Create("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآئؤپچژگکی")),
        (1258, Letters("ăâđêôơưàáèéíóúù\u0300\u0301\u0303\u0309\u0323")),
        (874, SearchValues.Create("กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไ็่้๊๋์ๆ")),
    ];

    /// <summary>Letters that stand only at the end of a word.</summary>
    private static readonly SearchValues<char> FinalForms = SearchValues.Create("ךםןףץςةى");

    /// <summary>The share of its score that a reading keeps in which no run of letters is one of its languages; each known run adds to it.</summary>
    private const double Unfamiliar = 0.4;

    /// <summary>The share of known runs that a reading is taken to have whose languages have no profile.</summary>
    private const double Unprofiled = 0.2;

    /// <summary>Fewer bytes beyond ASCII show nothing of what encoding they are in.</summary>
    private const int FewestHigh = 40;

    /// <summary>One bad place in so many bytes beyond ASCII is more than a page has that is what it says.</summary>
    private const int BadShare = 20;

    /// <summary>A reading that is to outweigh a declaration scores so many times as much.</summary>
    private const double Surer = 1.5;

    /// <summary>It scores so much for each byte beyond ASCII, too.</summary>
    private const double SurestShare = 0.8;

    /// <summary>Letters in both cases.</summary>
    private static SearchValues<char> Letters(string small) => SearchValues.Create(small + small.ToUpperInvariant());

    /// <summary>The encoding whose reading looks most like writing; windows-1252, as browsers do, where none does.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        // From the first bytes beyond ASCII on, as the head of a page is markup.
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
        var sample = bytes[Math.Max(0, first)..];
        sample = sample[..Math.Min(sample.Length, SampleLength)];
        foreach (var page in (ReadOnlySpan<int>)[EucJp, 949, 54936, 932, 950])
        {
            if (LooksEastAsian(sample, page))
                return EncodingLabels.Of(page);
        }

        var best = Windows1252;
        var bestScore = double.MinValue;
        foreach (var (page, letters) in SingleBytes)
        {
            var score = Score(sample, page, letters);
            if (score > bestScore)
                (best, bestScore) = (page, score);
        }

        return EncodingLabels.Of(best);
    }

    /// <summary>The encoding to read bytes in instead of the one that they are declared to have; null where nothing shows that the declaration is wrong.</summary>
    /// <remarks>A declaration is believed unless its reading has many places that are no characters at all, or few letters where another has nearly all.</remarks>
    public static Encoding? Instead(ReadOnlySpan<byte> bytes, Encoding declared)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
        var sample = bytes[Math.Max(0, first)..];
        sample = sample[..Math.Min(sample.Length, SampleLength)];
        var high = CountHigh(sample);
        if (high < FewestHigh)
            return null;
        var guess = Guess(bytes);
        if (guess.CodePage == declared.CodePage)
            return null;
        if (!declared.IsSingleByte)
        {
            // The everyday syllables of Korean are a part of the place where those of Chinese lie, and no Chinese keeps to it.
            var isOther = !guess.IsSingleByte && (!LooksEastAsian(sample, declared.CodePage) || (guess.CodePage, declared.CodePage) == (Korean, Chinese));
            return isOther || BadPlaces(sample, declared) * BadShare > high && BadPlaces(sample, guess) == 0 ? guess : null;
        }

        if (!guess.IsSingleByte)
            return guess;
        if (LettersOf(declared.CodePage) is not { } own || LettersOf(guess.CodePage) is not { } other)
            return null;
        var (believed, found) = (Score(sample, declared.CodePage, own), Score(sample, guess.CodePage, other));
        return found > SurestShare * high && found > Surer * Math.Max(believed, 0) ? guess : null;
    }

    private static SearchValues<char>? LettersOf(int page)
    {
        foreach (var (known, letters) in SingleBytes)
        {
            if (known == page)
                return letters;
        }

        return null;
    }

    private static int CountHigh(ReadOnlySpan<byte> sample)
    {
        var high = 0;
        foreach (var b in sample)
            high += b >= 0x80 ? 1 : 0;
        return high;
    }

    /// <summary>How many characters of a reading are none, or none that anybody but a maker of fonts knows.</summary>
    private static int BadPlaces(ReadOnlySpan<byte> sample, Encoding encoding)
    {
        var bad = 0;
        foreach (var c in encoding.GetString(sample))
            bad += c == '\uFFFD' || c is >= '\uE000' and <= '\uF8FF' ? 1 : 0;
        return bad;
    }

    /// <summary>Whether nearly all high bytes pair up to characters of everyday use.</summary>
    private static bool LooksEastAsian(ReadOnlySpan<byte> sample, int page)
    {
        int common = 0, other = 0, hiragana = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
                continue;
            if (i + 1 >= sample.Length)
                break;
            if (sample[i] == 0xa4)
                hiragana++;
            if (IsCommonPair(sample[i], sample[i + 1], page))
                common++;
            else
                other++;
            i++;
        }

        // The everyday characters of three encodings lie in the same place; only Japanese writes its endings with the fourth row.
        return common > 20 && common > other * 6 && (page != EucJp || hiragana * 5 > common);
    }

    /// <summary>Each standard puts its everyday characters, kana or syllables first; what is elsewhere is rare.</summary>
    private static bool IsCommonPair(byte lead, byte trail, int page) => page switch
    {
        EucJp => lead is 0xa1 or 0xa4 or 0xa5 && trail >= 0xa1 || lead is >= 0xb0 and <= 0xf4 && trail >= 0xa1,
        54936 => lead is >= 0xb0 and <= 0xd7 && trail >= 0xa1 || lead is 0xa1 or 0xa3 && trail >= 0xa1,
        949 => lead is >= 0xb0 and <= 0xc8 && trail >= 0xa1,
        932 => lead is 0x81 or 0x82 or 0x83 && trail >= 0x40 || lead is >= 0x88 and <= 0x97 && trail >= 0x40,
        950 => lead is >= 0xa4 and <= 0xc6 && trail is >= 0x40 and <= 0x7e or >= 0xa1 || lead == 0xa1 && trail >= 0x40,
        _ => false,
    };

    /// <summary>How many letters of everyday use a reading gives, those beside another such letter or a Latin one twice, less what would be out of place.</summary>
    private static double Score(ReadOnlySpan<byte> sample, int page, SearchValues<char> letters)
    {
        var text = EncodingLabels.Of(page).GetString(sample);
        var score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            var before = i > 0 ? text[i - 1] : ' ';

            // No word mixes two scripts.
            if (c >= FirstGreek && char.IsAsciiLetter(before))
                score -= 3;
            else if (FinalForms.Contains(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]))
                score -= 4;
            else if (letters.Contains(c))
                score += char.IsUpper(c) && char.IsLower(before) ? -4 : char.IsLetter(before) ? 2 : 1;
            else if (char.IsLetter(c))
                score -= 3;
            else if (char.IsControl(c) || c == '\uFFFD')
                score -= 6;
            else if (char.IsLetter(before) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && c is not ('’' or '\'' or '\u00ad' or '·'))
                score -= 2;
        }

        // Read wrongly, everyday letters come in an order that no language knows.
        return score > 0 ? score * (Unfamiliar + (LanguageGuesser.Familiarity(text) ?? Unprofiled)) : score;
    }
}
