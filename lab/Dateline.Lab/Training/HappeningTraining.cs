using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Lab.Quality.Stories;
using Dateline.Stories;

namespace Dateline.Lab.Training;

/// <summary>Learns from labelled collections how likely two reports are of one happening.</summary>
/// <remarks>
/// Each collection is shown whole, without its dates, without its titles, in small parts of chance, and in small parts that are alike:
/// what a person gathers on one matter has other pairs than a day's news of everything.
/// </remarks>
internal static class HappeningTraining
{
    /// <summary>Of a larger collection some happenings are left out.</summary>
    private const int MostReports = 1500;

    private const double BareShare = 0.4;
    private const double ChanceShare = 0.4;
    private const double AlikeShare = 0.6;

    /// <summary>Pairs that share so few of their words are never of one happening but by mistake, and one in <see cref="Rarefied"/> of them is enough.</summary>
    private const double FewWords = 0.2;

    private const int Rarefied = 12;

    private static readonly int[] ChanceSizes = [25, 8];
    private static readonly int[] AlikeSizes = [20, 7];

    /// <summary>The text of <c>happenings.txt</c>.</summary>
    /// <param name="files">The labelled collections, each of which counts the same.</param>
    /// <param name="half">The half to learn from; null for all.</param>
    /// <param name="progress">Where to say how far it is.</param>
    public static string Train(IEnumerable<string> files, string? half, TextWriter progress)
    {
        var rows = new List<(double[], bool, double)>();
        foreach (var file in files)
        {
            var reports = Sample(LabelledReport.Read(file, half));
            var before = rows.Count;
            foreach (var (collection, share) in Collections(reports))
                rows.AddRange(Rows(collection, share));
            progress.WriteLine($"{Path.GetFileName(file)}: {reports.Length} reports, {rows.Count - before} pairs");
        }

        var weights = LogisticRegression.Fit(rows);
        var text = new StringBuilder("""
            # How much each clue speaks for two reports being of one happening, in nats: a logistic regression.
            # Made by "dateline-lab train happenings" from labelled collections of news, whose words are not kept here.

            [weights]

            """.ReplaceLineEndings("\n"));
        foreach (var (name, weight) in HappeningClues.Names.Append(HappeningModel.Bias).Zip(weights))
            text.Append(CultureInfo.InvariantCulture, $"{name} = {weight:0.0000}\n");
        return text.ToString();
    }

    private static ImmutableArray<LabelledReport> Sample(ImmutableArray<LabelledReport> reports)
    {
        if (reports.Length <= MostReports)
            return reports;
        var parts = (reports.Length + MostReports - 1) / MostReports;
        return [.. reports.Where(report => Part("sample", report, parts) == 0)];
    }

    private static IEnumerable<(ImmutableArray<LabelledReport> Reports, double Share)> Collections(ImmutableArray<LabelledReport> all)
    {
        yield return (all, 1);
        if (all.Any(report => report.Article.Article.Published is not null))
            yield return ([.. all.Select(report => With(report, report.Article with { Article = report.Article.Article with { Published = null } }))], BareShare);
        if (all.Any(report => report.Article.Article.Headline.Length > 0))
            yield return ([.. all.Select(report => With(report, report.Article with { Article = report.Article.Article with { Headline = "" } }))], BareShare);
        foreach (var size in ChanceSizes)
        {
            foreach (var part in all.GroupBy(report => Part($"{size}", report, Math.Max(1, all.Length / size))))
                yield return ([.. part], ChanceShare * part.Count() / all.Length);
        }

        var near = Near(all);
        foreach (var size in AlikeSizes)
        {
            var step = Math.Min(size, Math.Max(1, all.Length / 8));
            for (var i = 0; i < all.Length; i += step)
                yield return ([.. near[i].Take(size - 1).Append(i).Order().Select(report => all[report])], AlikeShare * step / all.Length);
        }
    }

    private static LabelledReport With(LabelledReport report, AnnotatedArticle article) => report with { Article = article };

    /// <summary>For each report the others by how much they share with it, most first.</summary>
    private static int[][] Near(ImmutableArray<LabelledReport> all)
    {
        var near = all.Select(_ => new List<(double Shared, int Other)>()).ToArray();
        foreach (var (one, other, clues) in Clues(all))
        {
            var shared = clues[0] * clues[0] + clues[1] * clues[1];
            near[one].Add((shared, other));
            near[other].Add((shared, one));
        }

        return Array.ConvertAll(near, list => list.OrderByDescending(n => n.Shared).ThenBy(n => n.Other).Select(n => n.Other).ToArray());
    }

    private static IEnumerable<(int One, int Other, double[] Clues)> Clues(ImmutableArray<LabelledReport> reports) =>
        StoryFinder.Clues([.. reports.Select(r => new ReportSketch(r.Article, r.Published))]);

    private static IEnumerable<(double[] Clues, bool AreOne, double Count)> Rows(ImmutableArray<LabelledReport> reports, double share)
    {
        if (reports.Length < 2)
            yield break;
        var pairs = Clues(reports).ToList();
        for (var i = 0; i < pairs.Count; i++)
        {
            var areOne = reports[pairs[i].One].Happening == reports[pairs[i].Other].Happening;
            var isEasy = !areOne && pairs[i].Clues[0] < FewWords;
            if (!isEasy || i % Rarefied == 0)
                yield return (pairs[i].Clues, areOne, (isEasy ? Rarefied : 1) * share / pairs.Count);
        }
    }

    private static int Part(string salt, LabelledReport report, int parts) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(salt + report.Happening))) % (uint)parts);
}
