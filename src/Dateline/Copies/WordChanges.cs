using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>What became of some words of an article in its later version.</summary>
public enum WordChangeKind
{
    /// <summary>Words that the later version adds.</summary>
    Added,

    /// <summary>Words that it leaves out.</summary>
    Removed,

    /// <summary>Words that it puts in the place of others.</summary>
    Changed,
}

/// <summary>One place in which two versions of a report differ.</summary>
/// <param name="Kind">What became of the words.</param>
/// <param name="Old">The words of the earlier version, in the text of its page; null where words are added.</param>
/// <param name="New">The words of the later version, in the text of its page; null where words are left out.</param>
public readonly record struct WordChange(WordChangeKind Kind, TextSpan? Old, TextSpan? New);

/// <summary>In which words a version of a report differs from another: the body only, case and punctuation apart.</summary>
public sealed record WordChanges
{
    /// <summary>The places that differ, in the order of the later version.</summary>
    public required ImmutableArray<WordChange> Places { get; init; }

    /// <summary>How many words stand in both, in the same order.</summary>
    public required int Kept { get; init; }

    /// <summary>How many words the later version has that the earlier lacks.</summary>
    public required int Added { get; init; }

    /// <summary>How many words the earlier version has that the later lacks.</summary>
    public required int Removed { get; init; }
}
