using Dateline.Events;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>Where someone stands, in words.</summary>
internal static class PositionWords
{
    /// <summary>Stance, addressee and matter, to be read after the name: <c>demands of Ostrava: "an end to …"</c>.</summary>
    public static string Of(StoryPosition position)
    {
        var stance = position.Stance switch
        {
            Stance.Demands => "demands",
            Stance.Supports => "supports",
            Stance.Opposes => "opposes",
            Stance.Offers => "offers",
            Stance.Accepts => "accepts",
            Stance.Rejects => "rejects",
            Stance.Warns => "warns",
            _ => "denies",
        };
        var towards = position.Towards is { } other
            ? position.Stance switch
            {
                Stance.Demands => $" of {other}",
                Stance.Warns => $" {other}",
                _ => $" (towards {other})",
            }
            : "";
        return $"{stance}{towards}: {position.What}";
    }
}
