using System.Runtime.InteropServices;

namespace Dateline.Tracking;

/// <summary>Which reports have a term, newest first.</summary>
/// <remarks>Reports stand in blocks of a few, each linked to the block before it, so that a term of one report takes 64 bytes and one of thousands is read without a jump for each.</remarks>
internal sealed class TermIndex
{
    private const int PerBlock = 16;
    private const int Previous = 0;
    private const int Count = 1;
    private const int First = 2;
    private const int BlocksPerChunk = 4096;
    private const int None = -1;

    private readonly Dictionary<int, int> newest = [];
    private readonly List<int[]> chunks = [];
    private int blocks;

    /// <summary>Adds a report to those that have a term.</summary>
    public void Add(int term, int report)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(newest, term, out var isKnown);
        var block = isKnown ? Block(head) : [];
        if (block.IsEmpty || First + block[Count] == PerBlock)
        {
            var before = isKnown ? head : None;
            head = blocks++;
            if (head % BlocksPerChunk == 0)
                chunks.Add(new int[BlocksPerChunk * PerBlock]);
            block = Block(head);
            block[Previous] = before;
        }

        block[First + block[Count]++] = report;
    }

    /// <summary>Adds <paramref name="weight"/> to the score of each of the newest reports that have a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="weight">What a report scores for it.</param>
    /// <param name="most">No more reports than these are looked at, but for the rest of a block.</param>
    /// <param name="scores">Where the scores are summed up.</param>
    public void Score(int term, float weight, int most, Scores scores)
    {
        if (!newest.TryGetValue(term, out var at))
            return;
        for (var seen = 0; at != None && seen < most;)
        {
            var block = Block(at);
            var reports = block.Slice(First, block[Count]);
            foreach (var report in reports)
                scores.Add(report, weight);
            seen += reports.Length;
            at = block[Previous];
        }
    }

    private Span<int> Block(int number) => chunks[number / BlocksPerChunk].AsSpan(number % BlocksPerChunk * PerBlock, PerBlock);
}
