using Dateline.Stories;

namespace Dateline.Tracking;

/// <summary>A report as the tracker keeps it.</summary>
/// <param name="profile">How it is compared; null for a copy, which stays with what it copies.</param>
internal sealed class TrackedReport(ReportProfile? profile)
{
    /// <summary>Of a report that is long past so many of its heaviest terms are kept.</summary>
    private const int TermsOfThePast = 40;

    /// <summary>How it is compared; null for a copy.</summary>
    public ReportProfile? Profile { get; private set; } = profile;

    /// <summary>What it copies; null where it copies nothing.</summary>
    public int? CopyOf { get; init; }

    /// <summary>The founder of its happening.</summary>
    public int Happening { get; set; }

    /// <summary>The founder of its story.</summary>
    public int Story { get; set; }

    /// <summary>Where the last later look would have it; null where that was where it is, or there was none since it came.</summary>
    public (int Happening, int Story)? Proposed { get; set; }

    /// <summary>How much of its words the nearest report shares with it, 0 to 1.</summary>
    public double Nearest { get; set; }

    /// <summary>Whether it is past: it is still known which story it is of, but no new report is of its happening.</summary>
    public bool IsPast { get; private set; }

    /// <summary>How it is compared by now: what came since tells which of its words are common.</summary>
    public ReportProfile Refresh() => Profile = Profile!.Refreshed();

    /// <summary>Lays it by.</summary>
    public void BecomePast()
    {
        IsPast = true;
        Profile = Profile?.Shortened(TermsOfThePast);
    }
}
