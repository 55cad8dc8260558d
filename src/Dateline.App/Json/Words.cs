using Dateline.Articles;
using Dateline.Clippings;
using Dateline.Copies;
using Dateline.Dates;
using Dateline.Events;
using Dateline.Figures;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Quotes;
using Dateline.Stories;

namespace Dateline.App.Json;

/// <summary>The words by which the document names a kind. They are the contract's: renaming a member of ours must not change them.</summary>
internal static class Words
{
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    public static string Of(BlockLabel label) => label switch
    {
        BlockLabel.Headline => "headline",
        BlockLabel.Body => "body",
        BlockLabel.Subhead => "subhead",
        BlockLabel.Caption => "caption",
        BlockLabel.Byline => "byline",
        BlockLabel.Dateline => "dateline",
        BlockLabel.Credit => "credit",
        BlockLabel.Teaser => "teaser",
        _ => "boilerplate",
    };

    public static string Of(NameKind kind) => kind switch
    {
        NameKind.Person => "person",
        NameKind.Place => "place",
        NameKind.Organisation => "organisation",
        NameKind.Event => "event",
        _ => "other",
    };

    public static string Of(ClippingKind kind) => kind switch
    {
        ClippingKind.Article => "article",
        ClippingKind.LiveBlog => "liveblog",
        ClippingKind.Index => "index",
        _ => "none",
    };

    public static string Of(CopyKind kind) => kind switch
    {
        CopyKind.Same => "same",
        CopyKind.Updated => "updated",
        CopyKind.Translation => "translation",
        _ => "excerpt",
    };

    public static string Of(ExchangeKind kind) => kind == ExchangeKind.Number ? "number" : "name";

    public static string Of(DateBasis basis) => basis switch
    {
        DateBasis.Stated => "stated",
        DateBasis.Inferred => "inferred",
        _ => "unknown",
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Week => "week",
        DatePrecision.Month => "month",
        DatePrecision.Season => "season",
        _ => "year",
    };

    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Expected => "expected",
        EventStatus.Happened => "happened",
        EventStatus.Postponed => "postponed",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Denied => "denied",
        _ => "uncertain",
    };

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Reported => "reported",
        _ => "mixed",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Demands => "demands",
        Stance.Supports => "supports",
        Stance.Opposes => "opposes",
        Stance.Offers => "offers",
        Stance.Accepts => "accepts",
        Stance.Rejects => "rejects",
        Stance.Warns => "warns",
        Stance.Confirms => "confirms",
        _ => "denies",
    };

    public static string Of(ActKind kind) => kind switch
    {
        ActKind.Position => "position",
        ActKind.Event => "event",
        _ => "quote",
    };

    public static string Of(FigureBound bound) => bound switch
    {
        FigureBound.Exactly => "exactly",
        FigureBound.About => "about",
        FigureBound.AtLeast => "atLeast",
        FigureBound.AtMost => "atMost",
        FigureBound.MoreThan => "moreThan",
        _ => "lessThan",
    };
}
