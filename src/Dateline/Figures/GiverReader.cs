using Dateline.Languages;
using Dateline.Quotes;
using Dateline.Text;

namespace Dateline.Figures;

/// <summary>Tells who gives a number.</summary>
internal sealed class GiverReader(SourceReader sources, Lexicon lexicon)
{
    /// <summary>How many pieces before a number the verb of giving it may stand.</summary>
    private const int Reach = 16;

    private readonly FigureWords words = lexicon.Figures;

    /// <summary>The giver of a figure; null where the article gives it as its own.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="pieces">Its sentence.</param>
    public Speaker? Of(Figure figure, Piece[] pieces)
    {
        var (at, high) = (0, pieces.Length);
        while (at < high)
        {
            var middle = (at + high) / 2;
            if (pieces[middle].Span.Start < figure.Words.Start)
                at = middle + 1;
            else
                high = middle;
        }

        if (GivenAs(figure, pieces, at) is { } giver)
            return giver;
        for (var i = at - 1; i >= 0 && i >= at - Reach && pieces[i].Word is not (";" or ":"); i--)
        {
            // "Is tried on charges of hiding 9 million": what is charged is no fact yet.
            if (words.Charges.Contains(pieces[i].Word) && i + 1 < at && words.AfterCharges.Contains(pieces[i + 1].Word))
                return new(pieces[i].Span, null, null) { Naming = pieces[i].Span };

            // "Was put at 30 by police"
            if (words.Recounting.Contains(pieces[i].Word) && i > 0 && lexicon.Grammar.IsBe(pieces[i - 1].Word))
                return sources.By(figure.Sentence, figure.Words) ?? sources.Of(figure.Words) ?? sources.After(figure.Sentence, figure.Words);

            // "The fire brigade put the crowd at 2,500", "the judge ruled that …", "she claimed that 30 were late".
            if ((words.Recounting.Contains(pieces[i].Word) || lexicon.Speech.Say.Contains(pieces[i].Word)) && sources.SubjectOf(figure.Sentence, pieces[i].Span) is { } subject)
                return subject;

            // "The mayor spoke as 400 people marched": what a clause of circumstance tells is the reporter's.
            if (lexicon.Grammar.Subordinators.Contains(pieces[i].Word))
                break;
        }

        return sources.Of(figure.Words) ?? sources.After(figure.Sentence, figure.Words);
    }

    /// <summary>"The league gave the attendance as 41,200"; who gave a speech as 400 people marched has given no number.</summary>
    private Speaker? GivenAs(Figure figure, Piece[] pieces, int number)
    {
        if (number < 3 || !words.GivingLinks.Contains(pieces[number - 1].Word) || figure.Of is not { } of || of.End != pieces[number - 2].Span.End)
            return null;
        var verb = number - 2;
        while (verb > 0 && verb > number - Reach && !words.Giving.Contains(pieces[verb].Word))
            verb--;
        return words.Giving.Contains(pieces[verb].Word) ? sources.SubjectOf(figure.Sentence, pieces[verb].Span) : null;
    }
}
