using System.Diagnostics;
using Dateline.Lab.Training;
using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Tagging;
using Dateline.Text;

namespace Dateline.Lab.Quality;

/// <summary>Scores tags and structure against treebanks, on words as the treebanks cut them.</summary>
internal static class TaggingScorer
{
    /// <summary>Shares of words: with the right tag of each kind, the right head (UAS), that and the right relation (LAS).</summary>
    public static Scorecard Score(IEnumerable<TreebankSentence> sentences, SentenceTagger tagger)
    {
        var card = new Scorecard();
        foreach (var sentence in sentences)
        {
            var words = tagger.Tag(sentence.Text, sentence.Spans).Words;
            for (var i = 0; i < words.Length; i++)
            {
                var (word, tags) = (words[i], sentence.Tags[i]);
                var form = sentence.Text.Substring(word.Span.Start, word.Span.Length);
                var isRight = word.Head == sentence.Heads[i];
                card.Ask("UPOS", word.Universal == tags.Universal, $"{form}: {tags.Universal}, not {word.Universal}  {sentence.Id}");
                card.Ask("XPOS", word.Penn == tags.Penn, $"{form}: {tags.Penn}, not {word.Penn}  {sentence.Id}");
                card.Ask("UAS", isRight, $"{form}: {sentence.Heads[i] + 1}, not {word.Head + 1}  {sentence.Id}");
                card.Ask("LAS", isRight && word.Relation == sentence.Relations[i], $"{form}: {sentence.Relations[i]}, not {word.Relation}  {sentence.Id}");
            }
        }

        return card;
    }

    /// <summary>How well sentences as they were written are cut into the treebanks' words: F1 in per cent.</summary>
    public static double CutScore(IEnumerable<TreebankSentence> sentences)
    {
        int right = 0, all = 0;
        foreach (var sentence in sentences)
        {
            var text = new ArticleText(sentence.Written, [new(PassageKind.Paragraph, new(0, sentence.Written.Length))]);
            var found = SentenceSplitter.Split(text, Lexicon.English).SelectMany(s => SentenceTagger.Words(sentence.Written, s)).ToHashSet();
            var at = 0;
            foreach (var word in sentence.Spans)
            {
                var form = sentence.Text.Substring(word.Start, word.Length);
                var start = sentence.Written.IndexOf(form, at, StringComparison.Ordinal);
                all++;
                if (start < 0)
                    continue;
                at = start + form.Length;
                if (found.Contains(new(start, form.Length)))
                    right++;
            }

            all += found.Count;
        }

        return 200.0 * right / all;
    }

    /// <summary>Prints how many words are worked out in a second of processor time.</summary>
    public static void PrintSpeed(TextWriter output, IReadOnlyList<TreebankSentence> sentences, SentenceTagger tagger)
    {
        const int rounds = 10;
        foreach (var sentence in sentences)
            tagger.Tag(sentence.Text, sentence.Spans);
        var process = Process.GetCurrentProcess();
        var began = process.TotalProcessorTime;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var sentence in sentences)
                tagger.Tag(sentence.Text, sentence.Spans);
        }

        process.Refresh();
        var seconds = (process.TotalProcessorTime - began).TotalSeconds;
        output.WriteLine($"{rounds * sentences.Sum(s => (long)s.Spans.Length) / seconds:0} words a second of processor time, tags and structure");
    }
}
