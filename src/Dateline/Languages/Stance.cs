namespace Dateline.Languages;

/// <summary>How someone stands to something.</summary>
public enum Stance
{
    Demands,
    Supports,
    Opposes,
    Offers,
    Accepts,
    Rejects,
    Warns,
    Denies,
    Confirms,
}
