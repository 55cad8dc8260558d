namespace Dateline.Text;

/// <summary>Walks over the words of a text without taking any out: each has a number by its folded letters, and its place.</summary>
/// <remarks>
/// Words are cut and folded as <see cref="FoldedWords"/> does. Collections are compared by these numbers, a hundred million words of them,
/// so a letter of ASCII costs one multiplication and nothing is put into memory.
/// </remarks>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The number of the word: equal for words that are equal when folded, else different but for one chance in four billion.</summary>
    public uint Number { get; private set; }

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        var words = text;
        var hash = Basis;
        var isOpen = false;
        var i = at;
        for (; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                // Setting this bit makes letters small and leaves digits as they are.
                hash = (hash ^ (c | 0x20U)) * Prime;
            }
            else if (c < 0x80 || !Folding.IsLetterAt(words, i))
            {
                if (!isOpen || Folding.IsInsideWord(c))
                    continue;
                break;
            }
            else if (StandsAlone(c))
            {
                if (isOpen)
                    break;
                Start = i;
                hash = Add(hash, c);
                i++;
                return Close(hash, i, i);
            }
            else
            {
                hash = Add(hash, c);
            }

            if (!isOpen)
                Start = i;
            isOpen = true;
            End = i + 1;
        }

        return isOpen ? Close(hash, End, i) : Finish(i);
    }

    private static bool StandsAlone(char letter) => FoldedWords.StandsAlone(Folding.TryPlain(letter, out var plain) ? plain[0] : char.ToLowerInvariant(letter));

    private static ulong Add(ulong hash, char letter)
    {
        if (!Folding.TryPlain(letter, out var plain))
            return (hash ^ char.ToLowerInvariant(letter)) * Prime;
        foreach (var c in plain)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private bool Close(ulong hash, int end, int next)
    {
        hash ^= hash >> 29;
        hash *= 0xbf58476d1ce4e5b9UL;
        Number = (uint)(hash >> 32);
        End = end;
        at = next;
        return true;
    }

    private bool Finish(int end)
    {
        at = end;
        return false;
    }
}
