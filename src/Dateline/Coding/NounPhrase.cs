using System.Collections.Immutable;

namespace Dateline.Coding;

/// <summary>A noun with what stands before it, and whom it means.</summary>
/// <param name="Start">The number of its first word.</param>
/// <param name="End">The number behind its last.</param>
/// <param name="Who">The code of who it is; empty for a name without one, null where it names nobody.</param>
/// <param name="Role">The codes of what it says they are, one behind the other; null for none.</param>
/// <param name="Names">Its words that name somebody, from the first to behind the last; all of it where none do.</param>
/// <param name="IsWhole">Whether it is them, and not something of theirs: <c>Russian soldiers</c>, not <c>Russian gas</c>.</param>
internal sealed record NounPhrase(int Start, int End, string? Who, string? Role, (int Start, int End) Names, bool IsWhole)
{
    /// <summary>Whether it means somebody.</summary>
    public bool IsActor => Who is not null || Role is not null;

    /// <summary>Whom it means, when it says so by itself.</summary>
    public string? Code => Who is "" ? null : Who is null || Role is null || Who.EndsWith(Role, StringComparison.Ordinal) ? Who ?? Role : Who + Role;
}

/// <summary>Some who act or are acted on together: <c>Lisbane, Ostmark and the rebels of Karn</c>.</summary>
/// <param name="Start">The number of the first word.</param>
/// <param name="End">The number behind the last.</param>
/// <param name="Members">Each of them; those who are nobody known are left out.</param>
internal sealed record ActorGroup(int Start, int End, ImmutableArray<NounPhrase> Members);
