using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>Tells whether two reports tell of one event, whenever each thinks it is.</summary>
internal static class EventLikeness
{
    /// <summary>From here on two events of one day or period are taken for one.</summary>
    public const double Same = 1;

    /// <summary>1 for a verb by which somebody is for a matter, -1 for one against.</summary>
    private static readonly Lazy<FrozenDictionary<string, int>> Stands = new(() => WordTable.Shipped("English/positions.txt").Map("stances")
        .Select(verb => (verb.Key, Stand: verb.Value.Split(' ')[0] switch { "Supports" or "Accepts" => 1, "Opposes" or "Rejects" => -1, _ => 0 }))
        .Where(verb => verb.Stand != 0).ToFrozenDictionary(verb => verb.Key, verb => verb.Stand));

    /// <summary>What speaks against one event where two pairs of people are not the same two.</summary>
    private const double Apart = -0.6;

    /// <summary>What the words and names around speak for deeds of two kinds being one, at most: with the day it is not enough.</summary>
    private const double UnlikeDeeds = 0.4;

    /// <summary>The same where no kind is known of one of them.</summary>
    private const double UnlikeWords = 0.6;

    /// <summary>Below this, deeds are not called by words for one deed.</summary>
    private const double LikeDeeds = 0.4;

    /// <summary>What one who takes part in both speaks for deeds being one that are called by unlike words, at most.</summary>
    private const double OneOfThem = 0.25;

    /// <summary>What speaks for two deeds of one kind that have other matters, at most.</summary>
    private const double OtherMatters = 0.4;

    /// <summary>The matters of two reports are other ones where each is told in so many words of which the other has none.</summary>
    private const int LeastOfMatter = 2;

    /// <summary>A city that stands for its country does what the country does where they share this part of their words.</summary>
    private const double SameWordsOfPlaces = 0.5;

    /// <summary>The part of their words that what was due, and what one who takes part in it did on its day, share where they are one.</summary>
    private const double OutcomeWordsOfOne = 0.2;

    /// <summary>The part of their words that what was due and its outcome share where nothing else joins them.</summary>
    private const double OutcomeWords = 0.4;

    /// <summary>What speaks against one event where others take part.</summary>
    private const double Strangers = 1;

    /// <summary>What speaks against one event where the places differ.</summary>
    private const double Elsewhere = 0.8;

    /// <summary>How much speaks for one event: kind, who, where, and the words around. Days are the caller's business.</summary>
    public static double Of(ReportedEvent one, ReportedEvent other) => Of(one, other, isRough: false);

    /// <summary>The same between an undated report and one that may date it, where names speak as words do: no line is made of it, and other clues narrow the day.</summary>
    public static double Roughly(ReportedEvent one, ReportedEvent other) => Of(one, other, isRough: true);

    private static double Of(ReportedEvent one, ReportedEvent other, bool isRough)
    {
        var kinds = SameKind(one.Told, other.Told) ? one.Told.What == other.Told.What ? 0.6 : 0.5 : one.Told.What == other.Told.What ? 0.4
            : Near(one.Told.Kind, other.Told.Kind) || IsSaidOf(one.Told.Kind, other.Told.Kind) ? 0.2 : 0;
        var who = Who(one, other);
        var where = Meet(one.Where, other.Named) || Meet(other.Where, one.Named) ? 0.2 : 0;
        var words = IsToldBeside(one, other) ? 0 : Math.Min(0.6, kinds < LikeDeeds && !isRough ? ContentWords.Overlap(one.Matter, other.Matter) : ContentWords.Overlap(one.Words, other.Words));

        // Who resigns, is arrested and is taken to hospital on one day has three lines: deeds called by unlike words are not one by who does them.
        var isOfTwo = Shared(one.Who, other.Who) > 1;
        if (kinds < LikeDeeds && !isRough && !(isOfTwo && (kinds > 0 || where > 0)))
            who = Math.Min(OneOfThem, who);

        // Reports on one matter have its words and names in common, whatever of it they tell: an arrest over a theft is no resignation over it.
        var matter = AreElsewhere(one, other) ? who + words - Elsewhere : who + where + words;
        if (kinds == 0 && (isRough ? Shared(one.Doers, other.Who) == 0 && Shared(other.Doers, one.Who) == 0 : !(isOfTwo && where > 0)))
            matter = Math.Min(AreOfKnownKinds(one, other) ? UnlikeDeeds : UnlikeWords, matter);
        var likeness = kinds + matter - (AreStrangers(one, other) ? Strangers : 0);
        return HaveOtherMatters(one, other) || AreOpposed(one.Told, other.Told) ? Math.Min(OtherMatters, likeness) : likeness;
    }

