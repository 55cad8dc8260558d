using Dateline.Events;
using Dateline.Timelines;

namespace Dateline.App.Html;

/// <summary>The drawn mark of each status: told apart by shape, so that colour is never needed to read it.</summary>
internal static class Marks
{
    /// <summary>Every status that a line can be shown with, in the order of a legend.</summary>
    public static readonly string[] All = ["happened", "due", "passed", "postponed", "cancelled", "denied", "unconfirmed"];

    /// <summary>The class of a line, which names its mark.</summary>
    public static string ClassOf(TimelineLine line) => line switch
    {
        { Passed: true } => "passed",
        { Status: EventStatus.Happened } => "happened",
        { Status: EventStatus.Expected } => "due",
        { Status: EventStatus.Postponed } => "postponed",
        { Status: EventStatus.Cancelled } => "cancelled",
        { Status: EventStatus.Denied } => "denied",
        _ => "unconfirmed",
    };

    /// <summary>The word of a mark in a legend.</summary>
    public static string WordOf(string mark) => mark switch
    {
        "passed" => "was due",
        "denied" => "denied, or not so",
        _ => mark,
    };

    /// <summary>The outline of a mark around 0,0, within 6 units.</summary>
    public static string Outline(string mark) => mark switch
    {
        "happened" => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
        "due" => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
        "passed" => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z M0 -2.5v2.7l1.8 1.3",
        "postponed" => "M-4 -4.5L4.5 0L-4 4.5z",
        "cancelled" => "M-4 -4L4 4M-4 4L4 -4",
        "denied" => "M-4.5 -4.5h9v9h-9z M-2.5 0h5",
        _ => "M0 -5.5L5.5 0L0 5.5L-5.5 0z",
    };

    /// <summary>Draws the mark of a line beside its word.</summary>
    public static void Draw(HtmlWriter html, TimelineLine line) => Draw(html, ClassOf(line));

    /// <summary>Draws a mark beside its word.</summary>
    public static void Draw(HtmlWriter html, string mark) =>
        html.Write($"<svg class=\"mark {mark}\" viewBox=\"-7 -7 14 14\" width=\"14\" height=\"14\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{Outline(mark)}\"/></svg>");
}
