using System.Text;
using System.Text.Json;
using Dateline.Pages;
using Dateline.Stories;

namespace Dateline.Tests.Stories;

public sealed class FigureGroupTests
{
    [Fact]
    public void Two_counts_of_one_crowd_differ()
    {
        var group = Assert.Single(GroupsOf(("2024-03-04", "The choir said 7,000 people had sung in Velde. The fire brigade put the crowd at 2,500.")));
        Assert.False(group.Agree);
        Assert.Equal([7000m, 2500m], group.Values.Select(v => v.Figure.Low));
    }

    [Fact]
    public void Who_gives_a_number_stands_beside_it()
    {
        var group = Assert.Single(GroupsOf(("2024-03-04", "The choir said 7,000 people had sung in Velde. The fire brigade put the crowd at 2,500.")));
        Assert.Equal(["choir", "fire brigade"], group.Values.Select(v => v.According));
    }

    [Theory]
    [InlineData("The Tolme Maid carried 57 passengers and a crew of three, not 60 passengers, the operator Brannick Lines said.")]
    [InlineData("The Tolme Maid had carried 57 passengers, not 60, the operator Brannick Lines said.")]
    public void A_number_given_in_place_of_another_differs_from_it_whatever_the_day(string correction)
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-03", "The ferry Tolme Maid sank on Saturday with 60 passengers on board, the coastguard said."),
            ("2024-03-05", "Two passengers were found alive on Monday. " + correction)));
        Assert.False(group.Agree);
        Assert.Equal([60m, 57m], group.Values.Select(v => v.Figure.Low));
        Assert.Equal(["coastguard", "Brannick Lines"], group.Values.Select(v => v.According));
        Assert.StartsWith("passengers on board", group.Of, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_gives_a_number_as_an_attendance_is_its_giver()
    {
        var group = Assert.Single(GroupsOf(("2024-03-04", "The league gave the attendance as 41,200. The police put it at 38,500.")));
        Assert.False(group.Agree);
        Assert.Equal([(41200m, "league"), (38500m, "police")], group.Values.Select(v => (v.Figure.Low, v.According!)));
        Assert.Equal("attendance", group.Of.Split(' ')[0]);
    }

    [Fact]
    public void A_number_of_the_report_itself_has_no_giver() =>
        Assert.All(GroupsOf(("2024-03-04", "Some 300 coal barges lay off the lock."), ("2024-03-04", "Some 200 coal barges lay off the lock.")).SelectMany(group => group.Values), value => Assert.Null(value.According));

    [Fact]
    public void Numbers_of_two_reports_of_one_day_differ()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "Some 210 coal barges lay off the lock on Monday, the canal board said."),
            ("2024-03-04", "More than 300 coal barges lay off the lock on Monday, the miners' guild said.")));
        Assert.False(group.Agree);
    }

    [Theory]
    [InlineData("Three people died when the footbridge over the Tolme fell in Velde, police said.", "Divers found two bodies in the Tolme after the footbridge fell in Velde, the coastguard said.")]
    [InlineData("Eleven miners were injured when the roof of the pit fell, the doctors said.", "Two of the injured are in hospital after the roof of the pit fell, the guild said.")]
    [InlineData("Police arrested two men in Velde on Monday over the theft from the museum.", "Twelve people were arrested in Brannick on Monday after the theft from the museum.")]
    public void Numbers_of_unlike_things_are_not_held_against_each_other(string one, string other) =>
        Assert.Empty(GroupsOf(("2024-03-04", one), ("2024-03-04", other)));

    [Theory]
    [InlineData("A magnitude 6.1 earthquake struck the coast near Torrin, the geological office said.", "A magnitude 5.9 earthquake struck the coast near Torrin, the geological office said.")]
    [InlineData("A 6.1 earthquake struck the coast near Torrin, the geological office said.", "A 5.9 earthquake struck the coast near Torrin, the geological office said.")]
    [InlineData("Three trawlers blocked the harbour of Velde, the port office said.", "About 180 boats blocked the harbour of Velde, the port office said.")]
    [InlineData("Mara Feld had 43 percent of the vote, the commission said.", "Petra Sollen had 37 percent of the vote, the commission said.")]
    public void Numbers_of_two_things_in_the_same_words_are_no_change(string one, string other) =>
        Assert.Empty(GroupsOf(("2024-03-04", one), ("2024-03-05", other)));

    [Fact]
    public void Boats_may_be_trawlers_where_their_numbers_are_near() =>
        Assert.Single(GroupsOf(
            ("2024-03-04", "Some 60 trawlers blocked the harbour of Velde, the port office said."),
            ("2024-03-04", "About 90 boats blocked the harbour of Velde, the guild said.")));

    [Fact]
    public void The_shares_of_one_candidate_are_one_thing_and_what_they_are_of_is_named_without_other_numbers()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "Mara Feld had 43 percent of the vote, the commission said. Petra Sollen had 38 percent of the vote."),
            ("2024-03-04", "Mara Feld had 47 percent of the vote with 80 percent of ballots counted, the commission said.")));
        Assert.Equal([43m, 47m], group.Values.Select(v => v.Figure.Low));
        Assert.Equal("the vote", group.Of);
    }

    [Fact]
    public void What_would_be_done_is_worded_so_and_a_pronoun_is_no_noun()
    {
        const string Page = "The union said that 900 jobs would be cut; the firm put it at 600.";
        var group = Assert.Single(GroupsOf(("2024-03-04", Page)));
        Assert.Equal("jobs that would be cut", group.Of);
        Assert.Equal([("900 jobs", "union"), ("600", "firm")],
            group.Values.Select(v => (Page.Substring(v.Words.Start - group.Values[0].Evidence.Span.Start, v.Words.Length), v.According!)));
    }

    [Fact]
    public void A_giver_who_counts_anew_weeks_later_shows_a_change()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "The canal board said 210 coal barges lay off the lock on Monday."),
            ("2024-04-16", "The canal board said 340 coal barges lay off the lock on Tuesday.")));
        Assert.True(group.Agree);
        Assert.True(group.Changes);
    }

    [Fact]
    public void Numbers_of_two_givers_weeks_apart_are_no_change() =>
        Assert.DoesNotContain(
            GroupsOf(
                ("2024-03-04", "The canal board said 210 coal barges lay off the lock on Monday."),
                ("2024-04-16", "The miners' guild said 340 coal barges lay off the lock on Tuesday.")),
            group => group.Changes || !group.Agree);

    [Fact]
    public void What_two_sides_of_a_trial_count_differs_whatever_the_day()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "Oda Limmen went on trial on charges of hiding 9 million crowns from the canal fund."),
            ("2024-04-16", "Her lawyer, Brunt Lusk, said she had kept 400,000 crowns from the canal fund as a fee.")));
        Assert.False(group.Agree);
        Assert.Equal(["charges", "Brunt Lusk"], group.Values.Select(v => v.According));
    }

    [Fact]
    public void What_is_asked_for_is_no_fact_that_changed() =>
        Assert.Empty(GroupsOf(
            ("2024-03-04", "The canal board asked for 9 crowns for each barge at the lock."),
            ("2024-04-16", "The mills pay 6 crowns for each barge at the lock.")));

    [Fact]
    public void Two_who_speak_in_one_report_may_count_the_same_marchers()
    {
        var group = Assert.Single(GroupsOf(("2024-03-04", "Some 20,000 people rallied in Velde on Sunday, the guild said. The town hall said 5,000 people attended.")));
        Assert.False(group.Agree);
    }

    [Fact]
    public void One_who_counts_two_things_counts_no_thing_twice() =>
        Assert.Empty(GroupsOf(("2024-03-04", "The town hall said 300 homes were flooded in Velde. The power company said 4,000 homes were without light.")));

    [Fact]
    public void A_toll_that_grows_from_day_to_day_is_no_disagreement() =>
        Assert.DoesNotContain(
            GroupsOf(
                ("2024-03-04", "At least 6 people were killed when the old silo in Velde caught fire, the mayor said."),
                ("2024-03-07", "The fire in the old silo killed 19 people in Velde, the mayor said.")),
            group => !group.Agree);

    [Fact]
    public void A_number_that_is_only_compared_with_is_no_other_count() =>
        Assert.Empty(GroupsOf(("2024-03-04", "Forty-two miners were still trapped in Velde, down from 57 on Sunday, the guild said.")));

    [Fact]
    public void A_toll_that_grows_is_shown_as_changing_with_the_day_of_each_number()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "At least 6 people were killed when the old silo in Velde caught fire, the mayor said."),
            ("2024-03-04", "The old silo in Velde caught fire and 6 people were killed, the fire brigade said."),
            ("2024-03-05", "The fire in the old silo killed 19 people in Velde, the mayor said.")));
        Assert.True(group.Agree);
        Assert.True(group.Changes);
    }

    [Fact]
    public void What_was_counted_earlier_is_history() =>
        Assert.DoesNotContain(
            GroupsOf(("2024-03-04", "The fire in the old silo killed 6 people, the mayor said. The guild had earlier put the number of dead at eleven.")),
            group => !group.Agree);

    [Fact]
    public void The_others_are_no_count_of_all() =>
        Assert.Empty(GroupsOf(("2024-03-04", "Nine coaches left at noon. The depot said 27 others were being washed.")));

    [Fact]
    public void The_others_may_be_counted_by_two()
    {
        var group = Assert.Single(GroupsOf(("2024-03-04", "Nine coaches left at noon. The depot said 27 others were being washed. The ministry put the number at 50.")));
        Assert.False(group.Agree);
        Assert.Equal("coaches being washed", group.Of);
    }

    [Theory]
    [InlineData("The choir said 7,000 people had sung in Velde. The fire brigade put the crowd at 2,500.", "people who had sung in Velde")]
    [InlineData("The canal board said 210 coal barges were waiting off the lock. The guild put the number at 300.", "coal barges waiting off the lock")]
    [InlineData("Nine tugs and about 400 sailors are taking part, the canal board said. The guild said it had counted 12 tugs.", "tugs taking part")]
    public void The_heading_says_what_is_counted_and_what_is_said_of_it(string text, string heading) =>
        Assert.Equal(heading, Assert.Single(GroupsOf(("2024-03-04", text))).Of);

    [Fact]
    public void A_heading_ends_with_no_auxiliary_before_another_number() =>
        Assert.DoesNotContain(GroupsOf(
            ("2024-03-04", "More than 50 of its barges were with 210 boats off the lock, the canal board said."),
            ("2024-03-04", "Some 80 of its barges were with 210 boats off the lock, the guild said.")), group => group.Of.Split(' ')[^1] is "were" or "with");

    [Fact]
    public void The_whole_is_no_part_of_the_heading() =>
        Assert.Equal("crew of the barge injured in the lock", Assert.Single(GroupsOf(
            ("2024-03-04", "Eight of the barge's crew were injured in the lock, the canal board said."),
            ("2024-03-04", "Three of the barge's crew of eight were injured in the lock, the guild said."))).Of);

    [Fact]
    public void Values_carry_their_noun_and_their_day()
    {
        var page = "The choir said 7,000 people had sung in Velde on Sunday. The fire brigade put the crowd at 2,500.";
        var group = Assert.Single(GroupsOf(("2024-03-04", page)));
        Assert.Equal(["7,000 people", "crowd at 2,500"], group.Values.Select(v => page.Substring(v.Words.Start - group.Values[0].Evidence.Span.Start, v.Words.Length)));
        Assert.Equal(new DateOnly(2024, 3, 3), group.Values[0].AsOf?.Day);
        Assert.Null(group.Values[1].AsOf);
    }

    [Fact]
    public void Numbers_of_one_report_that_agree_are_no_group() =>
        Assert.Empty(GroupsOf(("2024-03-04", "Some 400 tonnes of rye were stored in the silo at Halm. The silo at Halm held 400 tonnes of rye, the owner said.")));

    [Fact]
    public void The_dead_and_the_injured_are_not_counted_together() =>
        Assert.Empty(GroupsOf(
            ("2024-03-04", "The fire in the old silo killed 6 people, the mayor said."),
            ("2024-03-04", "The fire in the old silo injured 31 people, the mayor said.")));

    [Fact]
    public void Those_found_alive_are_no_count_of_those_aboard() =>
        Assert.Empty(GroupsOf(
            ("2024-02-01", "The ferry Ostra sank off Velde on Thursday with 60 passengers on board, the harbour office said."),
            ("2024-02-01", "The ferry Ostra sank off Velde on Thursday. Two passengers were found alive on board the ferry, the harbour office said.")));

    [Fact]
    public void Who_has_put_a_number_is_its_giver()
    {
        var group = Assert.Single(GroupsOf(
            ("2024-03-04", "The canal board has put the number of coal barges off the lock at 210."),
            ("2024-03-04", "The miners' guild has put the number of coal barges off the lock at 300.")));
        Assert.Equal(["canal board", "miners' guild"], group.Values.Select(v => v.According).Order());
    }

    [Fact]
    public void Two_who_put_the_dead_in_one_sentence_disagree()
    {
        var group = Assert.Single(GroupsOf(("2024-02-01", "The ferry Ostra sank off Velde. The number of dead was put at 30 by police and at 45 by the Red Cross.")));
        Assert.Equal(["Red Cross", "police"], group.Values.Select(v => v.According).OrderBy(v => v == "police"));
    }

    private static IReadOnlyList<FigureGroup> GroupsOf(params (string Date, string Text)[] reports)
    {
        var lines = reports.Select((report, i) => JsonSerializer.Serialize(new { id = $"r{i}", article = true, title = "What happened", text = report.Text, date = report.Date, language = "en" }));
        var source = new PageSource { Path = "reports.jsonl", Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
        return [.. NewsReader.Join(PageReader.Read(source).Select(NewsReader.Read), oneStory: true).Stories.SelectMany(story => story.Figures)];
    }
}