    /// <summary>"Accepted the offer" and "rejected the offer" have all but one word in common.</summary>
    private static bool AreOpposed(Event one, Event other) => Stand(one.What) is not 0 and var stand && stand == -Stand(other.What);

    private static int Stand(string verb) => Stands.Value.GetValueOrDefault(verb);

    /// <summary>How many of some players are among others.</summary>
    private static int Shared(ImmutableArray<Player> players, ImmutableArray<Player> others)
    {
        var shared = 0;
        foreach (var player in players)
            shared += others.Contains(player) ? 1 : 0;
        return shared;
    }

    /// <summary>Whether one of some players is among those named.</summary>
    private static bool Meet(ImmutableArray<Player> players, FrozenSet<Player> named)
    {
        foreach (var player in players)
        {
            if (named.Contains(player))
                return true;
        }

        return false;
    }

    private static bool HasPerson(ImmutableArray<Player> players)
    {
        foreach (var player in players)
        {
            if (player.Kind == NameKind.Person)
                return true;
        }

        return false;
    }

    /// <summary>Whether in both somebody takes part, and neither tells of anybody of the other. Where one report tells both, it is enough that it names others: teams and firms are not always known for such.</summary>
    private static bool AreStrangers(ReportedEvent one, ReportedEvent other)
    {
        if (Meet(one.Who, other.Named) || Meet(other.Who, one.Named))
            return false;
        if (one.Who.Length == 0 || other.Who.Length == 0)
            return one.Report == other.Report && one.Named.Count > 0 && other.Named.Count > 0 && !one.Named.Overlaps(other.Named);
        var people = HasPerson(one.Who) && HasPerson(other.Who);
        return people || one.Who.Length > 1 && other.Who.Length > 1
            || !((IsPlace(one) || IsPlace(other)) && ContentWords.Overlap(one.Matter, other.Matter) >= SameWordsOfPlaces);
    }

    private static bool AreOfKnownKinds(ReportedEvent one, ReportedEvent other) => one.Told.Kind != EventKind.Other && other.Told.Kind != EventKind.Other;

    private static bool IsPlace(ReportedEvent told) => told.Who is [{ Kind: NameKind.Place }];

    /// <summary>"Opened a school on Friday" and "opened a bridge on Friday", of one mayor: a verb of which one does several on a day, and no other word in common.</summary>
    private static bool HaveOtherMatters(ReportedEvent one, ReportedEvent other)
    {
        if (!SameKind(one.Told, other.Told) || !IsDoneOften(one.Told.Kind) || Shared(one.Who, other.Who) != 1)
            return false;
        if (one.Report == other.Report && one.Where.Length > 0 && other.Where.Length > 0 && !Meet(one.Where, other.Named) && !Meet(other.Where, one.Named))
            return true;
        var least = one.Report == other.Report ? 1 : LeastOfMatter;
        var (own, others) = (0, 0);
        foreach (var word in one.Matter)
        {
            if (one.Called.Contains(word) || other.Called.Contains(word))
                continue;
            if (other.Matter.Contains(word))
                return false;
            own++;
        }

        foreach (var word in other.Matter)
            others += one.Called.Contains(word) || other.Called.Contains(word) ? 0 : 1;
        return own >= least && others >= least;
    }

    private static bool IsDoneOften(EventKind kind) =>
        kind is EventKind.Meeting or EventKind.Visit or EventKind.Call or EventKind.Ceremony or EventKind.Statement or EventKind.Announcement or EventKind.Publication or EventKind.Other;

    /// <summary>Whether each is said to be somewhere, and nobody takes part in both.</summary>
    private static bool AreElsewhere(ReportedEvent one, ReportedEvent other) =>
        one.Where.Length > 0 && other.Where.Length > 0 && Shared(one.Where, other.Where) == 0 && Shared(one.Who, other.Who) == 0;

