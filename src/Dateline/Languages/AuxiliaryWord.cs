namespace Dateline.Languages;

/// <summary>What an auxiliary makes of the verb after it.</summary>
internal enum Auxiliary
{
    None,

    /// <summary><c>will</c></summary>
    Future,

    /// <summary><c>would</c></summary>
    Would,

    /// <summary><c>may</c>, <c>could</c></summary>
    Possible,

    /// <summary><c>should</c></summary>
    Should,

    /// <summary><c>must</c>, <c>can</c></summary>
    Modal,

    /// <summary><c>to</c></summary>
    To,

    /// <summary><c>has</c>, <c>have</c></summary>
    Have,

    /// <summary><c>had</c></summary>
    Had,

    /// <summary><c>having</c></summary>
    Having,

    /// <summary><c>did</c></summary>
    Did,

    /// <summary><c>does</c>, <c>do</c></summary>
    Do,

    /// <summary><c>was</c>, <c>were</c></summary>
    Was,

    /// <summary><c>is</c>, <c>are</c></summary>
    Is,

    /// <summary><c>be</c>, <c>been</c>, <c>being</c></summary>
    Be,

    /// <summary><c>'s</c>, of "is" or "has"</summary>
    Clipped,
}

/// <summary>An auxiliary as it is written.</summary>
/// <param name="Kind">What it makes of the verb after it.</param>
/// <param name="IsNegative">Whether it denies it as well, as <c>won't</c>.</param>
internal readonly record struct AuxiliaryWord(Auxiliary Kind, bool IsNegative)
{
    /// <summary>Reads what a table says of it: <c>future</c>, <c>future not</c>.</summary>
    public static AuxiliaryWord Parse(string entry)
    {
        var gap = entry.IndexOf(' ');
        return new(Enum.Parse<Auxiliary>(gap < 0 ? entry : entry[..gap], ignoreCase: true), gap >= 0);
    }
}
