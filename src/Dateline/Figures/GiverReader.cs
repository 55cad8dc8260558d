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

        for (var i = at - 1; i >= 0 && i >= at - Reach && pieces[i].Word is not (";" or ":"); i--)
        {
            // "Is tried on charges of hiding 9 million": what is charged is no fact yet.
            if (words.Charges.Contains(pieces[i].Word) && i + 1 < at && words.AfterCharges.Contains(pieces[i + 1].Word))
                return new(pieces[i].Span, null, null) { Naming = pieces[i].Span };

            // "Was put at 30 by police"
            if (words.Recounting.Contains(pieces[i].Word) && i > 0 && lexicon.Grammar.IsBe(pieces[i - 1].Word))
                return sources.By(figure.Sentence, figure.Words) ?? sources.Of(figure.Words) ?? sources.After(figure.Sentence, figure.Words);

            // "The fire brigade put the crowd at 2,500", "the judge ruled that …", "she claimed that 30 were late".
            if ((words.Recounting.Contains(pieces[i].Word) || GivesAs(i, at, pieces) || lexicon.Speech.Say.Contains(pieces[i].Word)) && sources.SubjectOf(figure.Sentence, pieces[i].Span) is { } subject)
                return subject;

            // "The mayor spoke as 400 people marched": what a clause of circumstance tells is the reporter's.
            if (lexicon.Grammar.Subordinators.Contains(pieces[i].Word))
                break;
        }

        return sources.Of(figure.Words) ?? sources.After(figure.Sentence, figure.Words);
    }

    /// <summary>"The league gave the attendance as 41,200"; who gives 30 children a book only counts as the reporter does.</summary>
    private bool GivesAs(int verb, int number, Piece[] pieces) => words.Giving.Contains(pieces[verb].Word) && words.GivingLinks.Contains(pieces[number - 1].Word);
}
