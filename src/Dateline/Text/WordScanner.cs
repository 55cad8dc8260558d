using System.Numerics;
using System.Runtime.InteropServices;

namespace Dateline.Text;

/// <summary>Walks over the words of a text without taking any out: each has a number by its folded letters, and its place.</summary>
/// <remarks>
/// Words are cut and folded as <see cref="FoldedWords"/> does. Collections are compared by these numbers, a hundred million words of them,
/// so four letters of ASCII cost one multiplication, and nothing is put into memory.
/// </remarks>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>This bit makes letters of ASCII small and leaves digits as they are.</summary>
    private const ulong Small = 0x0020_0020_0020_0020UL;

    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The number of the word: equal for words that are equal when folded, else different but for one chance in four billion.</summary>
    public uint Number { get; private set; }

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>For each sign of ASCII whether it is a letter or digit.</summary>
    private static ReadOnlySpan<bool> IsPlain =>
    [
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false,
        true, true, true, true, true, true, true, true, true, true, false, false, false, false, false, false,
        false, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
        true, true, true, true, true, true, true, true, true, true, true, false, false, false, false, false,
        false, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
        true, true, true, true, true, true, true, true, true, true, true, false, false, false, false, false,
    ];

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        var words = text;
        var i = at;
        while (i < words.Length && words[i] < IsPlain.Length && !IsPlain[words[i]])
            i++;
        var start = i;
        while (i < words.Length && words[i] < IsPlain.Length && IsPlain[words[i]])
            i++;
        if (i < words.Length && words[i] >= IsPlain.Length)
            return MoveOver(start);
        at = i;
        if (i == start)
            return false;
        (Start, End) = (start, i);
        Number = NumberOf(words[start..i]);
        return true;
    }

    private static uint NumberOf(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        for (; word.Length >= 4; word = word[4..])
            hash = Add(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)) | Small);
        var rest = 0UL;
        for (var i = 0; i < word.Length; i++)
            rest |= (ulong)(word[i] | 0x20U) << (16 * i);
        return Finish(word.Length == 0 ? hash : Add(hash, rest));
    }

    private static ulong Add(ulong hash, ulong letters) => (BitOperations.RotateLeft(hash, 5) ^ letters) * Multiplier;

    private static uint Finish(ulong hash) => (uint)(((hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9UL) >> 32);

    private static bool StandsAlone(char letter) => FoldedWords.StandsAlone(Folding.TryPlain(letter, out var plain) ? plain[0] : char.ToLowerInvariant(letter));

    /// <summary>Goes over a word that may have letters outside of ASCII, letter by letter.</summary>
    private bool MoveOver(int from)
    {
        var word = new Letters();
        var isOpen = false;
        var i = from;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c < IsPlain.Length ? !IsPlain[c] : !Folding.IsLetterAt(text, i))
            {
                if (isOpen && !Folding.IsInsideWord(c))
                    break;
                continue;
            }

            var standsAlone = c >= IsPlain.Length && StandsAlone(c);
            if (standsAlone && isOpen)
                break;
            if (!isOpen)
                Start = i;
            isOpen = true;
            End = i + 1;
            word.Add(c);
            if (!standsAlone)
                continue;
            i++;
            break;
        }

        at = i;
        Number = Finish(word.Hash);
        return isOpen;
    }

    /// <summary>Letters of a word put together by four, as they lie in memory where all are of ASCII.</summary>
    private struct Letters
    {
        private ulong hash;
        private ulong packed;
        private int count;

        public readonly ulong Hash => count == 0 ? hash : WordScanner.Add(hash, packed);

        public void Add(char letter)
        {
            if (letter < IsPlain.Length)
                Pack((char)(letter | 0x20));
            else if (Folding.TryPlain(letter, out var plain))
                Pack(plain);
            else
                Pack(char.ToLowerInvariant(letter));
        }

        private void Pack(string letters)
        {
            foreach (var letter in letters)
                Pack(letter);
        }

        private void Pack(char letter)
        {
            packed |= (ulong)letter << (16 * count);
            if (++count < 4)
                return;
            hash = WordScanner.Add(hash, packed);
            (packed, count) = (0, 0);
        }
    }
}
