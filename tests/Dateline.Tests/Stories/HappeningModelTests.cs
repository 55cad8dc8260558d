using Dateline.Languages;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.Tests.Stories;

public sealed class HappeningModelTests
{
    private const string Jailed = "A court in Halden sentenced the former minister Ada Reiss to six years in prison on Thursday for taking bribes from builders.\nReiss took the money in envelopes, the court found. Her lawyer said in Halden that she would appeal.";
    private const string AlsoJailed = "A court in Vorra sentenced the former minister Emil Toth to four years in prison on Thursday for taking bribes from builders.\nToth took the money in envelopes, the court found. His lawyer said in Vorra that he would not appeal.";

    [Fact]
    public void The_shipped_table_has_a_weight_for_every_clue_and_none_besides() =>
        Assert.Equal(HappeningClues.Names.Append(HappeningModel.Bias).Order(), WordTable.Shipped("happenings.txt").Map("weights").Keys.Order());

    [Fact]
    public void A_likelihood_is_the_logistic_of_what_its_clues_weigh()
    {
        var table = "[weights]\n" + string.Concat(HappeningClues.Names.Select(name => $"{name} = {(name == "title" ? 2 : 0)}\n")) + "bias = -1\n";
        var model = new HappeningModel(WordTable.Parse(new StringReader(table)));
        var clues = HappeningClues.Names.Select(name => name == "title" ? 0.5 : 9).ToArray();
        Assert.Equal(0.5, model.Probability(clues), 12);
    }

    [Fact]
    public void Clues_are_the_same_whichever_report_is_named_first()
    {
        var articles = new[] { Jailed, AlsoJailed, Jailed.Replace("six years", "seven years") }.Select((body, i) => Annotator.Annotate(Collection.Cut($"Court jails former minister {i}", body, $"2024-06-1{i}"), Lexicon.English)).ToArray();
        var sketches = Array.ConvertAll(articles, article => new ReportSketch(article, article.Article.Published!.Day));
        var forth = StoryFinder.Clues(sketches).ToDictionary(p => (p.One, p.Other), p => p.Clues);
        var back = StoryFinder.Clues([.. Enumerable.Reverse(sketches)]).ToDictionary(p => (2 - p.Other, 2 - p.One), p => p.Clues);
        Assert.Equal(3, forth.Count);
        Assert.All(forth, pair => Assert.Equal(pair.Value.Select(c => Math.Round(c, 9)), back[pair.Key].Select(c => Math.Round(c, 9))));
        Assert.True(HappeningModel.Shipped.Probability(forth[(0, 2)]) > HappeningModel.Shipped.Probability(forth[(0, 1)]));
    }

    [Fact]
    public void One_kind_of_thing_that_befell_others_elsewhere_is_another_story()
    {
        var news = new Collection()
            .Add("a", "Former minister Reiss jailed for six years", Jailed, "2024-06-13")
            .Add("b", "Halden court jails ex-minister", Jailed.Replace("sentenced the former", "on Thursday gave the former").Replace(" to six years in prison on Thursday", " six years in prison"), "2024-06-13")
            .Add("c", "Former minister Toth jailed for four years", AlsoJailed, "2024-06-13")
            .Read();
        Assert.Equal(["0 1", "2"], news.Stories.Select(story => string.Join(" ", story.Reports)));
    }

    [Fact]
    public void The_headline_of_an_article_that_came_cut_out_counts()
    {
        var with = new ArticleTerms(new() { Headline = "Zeppelin lands", Language = "en", Text = new("It landed.", [new(PassageKind.Paragraph, new(0, 10))]) });
        Assert.Contains(with.Terms, term => term.Word == WordNumbers.Of("zeppelin"));
    }
}
