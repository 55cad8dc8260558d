using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Two articles compared word by word: which of their names and numbers agree, and where the words differ.</summary>
internal sealed class WordComparison
{
    /// <summary>A longer stretch that is replaced was written anew; names and numbers in it fill no slot of a form.</summary>
    private const int LongestSlot = 16;

    private readonly ComparedArticle one;
    private readonly ComparedArticle other;
    private readonly ToldWord[] old;
    private readonly ToldWord[] @new;
    private readonly int[] partner;

    /// <param name="one">The article that is taken as the earlier.</param>
    /// <param name="other">The article that is taken as the later.</param>
    public WordComparison(ComparedArticle one, ComparedArticle other)
    {
        (this.one, this.other) = (one, other);
        (old, @new) = (one.Told(), other.Told());
        partner = WordAlignment.Of(old, @new);
        PartHalfNumbers();
        Told = Count();
    }

    /// <summary>What became of the names and numbers.</summary>
    public KeptAndExchanged Told { get; }

    /// <summary>The places that differ.</summary>
    public WordChanges Changes()
    {
        var places = ImmutableArray.CreateBuilder<WordChange>();
        var (kept, added, removed) = (partner.Count(p => p >= 0), 0, 0);
        foreach (var (mine, its) in Gaps())
        {
            var (from, to) = (Span(old.AsSpan()[mine]), Span(@new.AsSpan()[its]));
            removed += Length(mine);
            added += Length(its);
            places.Add(new(from is null ? WordChangeKind.Added : to is null ? WordChangeKind.Removed : WordChangeKind.Changed, from, to));
        }

        return new() { Places = places.DrainToImmutable(), Kept = kept, Added = added, Removed = removed };
    }

    private static int Length(Range range) => range.End.Value - range.Start.Value;

    private static TextSpan? Span(ReadOnlySpan<ToldWord> words) => words.IsEmpty ? null : TextSpan.FromBounds(words[0].Span.Start, words[^1].Span.End);

    /// <summary>A number of which only a part agrees is another number: 1.5 and 2.5.</summary>
    private void PartHalfNumbers()
    {
        var back = new int[@new.Length];
        Array.Fill(back, -1);
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] >= 0)
                back[partner[i]] = i;
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (partner[i] < 0 || old[i].Telling != Telling.Number)
                continue;
            var (mine, its) = (Whole(old, i), Whole(@new, partner[i]));
            if (Length(mine) == Length(its) && AreSideBySide(mine, its.Start.Value))
                continue;
            for (var k = mine.Start.Value; k < mine.End.Value; k++)
                partner[k] = -1;
            for (var k = its.Start.Value; k < its.End.Value; k++)
            {
                if (back[k] >= 0)
                    partner[back[k]] = -1;
            }
        }
    }

    private bool AreSideBySide(Range mine, int its)
    {
        for (var k = mine.Start.Value; k < mine.End.Value; k++)
        {
            if (partner[k] != its++)
                return false;
        }

        return true;
    }

    /// <summary>The words that are written as one number with a word.</summary>
    private static Range Whole(ToldWord[] words, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && words[start].IsGlued)
            start--;
        while (end < words.Length && words[end].IsGlued)
            end++;
        return start..end;
    }

    private KeptAndExchanged Count()
    {
        var (names, numbers) = (0, 0);
        for (var i = 0; i < old.Length; i++)
        {
            if (partner[i] < 0 || old[i].Telling == Telling.Nothing)
                continue;
            if (old[i].Telling == Telling.Name)
                names++;
            else if (!old[i].IsGlued)
                numbers++;
        }

        var (otherNames, otherNumbers) = (0, 0);
        var places = ImmutableArray.CreateBuilder<WordExchange>();
        foreach (var (mine, its) in Gaps())
        {
            if (Length(mine) is 0 or > LongestSlot || Length(its) is 0 or > LongestSlot)
                continue;
            var left = new Slot(one.Article, old.AsSpan()[mine]);
            var come = new Slot(other.Article, @new.AsSpan()[its]);
            var exchanged = Slot.ExchangedNumbers(left, come);
            otherNames += Slot.ExchangedNames(left, come);
            if (Slot.AreOtherNumbers(left, come))
            {
                // Numbers in words are exchanged too: "Eight" for "Nine".
                exchanged = Math.Max(exchanged, 1);
                places.Add(new(ExchangeKind.Number, left.Span, come.Span));
            }
            else if (Slot.AreOtherNames(left, come))
            {
                places.Add(new(ExchangeKind.Name, left.Span, come.Span));
            }

            otherNumbers += exchanged;
        }

        return new(partner.Count(p => p >= 0), (names, numbers), (otherNames, otherNumbers), places.DrainToImmutable());
    }

    /// <summary>The stretches in which the texts differ, in order: words of the old and of the new, one of them may be none.</summary>
    private IEnumerable<(Range Old, Range New)> Gaps()
    {
        var (i, k) = (0, 0);
        for (var at = 0; at <= old.Length; at++)
        {
            var its = at < old.Length ? partner[at] : @new.Length;
            if (its < 0)
                continue;
            if (at > i || its > k)
                yield return (i..at, k..its);
            (i, k) = (at + 1, its + 1);
        }
    }
}

/// <summary>What became of the names and numbers of one text in another that agrees with it for the rest.</summary>
/// <param name="InCommon">How many words of any kind stand in both where the texts agree.</param>
/// <param name="Kept">How many names and numbers stand in both where the texts agree.</param>
/// <param name="Exchanged">How many names and numbers stand in the place of others, in stretches of a few words.</param>
/// <param name="Places">Where other names or other numbers stand, as far as that is sure.</param>
internal sealed record KeptAndExchanged(int InCommon, (int Names, int Numbers) Kept, (int Names, int Numbers) Exchanged, ImmutableArray<WordExchange> Places);
