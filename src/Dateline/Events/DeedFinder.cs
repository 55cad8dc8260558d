using System.Collections.Immutable;
using Dateline.Coding;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>Who does what to whom in a sentence, as the researchers of political events code it.</summary>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="Coded">Code and words.</param>
/// <param name="Source">Whom the words name who do it; null when it is nobody with a name.</param>
/// <param name="Target">Whom the words name to whom it is done; null when it is nobody with a name.</param>
/// <param name="Status">What the sentence says of whether it is done; null where it says nothing.</param>
public sealed record Deed(int Sentence, CodedEvent Coded, Name? Source, Name? Target, EventStatus? Status);

/// <summary>Finds who does what to whom, for those whom dictionaries know and those whom only the article names.</summary>
public static class DeedFinder
{
    private const int LongestDateline = 16;

    /// <summary>The deeds of an article, in page order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="names">Its names.</param>
    /// <param name="times">Its times, whose names of days and months are nobody.</param>
    /// <param name="quotes">Its quotes.</param>
    /// <param name="told">The numbers of the sentences that tell events; of others only deeds that stand alone outside of quotes are looked for.</param>
    /// <param name="day">Its day; null when it is not known.</param>
    /// <param name="lexicon">The language's tables.</param>
    public static ImmutableArray<Deed> Find(ArticleText text, IEnumerable<Sentence> sentences, ImmutableArray<Name> names, ImmutableArray<TimeExpression> times,
        ImmutableArray<Quote> quotes, IReadOnlySet<int> told, DateOnly? day, Lexicon lexicon)
    {
        if (lexicon.Language != Lexicon.English.Language)
            return [];
        var mentions = names.Where(name => name.Kind != NameKind.Event)
            .SelectMany(name => name.Mentions.Select(mention => (Name: name, Mention: mention))).ToLookup(m => m.Mention.Sentence);
        var timesOf = times.ToLookup(time => time.Sentence);
        var quoted = quotes.Where(quote => quote.Kind == QuoteKind.Direct).Select(quote => quote.Words).ToList();
        var codes = new Dictionary<Name, string>(ReferenceEqualityComparer.Instance);
        var found = ImmutableArray.CreateBuilder<Deed>();
        foreach (var sentence in sentences.Where(s => s.Span.Length <= SentenceParts.LongestSentence))
        {
            var spans = SentenceTagger.Words(text.Page, sentence);
            spans = spans[DatelineLength(text.Page, spans)..];
            var known = ActorTable.English.Find(text.Page, spans, day);
            var named = mentions[sentence.Index].ToList();
            var glance = new FirstGlance(text.Page, spans, EventVerbs.English);
            if (!(told.Contains(sentence.Index) ? glance.CanTell()
                : AreTwo(text.Page, spans, known, named) && glance.CanStandAlone(isAnyoneKnown: !known.IsEmpty, quoted)))
                continue;
            var tagged = SentenceTagger.English.Tag(text.Page, spans.AsSpan());
            var actors = Actors(text.Page, tagged.Words, known, named, timesOf[sentence.Index],
                name => codes.TryGetValue(name, out var code) ? code : codes[name] = CodeOf(name, day));
            var factuality = default(FactualityReader);
            foreach (var coded in EventCoder.Code(text.Page, tagged, actors, EventVerbs.English))
            {
                factuality ??= new(text.Page, tagged, timesOf[sentence.Index], lexicon);
                found.Add(new(sentence.Index, coded, NameIn(coded.Source), coded.Target is { } target ? NameIn(target) : null, StatusOf(tagged, coded.Verb, factuality)));
            }

            Name? NameIn(CodedActor actor)
            {
                var inside = named.Where(m => actor.Words.Contains(m.Mention.Words) && !IsPossessive(text.Page, m.Mention.Words)).Select(m => m.Name).ToList();
                return inside.Find(name => name.Kind == NameKind.Person) ?? inside.Find(name => name.Kind == NameKind.Organisation)
                    ?? (actor.HasRole ? null : inside.FirstOrDefault());
            }
        }

        return found.ToImmutable();
    }

