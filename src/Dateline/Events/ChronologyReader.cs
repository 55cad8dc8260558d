using System.Collections.Immutable;
using Dateline.Sentences;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Tells which sentences of an article are entries of a chronology: a day in full, and then what happened on it, told in the present.</summary>
internal static class ChronologyReader
{
    /// <summary>So many entries make a chronology; fewer sentences may begin with a day by chance.</summary>
    private const int FewestEntries = 3;

    /// <summary>What may stand between the day and what happened on it.</summary>
    private const string Marks = ":–—-";

    /// <summary>The numbers of the sentences that are entries.</summary>
    public static IReadOnlySet<int> Entries(ArticleText text, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times)
    {
        var entries = times.Where(time => time is { Kind: TimeKind.Date, Reading.IsAbsolute: true } && Opens(text, sentences[time.Sentence], time.Words)).ToList();
        return entries.Select(time => text[time.Words].ToString()).Distinct(StringComparer.Ordinal).Count() >= FewestEntries ? entries.Select(time => time.Sentence).ToHashSet() : [];
    }

    /// <summary>Whether a sentence begins with a day and goes on as sentences begin: "3 May 2011 Karl Berg is arrested".</summary>
    private static bool Opens(ArticleText text, Sentence sentence, TextSpan day)
    {
        if (day.Start != sentence.Span.Start || sentence.Kind != PassageKind.Paragraph)
            return false;
        var rest = text[TextSpan.FromBounds(day.End, sentence.Span.End)].TrimStart();
        if (rest.Length > 1 && Marks.Contains(rest[0], StringComparison.Ordinal))
            rest = rest[1..].TrimStart();
        return rest.Length > 0 && char.IsUpper(rest[0]);
    }
}
