namespace Dateline.Tracking;

/// <summary>Which reports are of which happening, and which happenings of which story. Each is called by the number of its founder, the first report in it.</summary>
internal sealed class Membership
{
    private static readonly List<int> Nothing = [];

    private readonly List<TrackedReport> reports = [];
    private readonly Dictionary<int, List<int>> happenings = [];
    private readonly Dictionary<int, List<int>> stories = [];
    private readonly Dictionary<int, List<int>> copies = [];

    /// <summary>How many reports there are, copies among them.</summary>
    public int Count => reports.Count;

    /// <summary>A report by its number.</summary>
    public TrackedReport this[int report] => reports[report];

    /// <summary>The originals of a happening, in order of arrival but for what was moved into it later.</summary>
    public IReadOnlyList<int> Reports(int happening) => happenings.GetValueOrDefault(happening, Nothing);

    /// <summary>The happenings of a story.</summary>
    public IReadOnlyList<int> Happenings(int story) => stories.GetValueOrDefault(story, Nothing);

    /// <summary>The copies of an original.</summary>
    public IReadOnlyList<int> Copies(int original) => copies.GetValueOrDefault(original, Nothing);

    /// <summary>Takes in a new report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="happening">Its happening; its own number where it founds one.</param>
    /// <param name="story">Its story; its own number where it founds one.</param>
    public void Add(TrackedReport report, int happening, int story)
    {
        reports.Add(report);
        if (report.CopyOf is { } original)
            (copies.TryGetValue(original, out var list) ? list : copies[original] = []).Add(reports.Count - 1);
        else
            Put(reports.Count - 1, happening, story);
        (report.Happening, report.Story) = (happening, story);
    }

    /// <summary>Puts originals elsewhere, and their copies with them.</summary>
    /// <param name="moves">Each original once, with its new happening and story.</param>
    public void Move(IReadOnlyCollection<(int Report, int Happening, int Story)> moves)
    {
        foreach (var (number, _, _) in moves)
        {
            var report = reports[number];
            var left = happenings[report.Happening];
            left.Remove(number);
            if (left.Count > 0)
                continue;
            happenings.Remove(report.Happening);
            stories[report.Story].Remove(report.Happening);
            if (stories[report.Story].Count == 0)
                stories.Remove(report.Story);
        }

        foreach (var (number, happening, story) in moves)
        {
            Put(number, happening, story);
            foreach (var moved in Copies(number).Append(number))
                (reports[moved].Happening, reports[moved].Story, reports[moved].Proposed) = (happening, story, null);
        }
    }

    private void Put(int report, int happening, int story)
    {
        if (!happenings.TryGetValue(happening, out var list))
        {
            happenings[happening] = list = [];
            (stories.TryGetValue(story, out var told) ? told : stories[story] = []).Add(happening);
        }

        list.Add(report);
    }
}
