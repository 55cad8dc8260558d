using Dateline.Articles;

namespace Dateline.Copies;

/// <summary>An article as it is compared with others.</summary>
internal sealed class ComparedArticle(int index, Article article, int publisher, Wording wording, uint[] words)
{
    private OwnText? own;

    /// <summary>Its place among the articles.</summary>
    public int Index => index;

    public Article Article => article;

    /// <summary>The number of its publisher; -1 where that is not known.</summary>
    public int Publisher => publisher;

    /// <summary>Whether both are known to have one publisher.</summary>
    public bool IsOfPublisherOf(ComparedArticle other) => publisher >= 0 && publisher == other.Publisher;

    /// <summary>All the words of its body.</summary>
    public Wording Wording => wording;

    /// <summary>The runs of its body without the stock of its outlet.</summary>
    public WordRuns Runs { get; } = new(words);

    /// <summary>The words of its body with their places, made anew each time: kept, they would take more memory than all the rest.</summary>
    public ToldWord[] Told() => ToldWord.Of(article, wording.Words.Length);

    /// <summary>What it tells without the notices of its site, made when it is first asked for.</summary>
    public OwnText Own => own ??= OwnText.Of(article, wording);

    public DateOnly? Day => article.Published?.Day.Earliest;

    /// <summary>Whether the agency that wrote it shows it itself.</summary>
    public bool IsWiresOwn => article.Wire is { } wire && string.Equals(wire, article.Outlet, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this was published after the other, by days or, on one day, by clock times of one zone; false where that is not known.</summary>
    public bool IsLaterThan(ComparedArticle other)
    {
        if (Day is not { } day || other.Day is not { } its || day != its)
            return Day > other.Day;
        return article.Published?.Time is { Length: >= 5 } time && other.Article.Published?.Time is { Length: >= 5 } itsTime
            && string.Equals(Zone(time), Zone(itsTime), StringComparison.Ordinal) && string.CompareOrdinal(time, itsTime) > 0;
    }

    /// <summary>The zone of a clock time such as <c>16:05+01:00</c>.</summary>
    private static string Zone(string time) => time.IndexOfAny(['+', '-', 'Z']) is >= 0 and var at ? time[at..] : "";
}
