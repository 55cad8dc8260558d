using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text;

/// <summary>Walks over the words of a text without taking any out: each has a number by its folded letters, and its place.</summary>
/// <remarks>
/// Words are cut and folded as <see cref="FoldedWords"/> does. Collections are compared by these numbers, a hundred million words of them,
/// so four letters of ASCII cost one multiplication, sixty-four signs at a time are told apart, and nothing is put into memory.
/// </remarks>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>This bit makes letters of ASCII small and leaves digits as they are.</summary>
    private const ulong Small = 0x0020_0020_0020_0020UL;

    /// <summary>So many signs are told apart at a time.</summary>
    private const int Window = 64;

    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>Where the signs begin that <see cref="plain"/> and <see cref="foreign"/> tell apart.</summary>
    private int window = -Window;

    /// <summary>A bit for each sign of the window that is a letter or digit of ASCII.</summary>
    private ulong plain;

    /// <summary>A bit for each sign of the window that is none of ASCII.</summary>
    private ulong foreign;

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
        while (at < text.Length)
        {
            if (at - window >= Window)
                Look(at);
            var left = (plain | foreign) >> (at - window);
            if (left == 0)
            {
                at = window + Window;
                continue;
            }

            var start = at + BitOperations.TrailingZeroCount(left);
            var end = EndOfPlain(start);
            if (end < text.Length && text[end] >= IsPlain.Length)
                return MoveOver(start);
            (at, Start, End) = (end, start, end);
            Number = NumberOf(start, end);
            return true;
        }

        at = text.Length;
        return false;
    }

    /// <summary>Tells the signs from a place on apart.</summary>
    private void Look(int from)
    {
        (window, plain, foreign) = (from, 0, 0);
        var signs = MemoryMarshal.Cast<char, ushort>(text[from..]);
        if (signs.Length >= Window)
        {
            Tell(signs);
            return;
        }

        Span<ushort> rest = stackalloc ushort[Window];
        rest.Clear();
        signs.CopyTo(rest);
        Tell(rest);
    }

    private void Tell(scoped ReadOnlySpan<ushort> signs)
    {
        for (var i = 0; i < Window; i += Vector256<byte>.Count)
        {
            var half = Vector256<ushort>.Count;
            var bytes = Vector256.NarrowWithSaturation(Vector256.Create(signs.Slice(i, half)), Vector256.Create(signs.Slice(i + half, half)));
            var isLetter = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
            var isDigit = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
            plain |= (ulong)(isLetter | isDigit).ExtractMostSignificantBits() << i;
            foreign |= (ulong)bytes.ExtractMostSignificantBits() << i;
        }
    }

    /// <summary>Where the letters and digits of ASCII end that stand from a place in the window on.</summary>
    private int EndOfPlain(int start)
    {
        var end = start + BitOperations.TrailingZeroCount(~(plain >> (start - window)));
        if (end - window < Window)
            return end;

        // The word may go on behind the window.
        for (end = window + Window; end < text.Length && text[end] < IsPlain.Length && IsPlain[text[end]];)
            end++;
        return Math.Min(end, text.Length);
    }

    private readonly uint NumberOf(int start, int end)
    {
        var hash = 0UL;
        ref var letters = ref MemoryMarshal.GetReference(text);
        for (; end - start >= 4; start += 4)
            hash = Add(hash, Four(ref letters, start) | Small);
        if (start == end)
            return Finish(hash);
        if (start + 4 <= text.Length)
            return Finish(Add(hash, (Four(ref letters, start) | Small) & (ulong.MaxValue >> (16 * (4 - (end - start))))));
        var rest = 0UL;
        for (var i = start; i < end; i++)
            rest |= (ulong)(text[i] | 0x20U) << (16 * (i - start));
        return Finish(Add(hash, rest));
    }

    /// <summary>Four letters as they lie in memory.</summary>
    private static ulong Four(ref char letters, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref letters, at)));

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
