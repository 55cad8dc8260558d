namespace Dateline.Languages;

/// <summary>What is known of one language: its tables of words, as one value that is loaded once and handed to every step.</summary>
/// <remarks>A step that finds no words for a language in its table finds nothing in that language; it does not guess with another's.</remarks>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => new("en", "English"));
    private static readonly Lazy<Lexicon> LazyUnknown = new(() => new("und", null));

    private Lexicon(string language, string? folder)
    {
        Language = language;
        IsKnown = folder is not null;
        Sentences = new(Table(folder, "sentences"));
        Speech = new(Table(folder, "speech"));
        Times = new(Table(folder, "times"));
        Grammar = new(Table(folder, "grammar"), new(Table(folder, "verbs")));
        Figures = new(Table(folder, "figures"));
        Events = new(Table(folder, "events"), Table(folder, "clauses"), Table(folder, "claims"), Table(folder, "denials"));
        Stances = new(Table(folder, "positions"));
        Factuality = new(Table(folder, "factuality"));
        Names = new(Table(folder, "names"), Table(folder, "first-names"), Table(folder, "words"));
        Gazetteer = new(Table(folder, "names"), Table(folder, "countries"), Table(folder, "towns"), Table(folder, "leaders"), Names);
    }

    /// <summary>English.</summary>
    public static Lexicon English => LazyEnglish.Value;

    /// <summary>The lexicon of a language that has no tables: every table is empty.</summary>
    public static Lexicon Unknown => LazyUnknown.Value;

    /// <summary>The ISO 639 code of the language, <c>und</c> for none.</summary>
    public string Language { get; }

    /// <summary>Whether there are tables for the language.</summary>
    public bool IsKnown { get; }

    /// <summary>Where its sentences end.</summary>
    public SentenceWords Sentences { get; }

    /// <summary>Its verbs of speech.</summary>
    public SpeechWords Speech { get; }

    /// <summary>Its words that name times.</summary>
    internal TimeWords Times { get; }

    /// <summary>Its verbs and the small words of its sentences.</summary>
    internal Grammar Grammar { get; }

    /// <summary>Its words around numbers.</summary>
    internal FigureWords Figures { get; }

    /// <summary>Its words that name what happens in the news.</summary>
    internal EventWords Events { get; }

    /// <summary>Its verbs that say where someone stands.</summary>
    internal StanceWords Stances { get; }

    /// <summary>Its words that say whether something takes place.</summary>
    internal FactualityWords Factuality { get; }

    /// <summary>How it names people, organisations, places and events.</summary>
    public NameWords Names { get; }

    /// <summary>The names that are known before any article is read.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The lexicon for a language code such as <c>en</c> or <c>en-GB</c>; <see cref="Unknown"/> where there are no tables for it.</summary>
    public static Lexicon For(string? language) =>
        language is not null && (language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase))
            ? English
            : Unknown;

    private static WordTable Table(string? folder, string name) => folder is null ? WordTable.Empty : WordTable.Shipped($"{folder}/{name}.txt");
}
