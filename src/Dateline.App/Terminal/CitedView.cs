using Dateline.App.Showing;

namespace Dateline.App.Terminal;

/// <summary>The reports that were cited above, in a terminal.</summary>
internal static class CitedView
{
    public static void Write(CitedReports reports, ShownNews shown, TerminalPage page)
    {
        var cited = reports.InOrder.ToList();
        if (cited.Count == 0)
            return;
        page.Heading(cited.Count == 1 ? "Report" : "Reports");
        foreach (var (report, number) in cited)
        {
            var source = SourceReport.From(shown, report, number);
            var label = $"  [{number}]".PadRight(6) + " ";
            page.Write(source.Title, first: label);
            page.Write($"{DateWords.Of(source.Report.Published)} · {source.Origin}{(source.IsNamed ? $" · {source.Path}" : "")}", Style.Dim, new string(' ', label.Length));
        }
    }
}
