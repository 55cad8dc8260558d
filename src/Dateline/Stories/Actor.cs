using System.Collections.Immutable;
using Dateline.Names;

namespace Dateline.Stories;

/// <summary>In which way something is told of someone.</summary>
public enum ActKind
{
    /// <summary>One of <see cref="Story.Positions"/>.</summary>
    Position,

    /// <summary>One of <see cref="Story.Timeline"/>.</summary>
    Event,

    /// <summary>One of <see cref="Story.Quotes"/>.</summary>
    Quote,
}

/// <summary>Something that someone holds, does or says in a story.</summary>
/// <param name="Story">The index of the story.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Its place in the story's list of these.</param>
/// <param name="Towards">The actors to whom it is done or addressed, or of whom its words speak, by index.</param>
/// <param name="With">The actors who do it as well, by index; only of events.</param>
public sealed record Act(int Story, ActKind Kind, int Index, ImmutableArray<int> Towards, ImmutableArray<int> With)
{
    /// <summary>Whether it has to do with an actor.</summary>
    public bool Concerns(int actor) => Towards.Contains(actor) || With.Contains(actor);
}

/// <summary>A person, place or body with a name of whom the reports of a collection tell what it holds, does or says, or towards whom others do.</summary>
public sealed record Actor
{
    /// <summary>The name as the collection knows it.</summary>
    public required string Name { get; init; }

    public required NameKind Kind { get; init; }

    /// <summary>Other forms of the name, most frequent first; known of persons only.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>What is told of it, in order of the stories; empty where only others act towards it.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];
}
