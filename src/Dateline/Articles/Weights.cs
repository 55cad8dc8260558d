namespace Dateline.Articles;

/// <summary>What speaks for and against a block's being body, in words of running text. Set by hand.</summary>
internal static class Weights
{
    /// <summary>Words of one block beyond these add less: one endless block is hardly better proof than a long paragraph.</summary>
    public const double LongestGain = 60;

    /// <summary>What each word beyond these adds.</summary>
    public const double BeyondLongest = 0.3;

    /// <summary>Words beyond even these add nothing.</summary>
    public const double LongestBlock = 600;

    /// <summary>What a sentence adds for ending as one.</summary>
    public const double Sentence = 3;

    /// <summary>The share of its words that a long block without an end of sentence is worth.</summary>
    public const double Unended = 0.6;

    /// <summary>A short line that ends no sentence, between paragraphs: a subhead, or furniture.</summary>
    public const double ShortLine = -10;

    /// <summary>By what share each further short line in a row costs less.</summary>
    public const double EachLine = 0.1;

    /// <summary>The least share of its cost that a short line in a row of them keeps.</summary>
    public const double LastOfLines = 0.5;

    /// <summary>Words in an element that is trusted less than this, for its name, are never body.</summary>
    public const double Stranger = 0.5;

    /// <summary>An element in the article's own that holds so large a share of its long sentences is part of it, whatever it is named.</summary>
    public const double ShareOfHolder = 0.4;

    /// <summary>A sentence of a paragraph has seldom fewer words; one of a notice has.</summary>
    public const int LongSentence = 15;

    /// <summary>How much of a paragraph's worth counts for the element around it, for the one around that, and so on, when the one that holds the body is looked for.</summary>
    public static readonly double[] Generations = [1, 0.8, 0.5];

    /// <summary>What each word of a short line is worth that stands among the article's own paragraphs in its markup, as items of a list do.</summary>
    public const double OwnLine = 0.3;

    /// <summary>Words of such a line beyond these add nothing.</summary>
    public const double LongestItem = 20;

    /// <summary>A heading among the article's own paragraphs.</summary>
    public const double OwnHeading = -2;

    /// <summary>Words beside the column that holds the article, where tables lay out the page, as a factor on their worth.</summary>
    public const double OtherColumn = 0.4;

    /// <summary>A line with a larger share of links is a teaser or a menu even there.</summary>
    public const double MostLinks = 0.4;

    /// <summary>A block of more words in which so large a share is links is a list of headlines that the markup does not part.</summary>
    public const int LongestLinked = 40;

    /// <summary>The share of links in such a list.</summary>
    public const double LinksOfList = 0.6;

    /// <summary>A label or notice that its words give away.</summary>
    public const double FurnitureLine = -12;

    /// <summary>A caption, byline or date stands in articles, but between furniture as well.</summary>
    public const double Companion = -3;

    /// <summary>A credit line ends nearly every article: what comes after it must be more than a notice.</summary>
    public const double Credit = -40;

    /// <summary>A heading of other headlines.</summary>
    public const double RelatedHead = -30;

    /// <summary>A line that announces one other article, as often stands between paragraphs.</summary>
    public const double TeaserLine = -6;

    /// <summary>Readers' words look like paragraphs, and are none of the article.</summary>
    public const double CommentsHead = -160;

    /// <summary>The summary in a list of teasers, instead of what its words would be worth.</summary>
    public const double TeaserSummary = -6;

    /// <summary>To begin an article; so much running text may stand alone in furniture.</summary>
    public const double Begin = -70;

    /// <summary>The same where no article was found otherwise.</summary>
    public const double BeginShort = -20;

    /// <summary>To begin right after a block that is the page's headline.</summary>
    public const double BeginAtHeadline = -8;

    /// <summary>Navigation, footers and the like, as a factor on what the words are worth.</summary>
    public const double FurnitureRegion = 0.1;

    /// <summary>How many times more a run is worth, when the page's main one is chosen, for standing after the page's own headline.</summary>
    public const double AfterTitle = 4;

    /// <summary>The same for a run that looks like a list of readers' comments: what they write is often more than the report.</summary>
    public const double Comments = 0.1;

    /// <summary>The same where the heading of comments stands over the list.</summary>
    public const double HeadedComments = 0.02;

    /// <summary>Below this gain a run of paragraphs is no article.</summary>
    public const double LeastArticle = 40;

    /// <summary>The same for one right after the page's own headline.</summary>
    public const double LeastAtHeadline = 12;

    /// <summary>A line that announces a list has at least so many words, the colon after it not the one of "Related:".</summary>
    public const int ShortestAnnouncement = 4;

    /// <summary>So many lines below it are the list's.</summary>
    public const int LongestList = 12;
}
