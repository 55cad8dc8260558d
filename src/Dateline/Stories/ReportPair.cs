namespace Dateline.Stories;

/// <summary>Two reports of a collection, and what they have in common.</summary>
internal sealed class ReportPair(ReportProfile one, ReportProfile other)
{
    private const double NamesShare = 0.2;
    private const double PrincipalsShare = 0.2;

    /// <summary>What is left of the likeness of two reports whose headlines name different people.</summary>
    private const double OfOthers = 0.75;

    /// <summary>What is taken for the closeness in time of reports one of which has no date.</summary>
    private const double Undated = 0.53;

    /// <summary>After so many days the closeness in time is down to about a third.</summary>
    private const double Fading = 16;

    /// <summary>Inside a story a happening is over sooner.</summary>
    private const double FadingWithin = 10;

    /// <summary>Reports that are further apart are of one happening only if many others between them are.</summary>
    private const int LongestHappening = 60;

    private const double TooFar = -0.5;

    /// <summary>However far apart in time: some reports on one thing come late.</summary>
    private const double LeastCloseness = 0.2;

    private Shared? principals;
    private readonly double mostOfSetting = one.Collection.MostOfSetting;

    public ReportProfile One => one;

    public ReportProfile Other => other;

    /// <summary>How much of their words they share.</summary>
    public Shared Words { get; } = one.Words.SharedWith(other.Words);

    private Shared Principals => principals ??= one.Principals.SharedWith(other.Principals);

    /// <summary>How much of the same they say, 0 to 1.</summary>
    public double SameWords => Words.Sum(mostOfSetting);

    /// <summary>How much of the same their first sentences and headlines name, 0 to 1.</summary>
    public double SamePrincipals => Principals.Rest + Math.Min(Principals.Setting, Shared.Most(Words.Rest, mostOfSetting));

    /// <summary>How much the two speak of the same, whenever, 0 to 1.</summary>
    public double Matter
    {
        get
        {
            var matter = (NamesShare * one.Names.SharedWith(other.Names) + PrincipalsShare * Principals + (1 - NamesShare - PrincipalsShare) * Words).Sum(mostOfSetting);
            return HeadlinesNameOthers ? OfOthers * matter : matter;
        }
    }

    /// <summary>How much the two speak of the same thing at the same time; up to 1, and below 0 where they are too far apart in time.</summary>
    public double Likeness => Matter is > 0 and var matter ? matter * Closeness : 0;

    /// <summary>The days that lie between the two at least; null where nothing says.</summary>
    public int? DaysApart => one.Days.DaysFrom(other.Days);

    /// <summary>Whether the two name people, and places at all and at their beginning, and none of these is in both: then they may be of one kind of thing, but of no one thing.</summary>
    public bool AreOfOthersElsewhere =>
        HappeningClues.Apart(one.Sketch.Persons, other.Sketch.Persons) + HappeningClues.Apart(one.Sketch.Places, other.Sketch.Places) + HappeningClues.Apart(one.Sketch.LeadPlaces, other.Sketch.LeadPlaces) == 3;

    /// <summary>Whether each headline names people and none of them is in both: who is in a headline is whom the report is about.</summary>
    private bool HeadlinesNameOthers => HappeningClues.Apart(one.Sketch.Headlined, other.Sketch.Headlined) == 1;

    private double Closeness => DaysApart switch
    {
        null => Undated,
        > LongestHappening => TooFar,
        { } days => LeastCloseness + (1 - LeastCloseness) * Math.Exp(-Math.Max(0, days - 1) / Fading),
    };

    /// <summary>How much the two speak of the same part of their story, up to 1.</summary>
    /// <param name="words">How much of their words they share, by what tells apart within the story.</param>
    public double LikenessWithin(Shared words) =>
        words.Sum(mostOfSetting) * (DaysApart is { } days ? days > LongestHappening ? TooFar : Math.Exp(-Math.Max(0, days - 1) / FadingWithin) : 1);
}
