using Dateline.Lab.Quality;
using Dateline.Lab.Quality.Copies;

namespace Dateline.Tests.Quality;

public sealed class CopyFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Copies_in_a_stream_do_not_fall_below_their_floors()
    {
        var folder = Path.Combine(LanguageData.Folder, "..", "stories");
        var (docs, pairs) = (Path.Combine(folder, "reuters-copies-docs.jsonl"), Path.Combine(folder, "reuters-copies-pairs.jsonl"));
        Assert.SkipUnless(File.Exists(docs) && File.Exists(pairs), LanguageData.Absent);
        var scorer = new CopySetScorer(CopySet.Read(File.ReadLines(docs), File.ReadLines(pairs)));
        FloorCheck.Hold(output, Halves.Names.SelectMany(scorer.Measures));
    }
}
