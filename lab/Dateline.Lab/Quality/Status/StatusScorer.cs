using Dateline.Events;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Lab.Quality.Status;

/// <summary>A sentence, the word in it that names an event, and what the sentence says of whether that event takes place.</summary>
internal sealed record StatusCase(string Sentence, string Word, EventStatus Wanted)
{
    public string Half => Halves.Of(Sentence);

    /// <summary>Reads lines of status, word and sentence, parted by tabs.</summary>
    public static IEnumerable<StatusCase> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .Select(cells => new StatusCase(cells[2], cells[1], Enum.Parse<EventStatus>(cells[0], ignoreCase: true)));
}

/// <summary>Scores what is told of whether events take place.</summary>
internal static class StatusScorer
{
    /// <summary>The status that is told of the event that a word names; null where none is told.</summary>
    public static EventStatus? Told(StatusCase asked)
    {
        var text = new ArticleText(asked.Sentence, [new(PassageKind.Paragraph, new(0, asked.Sentence.Length))]);
        var at = asked.Sentence.IndexOf(asked.Word, StringComparison.Ordinal);
        var sentences = SentenceSplitter.Split(text, Lexicon.English);
        var times = TimeFinder.Find(text, sentences, Lexicon.English);
        foreach (var sentence in sentences)
        {
            var tagged = SentenceTagger.English.Tag(asked.Sentence, sentence);
            for (var i = 0; i < tagged.Words.Length; i++)
            {
                if (tagged.Words[i].Span.Start < at + asked.Word.Length && tagged.Words[i].Span.End > at)
                    return new FactualityReader(asked.Sentence, tagged, times, Lexicon.English).Of(i);
            }
        }

        return null;
    }

    /// <summary>How many of a set's events are told with the right status, and how many of those that are told are.</summary>
    public static IEnumerable<(string Name, double Score)> Measures(IReadOnlyList<(StatusCase Asked, EventStatus? Told)> answers)
    {
        double right = answers.Count(answer => answer.Told == answer.Asked.Wanted);
        yield return ("language status right", 100 * right / answers.Count);
        yield return ("language status right when told", 100 * right / Math.Max(1, answers.Count(answer => answer.Told is not null)));
    }

    /// <summary>Prints the scores, all together and by status.</summary>
    public static void Print(TextWriter to, IReadOnlyList<(StatusCase Asked, EventStatus? Told)> answers, bool misses)
    {
        foreach (var group in answers.GroupBy(answer => answer.Asked.Wanted).OrderBy(group => group.Key).Select(group => (group.Key.ToString(), group.ToList()))
            .Append(("all", [.. answers])))
        {
            var (name, of) = group;
            var (told, right) = (of.Count(answer => answer.Told is not null), of.Count(answer => answer.Told == answer.Asked.Wanted));
            to.WriteLine(FormattableString.Invariant($"{name,-10} n={of.Count,-4} right {100.0 * right / of.Count,5:0.0}  told {100.0 * told / of.Count,5:0.0}  ")
                + FormattableString.Invariant($"right when told {100.0 * right / Math.Max(1, told),5:0.0}"));
        }

        if (!misses)
            return;
        foreach (var (asked, told) in answers.Where(answer => answer.Told != answer.Asked.Wanted))
            to.WriteLine($"{asked.Wanted}, told {told?.ToString() ?? "nothing"}: {asked.Sentence.Replace(asked.Word, $"[{asked.Word}]", StringComparison.Ordinal)}");
    }
}
