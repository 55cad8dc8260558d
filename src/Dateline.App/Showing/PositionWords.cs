using Dateline.Languages;
using Dateline.Stories;

namespace Dateline.App.Showing;

/// <summary>Where someone stands, in words.</summary>
internal static class PositionWords
{
    /// <summary>Stance, addressee and matter, to be read after the name: <c>demands of Ostrava: "an end to …"</c>.</summary>
    public static string Of(StoryPosition position)
    {
        var (one, several) = position.Stance switch
        {
            Stance.Demands => ("demands", "demand"),
            Stance.Supports => ("supports", "support"),
            Stance.Opposes => ("opposes", "oppose"),
            Stance.Offers => ("offers", "offer"),
            Stance.Accepts => ("accepts", "accept"),
            Stance.Rejects => ("rejects", "reject"),
            Stance.Warns => ("warns", "warn"),
            _ => ("denies", "deny"),
        };
        var towards = position.Towards is { } other
            ? position.Stance switch
            {
                Stance.Demands => $" of {other}",
                Stance.Warns => $" {other}",
                _ => $" (towards {other})",
            }
            : "";
        return $"{(position.IsOfSeveral ? several : one)}{towards}: {position.What}";
    }
}
