using System.Collections.Immutable;
using Dateline.App.Json;
using Dateline.App.Showing;
using Dateline.Timelines;

namespace Dateline.App.Html;

/// <summary>The timeline as a drawing: days from left to right, a mark for each line, linked to it.</summary>
/// <remarks>Places are shares of the width and sizes are pixels, so that it fits a phone and a desk alike without a script.</remarks>
internal sealed class TimelineDrawing(StoryOutline story, ImmutableArray<OutlineLine> listed, HtmlWriter html)
{
    private const int MostMarks = 80;

    /// <summary>The least share of the width, in percent, between two marks of a row: two marks do not touch on a phone.</summary>
    private const double Apart = 4.2;

    /// <summary>Two strokes across the axis, where a stretch without events is shortened.</summary>
    private const string Break = "M-4 5L0 -5M0 5L4 -5";

    private const int RowHeight = 17;
    private const int Top = 20;

    public void Write()
    {
        // A first or last possible day is no day to be drawn on.
        var lines = listed.Where(line => line.Line.Starts.Days is not null).ToList();
        var undated = listed.Length - lines.Count;
        if (lines.Count < 2)
            return;
        var shown = lines.OrderByDescending(line => line.Line.Importance).Take(MostMarks)
            .OrderBy(line => First(line.Line)).ThenBy(line => line.Index).ToList();
        var newest = story.Sources.Select(source => source.Report.Published.Days.Day).Max();
        var axis = new TimeAxis(shown.SelectMany(line => new[] { First(line.Line), Last(line.Line) }).Concat(newest is { } day ? [day] : []));
        var rows = Rows(shown, axis);
        var height = Top + (rows.Max() + 1) * RowHeight;

        html.Write($"<figure class=\"drawn\">\n<svg width=\"100%\" height=\"{height + 34}\" role=\"group\" aria-labelledby=\"{Title}-t {Title}-d\">\n");
        html.Write($"<title id=\"{Title}-t\">Timeline, {DateWords.Day(axis.First)} to {DateWords.Day(axis.Last)}</title><desc id=\"{Title}-d\">{StoryOutline.Count(shown.Count, "mark")} by date from left to right; each leads to its line in the lists below.</desc>\n");
        Axis(axis, height, newest);
        for (var i = 0; i < shown.Count; i++)
            Mark(shown[i], axis, height - RowHeight - (rows[i] * RowHeight));
        html.Literal("</svg>\n<figcaption>");
        foreach (var mark in Marks.All.Where(mark => shown.Any(line => Marks.ClassOf(line.Line) == mark)))
        {
            html.Literal("<span class=\"legend\">");
            Marks.Draw(html, mark);
            html.Write($"{Marks.WordOf(mark)}</span> ");
        }

        var remarks = new List<string>();
        if (axis.IsBroken)
        {
            html.Write($"<span class=\"legend\"><svg class=\"mark break\" viewBox=\"-7 -7 14 14\" width=\"14\" height=\"14\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{Break}\"/></svg>days left out</span> ");
        }

        if (undated > 0)
            remarks.Add($"{StoryOutline.Count(undated, "line")} of no known day {(undated == 1 ? "is" : "are")} only in the list");
        if (lines.Count > shown.Count)
            remarks.Add($"{StoryOutline.Count(lines.Count - shown.Count, "lesser line")} only in the list");
        if (remarks.Count > 0)
            html.Write($"<span class=\"remark\">{string.Join("; ", remarks)}</span>");
        html.Literal("</figcaption>\n</figure>\n");
    }

    private string Title => $"{Ids.Story(story.Index)}-drawn";

    private static DateOnly First(TimelineLine line) => line.Starts.Earliest!.Value;

    private static DateOnly Last(TimelineLine line)
    {
        var last = line.Starts.Latest!.Value;
        return line.Until is { } until && until > last ? until : last;
    }

    /// <summary>The lowest free row for each mark, so that none hides another.</summary>
    private static int[] Rows(List<OutlineLine> shown, TimeAxis axis)
    {
        var ends = new List<double>();
        var rows = new int[shown.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var from = axis.Place(First(shown[i].Line));
            var row = ends.FindIndex(end => end + Apart <= from);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = axis.Place(Last(shown[i].Line));
            rows[i] = row;
        }

        return rows;
    }

    private void Axis(TimeAxis axis, int baseline, DateOnly? newest)
    {
        html.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{baseline}\" y2=\"{baseline}\"/>\n");
        foreach (var (place, label) in axis.Ticks())
        {
            html.Write($"<line class=\"tick\" x1=\"{Percent(place)}\" x2=\"{Percent(place)}\" y1=\"{baseline}\" y2=\"{baseline + 5}\"/>");
            html.Write($"<text x=\"{Percent(place)}\" y=\"{baseline + 20}\" class=\"{(place < 10 ? "start" : place > 90 ? "end" : "middle")}\">{label}</text>\n");
        }

        foreach (var place in axis.Breaks)
            html.Write($"<svg class=\"break\" x=\"{Percent(place)}\" y=\"{baseline}\" overflow=\"visible\"><path d=\"{Break}\"/></svg>\n");
        if (newest is { } day)
        {
            var place = axis.Place(day);
            html.Write($"<line class=\"newest\" x1=\"{Percent(place)}\" x2=\"{Percent(place)}\" y1=\"{Top - 6}\" y2=\"{baseline}\"/><text class=\"newest {(place < 20 ? "start" : place > 80 ? "end" : "middle")}\" x=\"{Percent(place)}\" y=\"{Top - 9}\">newest dated report</text>\n");
        }
    }

    private void Mark(OutlineLine line, TimeAxis axis, int y)
    {
        var mark = Marks.ClassOf(line.Line);
        var (from, to) = (axis.Place(First(line.Line)), axis.Place(Last(line.Line)));
        var words = $"{DateWords.Of(line.Line)}, {StatusWords.Of(line.Line)}: {line.Line.Summary}";
        html.Write($"<a href=\"#{story.Ids.Line(story.Index, line.Index)}\" aria-label=\"{words}\"><title>{words}</title>");
        if (to > from)
            html.Write($"<line class=\"stretch {mark}\" x1=\"{Percent(from)}\" x2=\"{Percent(to)}\" y1=\"{y}\" y2=\"{y}\"/>");
        html.Write($"<svg x=\"{Percent(from)}\" y=\"{y}\" overflow=\"visible\" class=\"mark {mark}\"><circle class=\"hit\" r=\"8\"/><path d=\"{Marks.Outline(mark)}\"/></svg></a>\n");
    }

    private static string Percent(double place) => $"{place:0.##}%";
}
