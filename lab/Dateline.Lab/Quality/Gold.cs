using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Lab.Quality;

/// <summary>What a careful reader finds in a collection of pages: the hand-written truth that a reading is scored against.</summary>
internal sealed record Gold
{
    /// <summary>The pages by file name.</summary>
    public required ImmutableSortedDictionary<string, GoldPage> Pages { get; init; }

    public ImmutableArray<GoldStory> Stories { get; init; } = [];

    /// <summary>Lines from which nothing may be drawn into a story.</summary>
    public ImmutableArray<GoldLine> Never { get; init; } = [];

    /// <summary>For each person, the forms under which the pages name him or her.</summary>
    public ImmutableArray<ImmutableArray<string>> NamesOnePerson { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads a gold file.</summary>
    public static Gold Parse(string json) => JsonSerializer.Deserialize<Gold>(json, Options) ?? throw new JsonException("The gold file is empty.");
}

/// <summary>What stands on one page.</summary>
internal sealed record GoldPage
{
    public ImmutableArray<GoldArticle> Articles { get; init; } = [];

    public GoldTeasers? Teasers { get; init; }
}

/// <summary>The announcements of other articles on a page.</summary>
internal sealed record GoldTeasers
{
    /// <summary>The one that announces the page's own first article; null when none does.</summary>
    public GoldWords? CopyOfMainAtLine { get; init; }
}

internal sealed record GoldArticle
{
    public required string Title { get; init; }

    public required ImmutableArray<GoldWords> Body { get; init; }

    public ImmutableArray<GoldWords> Subheads { get; init; } = [];

    public ImmutableArray<GoldWords> Captions { get; init; } = [];

    public string? CaptionDate { get; init; }

    public string? Wire { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The people of the credit line by their role.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PeopleCredited { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public required GoldDate Published { get; init; }

    /// <summary>What it reprints; null where it is nobody's copy or the gold does not ask.</summary>
    public GoldCopy? CopyOf { get; init; }
}

/// <summary>When an article really appeared, and what of that follows from the pages.</summary>
/// <param name="Truth">The day; null where nobody knows.</param>
/// <param name="Bounds">First and last day that follow from the pages; null is open.</param>
internal sealed record GoldDate(string? Truth, ImmutableArray<string?> Bounds);

/// <param name="Article">The article that is copied, as <c>page#index</c>.</param>
/// <param name="Kind">How, in the contract's words.</param>
internal sealed record GoldCopy(string Article, string Kind);

internal sealed record GoldStory
{
    public required string Id { get; init; }

    /// <summary>Its articles, each as <c>page#index</c>.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    public ImmutableArray<ImmutableArray<string>> Happenings { get; init; } = [];

    public ImmutableArray<GoldEvent> Timeline { get; init; } = [];

    public ImmutableArray<GoldQuote> Quotes { get; init; } = [];

    public ImmutableArray<GoldFigure> Figures { get; init; } = [];
}

/// <summary>A line that the timeline should have.</summary>
internal sealed record GoldEvent
{
    /// <summary>A day, month or year in ISO 8601 form; null where the pages give none.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the day follows from the pages; where it does not, any interval that holds it is right.</summary>
    public bool DateKnown { get; init; } = true;

    public required string What { get; init; }

    public required string Status { get; init; }

    public ImmutableArray<string> Pages { get; init; } = [];

    public bool Optional { get; init; }
}

internal sealed record GoldQuote
{
    public required string Speaker { get; init; }

    public required string Page { get; init; }

    /// <summary>The line or paragraph in which it stands.</summary>
    public required GoldWords Line { get; init; }

    public required string Starts { get; init; }
}

internal sealed record GoldFigure
{
    public required string Of { get; init; }

    public required bool Agree { get; init; }

    public ImmutableArray<GoldValue> Values { get; init; } = [];
}

internal sealed record GoldValue(decimal Value);

internal sealed record GoldLine(string Page, GoldWords Line);

/// <summary>A piece of a page: the number of its line in a text dump, counted from 1, or its words.</summary>
/// <param name="Line">The line's number; null where the words are given.</param>
/// <param name="Words">The words; null where the line is given.</param>
[JsonConverter(typeof(GoldWordsConverter))]
internal readonly record struct GoldWords(int? Line, string? Words)
{
    public override string ToString() => Words is null ? $"line {Line}" : Words.Length <= 60 ? Words : Words[..60] + "…";
}

internal sealed class GoldWordsConverter : JsonConverter<GoldWords>
{
    public override GoldWords Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new(reader.GetInt32(), null) : new(null, reader.GetString());

    public override void Write(Utf8JsonWriter writer, GoldWords value, JsonSerializerOptions options)
    {
        if (value.Line is { } line)
            writer.WriteNumberValue(line);
        else
            writer.WriteStringValue(value.Words);
    }
}
