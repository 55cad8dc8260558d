using System.Runtime.CompilerServices;

namespace Dateline.Tagging;

/// <summary>What the parser does next.</summary>
internal enum ParserAction
{
    /// <summary>Puts the next token onto the stack.</summary>
    Shift,

    /// <summary>Makes the top of the stack depend on the next token, and takes it off.</summary>
    Left,

    /// <summary>Makes the top of the stack depend on the one below it, and takes it off.</summary>
    Right,
}

/// <summary>A sentence half parsed: a stack of tokens whose head is not known yet, the tokens that were not read yet, and the heads found.</summary>
/// <remarks>
/// The arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta (2011). The root stands behind the last token, so that exactly one token comes to depend on it.
/// Tokens are numbered from 0; the root's number is their count, and -1 is none.
/// </remarks>
internal sealed class ParserState
{
    private int[] stack = new int[64];
    private int size;

    /// <summary>How many tokens the sentence has.</summary>
    public int Count { get; private set; }

    /// <summary>The next token; the root's number when all are read.</summary>
    public int Next { get; private set; }

    /// <summary>For each token its head, -1 where none was found yet.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>For each token its first dependent and its second, of those before it.</summary>
    public int[] Left1 { get; private set; } = new int[64];

    /// <inheritdoc cref="Left1"/>
    public int[] Left2 { get; private set; } = new int[64];

    /// <summary>For each token its last dependent and the one before that, of those after it.</summary>
    public int[] Right1 { get; private set; } = new int[64];

    /// <inheritdoc cref="Right1"/>
    public int[] Right2 { get; private set; } = new int[64];

    /// <summary>For each token how many dependents it has before it and after it.</summary>
    public byte[] LeftCount { get; private set; } = new byte[64];

    /// <inheritdoc cref="LeftCount"/>
    public byte[] RightCount { get; private set; } = new byte[64];

    /// <summary>Whether every token has its head.</summary>
    public bool IsDone => Next == Count && size == 0;

    /// <summary>How many tokens are on the stack.</summary>
    public int StackSize => size;

    /// <summary>The token so far below the top of the stack; -1 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Stack(int depth) => depth < size ? stack[size - 1 - depth] : -1;

    /// <summary>Begins a sentence.</summary>
    public void Begin(int count)
    {
        Count = count;
        Next = 0;
        size = 0;
        if (Heads.Length <= count)
        {
            var room = 2 * count + 1;
            stack = new int[room];
            Heads = new int[room];
            Left1 = new int[room];
            Left2 = new int[room];
            Right1 = new int[room];
            Right2 = new int[room];
            LeftCount = new byte[room];
            RightCount = new byte[room];
        }

        foreach (var links in (ReadOnlySpan<int[]>)[Heads, Left1, Left2, Right1, Right2])
            links.AsSpan(0, count + 1).Fill(-1);
        LeftCount.AsSpan(0, count + 1).Clear();
        RightCount.AsSpan(0, count + 1).Clear();
    }

    /// <summary>Takes all heads as known; the root's number is their count.</summary>
    public void Fill(ReadOnlySpan<int> heads)
    {
        Begin(heads.Length);
        Next = Count;
        for (var i = Count - 1; i >= 0; i--)
        {
            if (heads[i] > i)
                AddLeft(heads[i], i);
        }

        for (var i = 0; i < Count; i++)
        {
            if (heads[i] < i)
                AddRight(heads[i], i);
        }
    }

    /// <summary>Whether an action can be taken.</summary>
    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Next < Count,
        ParserAction.Left => size > 0 && (Next < Count || size == 1),
        _ => size > 1,
    };

    /// <summary>Takes an action.</summary>
    public void Take(ParserAction action)
    {
        switch (action)
        {
            case ParserAction.Shift:
                stack[size++] = Next++;
                break;
            case ParserAction.Left:
                AddLeft(Next, stack[--size]);
                break;
            default:
                size--;
                AddRight(stack[size - 1], stack[size]);
                break;
        }
    }

    private void AddLeft(int head, int dependent)
    {
        Heads[dependent] = head;
        Left2[head] = Left1[head];
        Left1[head] = dependent;
        if (LeftCount[head] < byte.MaxValue)
            LeftCount[head]++;
    }

    private void AddRight(int head, int dependent)
    {
        Heads[dependent] = head;
        Right2[head] = Right1[head];
        Right1[head] = dependent;
        if (RightCount[head] < byte.MaxValue)
            RightCount[head]++;
    }
}
