using System.Collections.Immutable;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Text;
using Dateline.Times;
using Dateline.Timelines;

namespace Dateline.Stories;

/// <summary>Joins what the reports of a story tell of where somebody stands on one matter, and sees where that changed. What is uncertain is not joined.</summary>
internal sealed class PositionJoiner(ImmutableArray<Report> reports, Cast cast, OwnWords own)
{
    /// <summary>Each telling is compared with so many positions of its holder.</summary>
    private const int MostCompared = 300;

    /// <summary>"The plan" of two reports so many days apart may be one plan.</summary>
    private const int SameNews = 2;

    /// <summary>What a stance can change to: <c>rejects</c> to <c>accepts</c>, <c>denies</c> to <c>confirms</c>.</summary>
    private static readonly ImmutableArray<(Stance One, Stance Other)> Opposites =
    [
        (Stance.Supports, Stance.Opposes), (Stance.Supports, Stance.Rejects), (Stance.Accepts, Stance.Opposes), (Stance.Accepts, Stance.Rejects), (Stance.Denies, Stance.Confirms),
    ];

    /// <param name="order">The story's reports, oldest first.</param>
    public ImmutableArray<StoryPosition> Join(ImmutableArray<int> order)
    {
        var held = new List<Held>();
        var byHolder = new Dictionary<object, List<Held>>();
        foreach (var telling in order.SelectMany(Tellings))
        {
            if (!byHolder.TryGetValue(telling.Holder, out var theirs))
                byHolder[telling.Holder] = theirs = [];

            // What fits two positions tells of one of them, and nobody knows of which.
            if (theirs.Take(MostCompared).Where(h => h.Stance == telling.Told.Stance && h.Fits(telling)).ToList() is [var one])
            {
                one.Tellings.Add(telling);
                continue;
            }

            theirs.Add(new(telling));
            held.Add(theirs[^1]);
        }

        foreach (var theirs in byHolder.Values)
            FindChanges(theirs);

        // To confirm is to report; it is a position where the same was denied.
        var former = held.Select(h => h.Former).OfType<Held>().ToHashSet();
        held.RemoveAll(h => h.Stance == Stance.Confirms && h.Former is null && !former.Contains(h));
        var index = held.Index().ToDictionary(h => h.Item, h => h.Index);
        return [.. held.Select(h => h.ToPosition(h.Former is { } old ? index[old] : null))];
    }

    private static void FindChanges(List<Held> theirs)
    {
        foreach (var now in theirs.Take(MostCompared))
        {
            now.Former = theirs.Take(MostCompared)
                .Where(old => Opposites.Contains((old.Stance, now.Stance)) || Opposites.Contains((now.Stance, old.Stance)))
                .Where(old => old.MayBecome(now))
                .MaxBy(old => old.LastBefore(now)!.Days.Latest);
        }
    }

    private IEnumerable<Telling> Tellings(int report)
    {
        var (article, published) = (reports[report].Article, reports[report].Published.Days);
        var text = article.Article.Text;
        var lexicon = Lexicon.For(article.Article.Language);
        foreach (var told in article.Positions.Where(position => own.Has(report, position.Sentence)))
        {
            var holder = told.Who.Name is { } name ? cast.Of(report, name) : null;
            var addressee = told.Towards?.Name is { } other ? cast.Of(report, other) : null;
            var who = holder?.Name ?? text.Words(told.Who.Words);
            yield return new(told, holder ?? (object)Folding.Fold(who), addressee, new(text[told.What], cast.Named(report, article, told.What), lexicon), DaysOf(article, told.Sentence, published),
                new(who, told.Stance, addressee?.Name ?? (told.Towards is { } words ? text.Words(words.Words) : null), text.Words(told.What), new(report, article.Sentences[told.Sentence].Span))
                {
                    IsOfSeveral = told.Who.Name is null,
                    Holder = holder,
                });
        }
    }

    /// <summary>The days on which it may have been so: that of the report; back to a day before it that the sentence names, as "rejected the offer on 4 March" may tell either.</summary>
    private static DateInterval DaysOf(AnnotatedArticle article, int sentence, DateInterval published)
    {
        var earliest = published.Earliest;
        foreach (var time in article.Times.Where(t => t.Sentence == sentence && t.Kind is TimeKind.Date or TimeKind.Time))
        {
            var starts = TimeBounds.Resolve(time.Reading, published).Starts;
            if (!(starts.Earliest >= earliest))
                earliest = starts.Earliest;
        }

        return published with { Earliest = earliest };
    }

    /// <summary>One report's words on where somebody stands.</summary>
    private sealed record Telling(Position Told, object Holder, Player? Addressee, Matter Matter, DateInterval Days, StoryPosition Position);

    /// <summary>A position that is held, with all that tells it, oldest report first.</summary>
    private sealed class Held(Telling first)
    {
        public List<Telling> Tellings { get; } = [first];

        public Stance Stance => first.Told.Stance;

        /// <summary>What its holder's position on the matter was before; null where no report tells another.</summary>
        public Held? Former { get; set; }

        public bool Fits(Telling telling) => Tellings.TrueForAll(told => IsOfOneMatter(told, telling) && (!told.Matter.IsVague || told.Days.DaysFrom(telling.Days) <= SameNews));

        /// <summary>Whether this was so, and on a later day the other: no report that tells this is of that day or of a later one, unless it looks back.</summary>
        public bool MayBecome(Held now) =>
            !Tellings.Concat(now.Tellings).Any(told => told.Matter.IsVague)
            && Tellings.TrueForAll(told => now.Tellings.TrueForAll(other => IsOfOneMatter(told, other)))
            && LastBefore(now) is not null && now.First is { } day && Tellings.TrueForAll(told => told.Days.Earliest is null || told.Days.Earliest < day);

        /// <summary>The last telling of this that is surely of a day before the other was first told; null where none is.</summary>
        public Telling? LastBefore(Held now) => now.First is { } day ? Tellings.Where(told => told.Days.Latest < day).MaxBy(told => told.Days.Latest) : null;

        /// <summary>The first day on which it may have been so; null where that is not known.</summary>
        private DateOnly? First => Tellings.TrueForAll(told => told.Days.Earliest is not null) ? Tellings.Min(told => told.Days.Earliest) : null;

        public StoryPosition ToPosition(int? former)
        {
            var addressed = Tellings.Find(told => told.Position.Towards is not null);
            return first.Position with
            {
                Towards = addressed?.Position.Towards,
                Also = [.. Tellings.Skip(1).Select(told => told.Position.Evidence).Distinct().Where(evidence => evidence != first.Position.Evidence)],
                ChangedFrom = former is { } index && Former is { } old ? new(index, old.LastBefore(this)!.Position.Evidence, Tellings.MinBy(told => told.Days.Earliest)!.Position.Evidence) : null,
                Concerned = [.. Tellings.SelectMany(told => told.Matter.Named.Concat(told.Addressee is { } to ? [to] : [])).Where(player => player != first.Position.Holder).Distinct()],
            };
        }

        private static bool IsOfOneMatter(Telling one, Telling other) =>
            (one.Position.Towards is null || other.Position.Towards is null || one.Position.Towards == other.Position.Towards) && one.Matter.IsSame(other.Matter);
    }
}
