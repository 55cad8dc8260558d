namespace Dateline.Text;

/// <summary>A few characters that short stretches of text are searched for.</summary>
/// <remarks>The framework's own sets pay on long texts only: much of their code is compiled anew in every run, and a run is often shorter than that.</remarks>
internal sealed class SignSet
{
    private readonly ulong low;
    private readonly ulong high;

    /// <summary>The signs beyond ASCII.</summary>
    private readonly string others;

    public SignSet(string signs)
    {
        foreach (var c in signs)
        {
            if (c < 64)
                low |= 1UL << c;
            else if (c < 128)
                high |= 1UL << (c - 64);
        }

        others = string.Concat(signs.Where(c => c >= 128));
    }

    public bool Contains(char c) => c < 64 ? (low >> c & 1) != 0 : c < 128 ? (high >> (c - 64) & 1) != 0 : others.Contains(c);
}

/// <summary>Searches text for the signs of a set.</summary>
internal static class SignSearch
{
    /// <summary>Where the first of the signs stands; -1 where none does.</summary>
    public static int IndexOfAny(this ReadOnlySpan<char> text, SignSet signs)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (signs.Contains(text[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Where the last of the signs stands; -1 where none does.</summary>
    public static int LastIndexOfAny(this ReadOnlySpan<char> text, SignSet signs)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (signs.Contains(text[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Whether any of the signs stands in a text.</summary>
    public static bool ContainsAny(this ReadOnlySpan<char> text, SignSet signs) => text.IndexOfAny(signs) >= 0;

    /// <summary>Whether a text holds anything but the signs.</summary>
    public static bool ContainsAnyExcept(this ReadOnlySpan<char> text, SignSet signs)
    {
        foreach (var c in text)
        {
            if (!signs.Contains(c))
                return true;
        }

        return false;
    }
}
