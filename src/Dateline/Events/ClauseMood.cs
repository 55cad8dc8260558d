namespace Dateline.Events;

/// <summary>What the group of a verb says of its time.</summary>
internal enum ClauseMood
{
    /// <summary><c>signed</c>, <c>has signed</c>, <c>was signed</c></summary>
    Done,

    /// <summary><c>signs</c>, <c>is signed</c></summary>
    Present,

    /// <summary><c>is signing</c></summary>
    Progressive,

    /// <summary><c>will sign</c></summary>
    Ahead,

    /// <summary><c>would sign</c></summary>
    Would,

    /// <summary><c>may sign</c>, <c>should sign</c></summary>
    Possible,

    /// <summary><c>is to sign</c></summary>
    ToCome,

    /// <summary><c>was to sign</c>, <c>was to have signed</c></summary>
    WasToCome,

    /// <summary><c>to sign</c></summary>
    Infinitive,

    /// <summary><c>signing</c></summary>
    Gerund,

    /// <summary><c>signed</c> behind a noun</summary>
    Participle,
}
