using System.Collections.Immutable;

namespace Dateline.Tagging;

/// <summary>Tells for each token on which other it depends, and how.</summary>
/// <remarks>
/// A greedy parser of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011), trained with a dynamic oracle (Goldberg and Nivre 2013), so that it
/// goes on well after a mistake. It takes two actions a token, so its time grows with the length of the sentence.
/// The relations are named once all heads are known.
/// </remarks>
internal sealed class DependencyParser
{
    /// <summary>What the file of its weights says it is.</summary>
    public const string Kind = "syntax";

    private readonly ActionModel actions;
    private readonly LinearModel relations;
    private readonly uint[] marks;
    private readonly int root;

    private DependencyParser(ImmutableArray<string> names, ActionModel actions, LinearModel relations)
    {
        Relations = names;
        this.actions = actions;
        this.relations = relations;
        marks = Marks(names);
        root = names.IndexOf("root");
    }

    /// <summary>The names of the relations, such as <c>nsubj:pass</c>.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Reads the weights.</summary>
    /// <exception cref="InvalidDataException">They are not those of a parser, or damaged.</exception>
    public static DependencyParser Read(byte[] file) => WeightFile.Read(Kind, file, reader =>
    {
        var names = new string[reader.ReadByte()];
        for (var i = 0; i < names.Length; i++)
            names[i] = string.Intern(reader.ReadString());
        var arcs = ActionModel.Read(reader);
        var named = LinearModel.Read(reader);
        return named.Classes == names.Length && names.Contains("root")
            ? new DependencyParser([.. names], arcs, named)
            : throw new FormatException("There are not as many relations as classes, or none is the root.");
    });

    /// <summary>For each relation its bit among those that tell what a head has already; none for the others.</summary>
    public static uint[] Marks(IReadOnlyList<string> names) => [.. names.Select(name => name switch
    {
        "nsubj" or "nsubj:pass" or "csubj" => 1u,
        "obj" => 2u,
        "iobj" => 4u,
        "aux" => 8u,
        "aux:pass" => 16u,
        "cop" => 32u,
        "case" => 64u,
        "mark" => 128u,
        "xcomp" or "ccomp" => 256u,
        "cc" => 512u,
        "expl" => 1024u,
        "det" => 2048u,
        _ => 0u,
    })];

    /// <summary>Finds the heads of a tagged sentence.</summary>
    public void FindHeads(EncodedSentence sentence, ParserState state)
    {
        Span<uint> features = stackalloc uint[ActionFeatures.Count];
        state.Begin(sentence.Count);
        while (!state.IsDone)
        {
            // Where only one action is possible nothing needs to be weighed.
            if (state.StackSize < 1)
            {
                state.Take(ParserAction.Shift);
                continue;
            }

            if (state.Next == state.Count)
            {
                state.Take(state.StackSize == 1 ? ParserAction.Left : ParserAction.Right);
                continue;
            }

            ActionFeatures.Read(sentence, state, features);
            var (left, right) = actions.Score(features);
            var canRight = state.StackSize > 1;
            state.Take(canRight && right > 0 && right > left ? ParserAction.Right : left > 0 ? ParserAction.Left : ParserAction.Shift);
        }
    }

    /// <summary>Names the relations of a sentence whose heads are found, each by its number.</summary>
    public void FindRelations(EncodedSentence sentence, ParserState state, Siblings siblings, Span<byte> found)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[256];
        siblings.Read(state.Heads, state.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            var best = root;
            if (state.Heads[i] < state.Count)
            {
                RelationFeatures.Read(sentence, state, siblings, found, i, features);
                scores.Clear();
                relations.Score(features, scores);
                scores[root] = int.MinValue;
                best = 0;
                for (var r = 1; r < Relations.Length; r++)
                {
                    if (scores[r] > scores[best])
                        best = r;
                }
            }

            found[i] = (byte)best;
            siblings.See(state.Heads[i], marks[best]);
        }
    }
}