    /// <summary>What speaks for two events of one day being what was due and what became of it: what they are, who takes part, or a good part of their telling words.</summary>
    public static double OfOutcome(ReportedEvent one, ReportedEvent other)
    {
        if (HaveOtherMatters(one, other) || AreOpposed(one.Told, other.Told))
            return 0;
        var players = one.Who.Count(p => p.Kind != NameKind.Place && other.Who.Contains(p));
        var words = IsToldBeside(one, other) ? 0 : ContentWords.Overlap(one.Matter, other.Matter);
        var isNear = Near(one.Told.Kind, other.Told.Kind) || IsSaidOf(one.Told.Kind, other.Told.Kind);
        var isOfSame = players > 1 || one.Named.Count(other.Named.Contains) > 2;
        return SameKind(one.Told, other.Told) || words >= (players > 0 ? OutcomeWordsOfOne : OutcomeWords)
            || (isNear ? players != 1 || isOfSame : isOfSame && !AreOfKnownKinds(one, other)) ? 0.3 : 0;
    }

    /// <summary>"Will send observers on Monday, when the fleet begins its exercise" has words in common with every report on the exercise: they are not those of the sending.</summary>
    private static bool IsToldBeside(ReportedEvent one, ReportedEvent other) => !SameKind(one.Told, other.Told) && !Near(one.Told.Kind, other.Told.Kind)
        && (one.Beside.Any(e => SameKind(e, other.Told)) || other.Beside.Any(e => SameKind(e, one.Told)));

    /// <summary>What is announced, published or stated is often the ruling, the result or the deal itself.</summary>
    private static bool IsSaidOf(EventKind one, EventKind other) => IsTelling(one) && IsTold(other) || IsTelling(other) && IsTold(one);

    private static bool IsTelling(EventKind kind) => kind is EventKind.Announcement or EventKind.Statement or EventKind.Publication;

    private static bool IsTold(EventKind kind) => kind is EventKind.Ruling or EventKind.Agreement or EventKind.Appointment or EventKind.Vote or EventKind.Election;

    /// <summary>Two are named by one kind of word.</summary>
    public static bool SameKind(Event one, Event other) => one.Kind == other.Kind && (one.Kind != EventKind.Other || one.What == other.What);

    /// <summary>Whether the two may be words for one occasion.</summary>
    public static bool AreOneOccasion(Event one, Event other) => SameKind(one, other) || one.What == other.What || Near(one.Kind, other.Kind) || IsSaidOf(one.Kind, other.Kind);

    /// <summary>Kinds that are often words for one occasion.</summary>
    public static bool Near(EventKind one, EventKind other) => Occasion(one) is var occasion and > 0 && occasion == Occasion(other);

    private static int Occasion(EventKind kind) => kind switch
    {
        EventKind.Meeting or EventKind.Visit or EventKind.Ceremony or EventKind.Agreement => 1,
        EventKind.Ruling or EventKind.Trial or EventKind.Arrest => 2,
        EventKind.Attack or EventKind.Death or EventKind.Disaster => 3,
        EventKind.Vote or EventKind.Election => 4,
        EventKind.Deployment or EventKind.Exercise => 5,
        EventKind.Protest or EventKind.Strike => 6,
        EventKind.Appointment or EventKind.Resignation => 7,
        EventKind.Statement or EventKind.Announcement or EventKind.Publication => 8,
        _ => 0,
    };

    private static bool IsPair(ReportedEvent told) => told.Who.Length == 2 && told.Who.All(p => p.Kind == NameKind.Person);

    private static double Who(ReportedEvent one, ReportedEvent other)
    {
        if (one.Who.Length == 0 || other.Who.Length == 0)
        {
            // Who takes part may stand in another clause: then those that both sentences name must do.
            var both = one.Named.Count(p => p.Kind != NameKind.Place && other.Named.Contains(p));
            return Math.Min(0.45, 0.2 * both);
        }

        // Two calls of one president with two others are two calls.
        var shared = Shared(one.Who, other.Who);
        if (IsPair(one) && IsPair(other) && shared < 2)
            return Apart;
        var loosely = one.Who.Count(other.Named.Contains) + other.Who.Count(one.Named.Contains);
        return shared > 0 ? Math.Min(0.7, 0.35 + 0.25 * (shared - 1) + 0.05 * loosely) : Math.Min(0.25, 0.12 * loosely);
    }
}
