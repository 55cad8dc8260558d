namespace Dateline.Tagging;

/// <summary>Which dependents stand side by side, in a sentence whose heads are all known.</summary>
internal sealed class Siblings
{
    private int[] before = new int[64];
    private int[] after = new int[64];
    private int[] firstLeft = new int[64];
    private int[] lastLeft = new int[64];
    private int[] firstRight = new int[64];
    private int[] last = new int[64];
    private int[] rank = new int[64];
    private uint[] seen = new uint[64];

    /// <summary>The dependent of the same head before a token; -1 for none.</summary>
    public int Before(int at) => before[at];

    /// <summary>The dependent of the same head after a token; -1 for none.</summary>
    public int After(int at) => after[at];

    /// <summary>The first dependent of a token; -1 where none stands before it.</summary>
    public int FirstLeft(int at) => firstLeft[at];

    /// <summary>The last of its dependents that stand before it.</summary>
    public int LastLeft(int at) => lastLeft[at];

    /// <summary>The first of its dependents that stand after it.</summary>
    public int FirstRight(int at) => firstRight[at];

    /// <summary>How many dependents of the same head stand between a token and its head's first one.</summary>
    public int Rank(int at) => rank[at];

    /// <summary>Which of the telling relations the head has among the dependents that are named already.</summary>
    public uint SeenRelations(int head) => seen[head];

    /// <summary>Notes that a head has such a relation; <paramref name="mark"/> is one bit, or none.</summary>
    public void See(int head, uint mark) => seen[head] |= mark;

    /// <summary>Reads the heads; the root's number is <paramref name="count"/>.</summary>
    public void Read(ReadOnlySpan<int> heads, int count)
    {
        if (before.Length <= count)
        {
            var room = 2 * count + 1;
            before = new int[room];
            after = new int[room];
            firstLeft = new int[room];
            lastLeft = new int[room];
            firstRight = new int[room];
            last = new int[room];
            rank = new int[room];
            seen = new uint[room];
        }

        foreach (var links in (ReadOnlySpan<int[]>)[before, after, firstLeft, lastLeft, firstRight, last])
            links.AsSpan(0, count + 1).Fill(-1);
        rank.AsSpan(0, count + 1).Clear();
        seen.AsSpan(0, count + 1).Clear();
        for (var i = 0; i < count; i++)
        {
            var head = heads[i];
            if (head < 0)
                continue;
            if (last[head] is >= 0 and var previous)
            {
                before[i] = previous;
                after[previous] = i;
                rank[i] = rank[previous] + 1;
            }

            last[head] = i;
            if (i < head)
            {
                if (firstLeft[head] < 0)
                    firstLeft[head] = i;
                lastLeft[head] = i;
            }
            else if (firstRight[head] < 0)
            {
                firstRight[head] = i;
            }
        }
    }
}
