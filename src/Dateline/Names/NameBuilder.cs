using Dateline.Languages;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>A name while its mentions are gathered.</summary>
internal sealed class NameBuilder(NameKind kind)
{
    private readonly List<Mention> mentions = [];
    private int female;
    private int male;
    private int tokens;

    public NameKind Kind { get; } = kind;

    public string Text { get; private set; } = "";

    /// <summary>The folded words of the fullest form.</summary>
    public string Key { get; private set; } = "";

    public string? Role { get; private set; }

    /// <summary>What speaks for the kind, of all mentions together.</summary>
    public double Weight { get; set; }

    public Gender Gender => female > male ? Gender.Female : male > female ? Gender.Male : Gender.Unknown;

    /// <summary>The start of the last mention so far; -1 before the first.</summary>
    public int LastStart => mentions.Count == 0 ? -1 : mentions[^1].Words.Start;

    /// <summary>The sentence of the last mention so far; -1 before the first.</summary>
    public int LastSentence => mentions.Count == 0 ? -1 : mentions[^1].Sentence;

    /// <summary>Where its mentions stand.</summary>
    public IEnumerable<TextSpan> Spans => mentions.Select(m => m.Words);

    public void Add(NameCandidate candidate, ArticleText text)
    {
        var span = candidate.View.Span(candidate.First, candidate.End);
        mentions.Add(new(span, candidate.View.Sentence.Index));
        if (candidate.Tokens > tokens)
        {
            tokens = candidate.Tokens;
            Text = text.Words(span);
            Key = candidate.Key;
        }
        else if (candidate.Tokens == tokens && Kind is NameKind.Place or NameKind.Person && IsShouted(Text) && text.Words(span) is var plain && !IsShouted(plain))
        {
            // Datelines write their town, and some outlets every family name, in capitals.
            Text = plain;
        }

        Role ??= candidate.Role;
        Count(candidate.Gender);
    }

    private static bool IsShouted(string words) => words.Any(char.IsUpper) && !words.Any(char.IsLower);

    public void AddMention(TextSpan span, int sentence) => mentions.Add(new(span, sentence));

    /// <summary>Counts a sign of gender.</summary>
    public void Count(Gender gender)
    {
        female += gender == Gender.Female ? 1 : 0;
        male += gender == Gender.Male ? 1 : 0;
    }

    public Name Build(NameWords words)
    {
        var gender = Gender;
        if (gender == Gender.Unknown && Kind == NameKind.Person && tokens > 1)
        {
            var given = Text[..Math.Max(0, Text.IndexOf(' '))];
            gender = words.FemaleNames.Contains(given) ? Gender.Female : words.MaleNames.Contains(given) ? Gender.Male : Gender.Unknown;
        }

        return new()
        {
            Text = Text,
            Kind = Kind,
            Role = Kind == NameKind.Person ? Role : null,
            Gender = Kind == NameKind.Person ? gender : Gender.Unknown,
            Mentions = [.. mentions.Distinct().OrderBy(m => m.Words)],
            Confidence = Math.Clamp(Weight / 3, 0.1, 1),
        };
    }
}
