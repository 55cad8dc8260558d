using Dateline.Events;
using Dateline.Stories;
using Dateline.Tests.Stories;
using Dateline.Timelines;

namespace Dateline.Tests.Timelines;

public sealed class NoveltiesTests
{
    private const string First = "Karl Berg will open the library of Tolme on 9 May. Some 200 people are to come to Tolme, the mayor said. The library of Tolme burnt down on 3 March 2015.";
    private const string Second = "Karl Berg opened the library of Tolme on Friday. The library of Tolme burnt down on 3 March 2015. Karl Berg will open a bridge in Corvaine on 20 May.";

    private static News Both() => new Collection().Add("a.txt", "Library of Tolme to open", First, "2025-05-05").Add("b.txt", "Library of Tolme opens", Second, "2025-05-10").Read(oneStory: true);

    [Fact]
    public void Lines_that_only_new_reports_tell_are_new_and_those_of_which_they_tell_something_else_have_changed()
    {
        var news = Both();
        var novelties = Assert.Single(Novelties.In(news, report => report == 1));
        var timeline = news.Stories[0].Timeline;
        Assert.Equal([(new DateOnly(2025, 5, 9), LineChange.Changed), (new DateOnly(2025, 5, 20), LineChange.New)], novelties.Lines.Select(line => (timeline[line.Index].Starts.Day!.Value, line.Change)));
        Assert.Equal(EventStatus.Happened, timeline[novelties.Lines[0].Index].Status);
        Assert.False(novelties.IsAll);
    }

    [Fact]
    public void A_story_without_a_new_report_brings_nothing() => Assert.Empty(Novelties.In(Both(), _ => false));

    [Fact]
    public void Where_all_reports_are_new_so_is_the_story()
    {
        var novelties = Assert.Single(Novelties.In(Both(), _ => true));
        Assert.True(novelties.IsAll);
        Assert.Equal([0, 1], novelties.Reports);
    }

    [Fact]
    public void How_new_a_sentence_is_goes_by_what_the_reader_knows_also_where_that_was_published_later()
    {
        var novelties = Assert.Single(Novelties.In(Both(), report => report == 0));
        var sentences = Assert.Single(novelties.Fresh).Sentences;
        Assert.Equal(0, sentences[^1].Novelty);
        Assert.True(sentences[2].Novelty > 0.5);
    }

    [Fact]
    public void Who_has_read_a_reprint_has_read_what_it_reprints()
    {
        const string Long = First + " The new house has a hall for children, a reading room over the river and a cellar for the papers of the town, which lay in a barn for ten years.";
        var news = new Collection().Add("a.txt", "Library of Tolme to open", Long, "2025-05-05").Add("b.txt", "Library of Tolme to open", Long, "2025-05-06").Read(oneStory: true);
        var (copy, original) = news.Reports[0].CopyOf is null ? (1, 0) : (0, 1);
        Assert.Equal(original, news.Reports[copy].CopyOf!.Of);
        Assert.Empty(Assert.Single(Novelties.In(news, report => report == original)).Lines);
    }

    [Fact]
    public void A_number_that_a_new_report_brings_to_others_is_new_and_one_that_it_repeats_is_not()
    {
        News With(string count) => new Collection().Add("a.txt", "Ferry sinks off Tolme", "The ferry sank off Tolme on 4 May. 12 passengers died, the coastguard said.", "2025-05-05")
            .Add("b.txt", "Ferry sinks off Tolme", "The ferry sank off Tolme on Sunday. 14 passengers died, the harbour master said.", "2025-05-05")
            .Add("c.txt", "Ferry sinks off Tolme", $"The ferry sank off Tolme on Sunday. {count} passengers died, the hospital said.", "2025-05-05").Read(oneStory: true);
        var news = With("17");
        var figures = Assert.Single(Assert.Single(Novelties.In(news, report => report == 2)).Figures);
        Assert.Equal([17m], figures.Values.Select(value => news.Stories[0].Figures[figures.Group].Values[value].Figure.Low));
        Assert.Empty(Assert.Single(Novelties.In(With("14"), report => report == 2)).Figures);
    }
}
