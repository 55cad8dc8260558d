using Dateline.Tagging;

namespace Dateline.Lab.Training;

/// <summary>Counts how many of the true arcs an action of the parser puts out of reach, from any state (Goldberg and Nivre 2013).</summary>
internal sealed class ParserOracle
{
    private int[] heads = [];
    private List<int>[] dependents = [];

    /// <summary>Begins a sentence.</summary>
    /// <param name="trueHeads">The true heads; the root's number is the count of tokens.</param>
    public void Begin(int[] trueHeads)
    {
        heads = trueHeads;
        dependents = [.. Enumerable.Range(0, heads.Length + 1).Select(_ => new List<int>())];
        for (var i = 0; i < heads.Length; i++)
            dependents[heads[i]].Add(i);
    }

    /// <summary>What each action costs; -1 for one that cannot be taken.</summary>
    public void Count(ParserState state, Span<int> costs)
    {
        int top = state.Stack(0), second = state.Stack(1), next = state.Next;
        costs[(int)ParserAction.Shift] = !state.Allows(ParserAction.Shift) ? -1
            : (top >= 0 && heads[next] < next && heads[next] != top && IsOnStack(state, heads[next]) ? 1 : 0)
                + dependents[next].Count(d => d < next && IsOnStack(state, d));
        var lost = top < 0 ? 0 : dependents[top].Count(d => d >= next);
        costs[(int)ParserAction.Left] = !state.Allows(ParserAction.Left) ? -1
            : lost + (heads[top] != next && (heads[top] == second || heads[top] > next) ? 1 : 0);
        costs[(int)ParserAction.Right] = !state.Allows(ParserAction.Right) ? -1 : lost + (heads[top] >= next ? 1 : 0);
    }

    // What was read and has no head yet waits on the stack.
    private static bool IsOnStack(ParserState state, int token) => token < state.Next && state.Heads[token] < 0;
}