    private static EventStatus? StatusOf(TaggedSentence sentence, TextSpan verb, FactualityReader factuality)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Span.Overlaps(verb))
                return factuality.Of(i);
        }

        return null;
    }

    /// <summary>Whether a sentence may name two, or one whose name means several; what is not known is named with a capital.</summary>
    private static bool AreTwo(string page, ImmutableArray<TextSpan> words, ImmutableArray<ActorMention> known, List<(Name Name, Mention Mention)> named)
    {
        var (found, next) = (0, 0);
        for (var i = 0; i < words.Length && found < 2;)
        {
            if (next < known.Length && known[next].Start == i)
            {
                found += known[next].Code.Contains('/', StringComparison.Ordinal) ? 2 : 1;
                i = known[next++].End;
                continue;
            }

            if (char.IsUpper(page[words[i].Start]) || named.Exists(name => name.Mention.Words.Contains(words[i])))
                found++;
            i++;
        }

        return found > 1;
    }

    /// <summary>Whether something of theirs is meant: "Orne's envoy".</summary>
    private static bool IsPossessive(string page, TextSpan words) => words.End + 1 < page.Length && page[words.End] is '\'' or '’' && page[words.End + 1] == 's';

    /// <summary>How many words at the head of a sentence say where and by whom it was reported: "PORT VESSEN (Marlin News) -".</summary>
    private static int DatelineLength(string page, ImmutableArray<TextSpan> words)
    {
        for (var i = 0; i < words.Length && i < LongestDateline; i++)
        {
            var first = page[words[i].Start];
            if (first is '-' or '–' or '—' && i > 0 && words[i].Start > words[i - 1].End)
                return i + 1;
            if (char.IsLower(first))
                break;
        }

        return 0;
    }

    /// <summary>What the dictionaries know, and the names they do not know. The longer of two that overlap is meant.</summary>
    private static ImmutableArray<ActorMention> Actors(string page, ImmutableArray<TaggedWord> words, ImmutableArray<ActorMention> known,
        List<(Name Name, Mention Mention)> named, IEnumerable<TimeExpression> times, Func<Name, string> codeOf)
    {
        var actors = new List<ActorMention>();
        foreach (var (name, mention) in named)
        {
            var start = 0;
            while (start < words.Length && words[start].Span.Start < mention.Words.Start)
                start++;
            var end = start;
            while (end < words.Length && words[end].Span.End <= mention.Words.End)
                end++;
            if (start == end)
                continue;
            var inside = known.Where(actor => actor.Start < end && actor.End > start).ToList();
            if (inside.Exists(actor => !actor.IsRole && actor.Start <= start && actor.End >= end))
                continue;
            actors.Add(new(start, end, name.Kind == NameKind.Person ? codeOf(name) : Joined(inside), false));
        }

        actors.AddRange(known.Where(actor => !actors.Exists(other => actor.Start < other.End && other.Start < actor.End)));
        AddUnknown(page, words, times, actors);
        return [.. actors.OrderBy(actor => actor.Start)];
    }

    /// <summary>Adds what is tagged as a name and known to nobody: of those who act in a sentence the words are enough.</summary>
    private static void AddUnknown(string page, ImmutableArray<TaggedWord> words, IEnumerable<TimeExpression> times, List<ActorMention> actors)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var start = i;
            while (i < words.Length && words[i].Universal == UniversalTag.Propn && char.IsUpper(page[words[i].Span.Start])
                && page.AsSpan(words[i].Span.Start, words[i].Span.Length).IndexOfAny('\'', '’') < 0
                && !actors.Exists(actor => actor.Start <= i && i < actor.End))
                i++;
            if (i > start && !times.Any(time => time.Words.Start < words[i - 1].Span.End && words[start].Span.Start < time.Words.End))
                actors.Add(new(start, i, "", false));
        }
    }

    /// <summary>The code of a person whose role says of which country, <c>Russian foreign minister</c>; empty for others.</summary>
    private static string CodeOf(Name name, DateOnly? day)
    {
        if (name.Role is not { } role)
            return "";
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < role.Length;)
        {
            var end = role.IndexOf(' ', at) is >= 0 and var space ? space : role.Length;
            words.Add(TextSpan.FromBounds(at, end));
            at = end + 1;
        }

        return Joined(ActorTable.English.Find(role, words.ToImmutable(), day));
    }

    /// <summary>The code of an organisation whose name says of which country and what it is: <c>Russian Foreign Ministry</c>; the country alone does not tell.</summary>
    private static string Joined(IReadOnlyCollection<ActorMention> inside)
    {
        var home = inside.FirstOrDefault(actor => !actor.IsRole).Code;
        var role = inside.FirstOrDefault(actor => actor.IsRole).Code;
        return home is not { Length: > 0 } || role is not { Length: > 0 } ? "" : home.EndsWith(role, StringComparison.Ordinal) ? home : home + role;
    }
}
