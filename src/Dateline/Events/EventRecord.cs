using Dateline.Names;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Who acts or is acted on in an event record.</summary>
/// <param name="Words">The words of the article.</param>
/// <param name="Name">Whom they name; null when it is nobody with a name.</param>
/// <param name="Code">CAMEO's codes of country and role, <c>RUSGOV</c>, or of the role alone, <c>COP</c>; null when no dictionary knows them.</param>
public sealed record RecordedActor(TextSpan Words, Name? Name, string? Code);

/// <summary>An event as a line of political event data: who did what to whom.</summary>
public sealed record EventRecord
{
    /// <summary>The word that tells it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Its dictionary form.</summary>
    public required string What { get; init; }

    /// <summary>Category, mode and root.</summary>
    public required EventCode Code { get; init; }

    /// <summary>The full code of CAMEO, such as <c>057</c>; null where only the root is known.</summary>
    public string? Cameo { get; init; }

    /// <summary>What the article says of whether it takes place.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Who does it; null when nobody is named.</summary>
    public RecordedActor? Source { get; init; }

    /// <summary>To whom; null when nobody is named.</summary>
    public RecordedActor? Target { get; init; }

    /// <summary>Where; null when the sentence does not say.</summary>
    public Participant? Where { get; init; }

    /// <summary>When; null when the sentence does not say.</summary>
    public TimeExpression? When { get; init; }
}
