using Dateline.Dates;
using Dateline.Stories;

namespace Dateline.Timelines;

/// <summary>Tells when a report was published, from its own page alone.</summary>
internal static class ReportDater
{
    public static PublicationDate Date(AnnotatedArticle report)
    {
        if (report.Article.Published is { } stated)
            return new(stated.Day, stated.Time, DateBasis.Stated, stated.Why);
        return new(DateInterval.Unknown, null, DateBasis.Unknown, "the page does not say, and nothing in it tells");
    }
}
