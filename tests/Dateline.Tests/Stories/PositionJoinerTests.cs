using Dateline.Languages;
using Dateline.Stories;

namespace Dateline.Tests.Stories;

/// <summary>What several reports tell of one position is one; what is uncertain stays two; a change is told only where its order is sure.</summary>
public sealed class PositionJoinerTests
{
    private const string Background = "\nThe ferry line between Torrin and Elmsund carries gravel for the hospital, and the gates of the lock were welded in spring.";

    [Fact]
    public void One_position_of_several_reports_has_all_its_sentences_oldest_first()
    {
        var position = Assert.Single(Positions(
            ("2024-03-07", "Hedda Brannock rejects a bridge toll on lorries."),
            ("2024-03-04", "Hedda Brannock rejected the bridge toll, her office said."),
            ("2024-03-09", "In Elmsund the talk was of money. Hedda Brannock has rejected the bridge toll for lorries.")).Positions);
        Assert.Equal("the bridge toll", position.What);
        Assert.Equal([1, 0, 2], position.Also.Prepend(position.Evidence).Select(evidence => evidence.Report));
        Assert.Null(position.ChangedFrom);
    }

    [Theory]
    [InlineData("Hedda Brannock rejects the bridge toll on grain lorries.", "Hedda Brannock rejects the fishing ban on grain days.")]
    [InlineData("Hedda Brannock rejects a bridge toll of 30 crowns.", "Hedda Brannock rejects a bridge toll of 20 crowns.")]
    [InlineData("Hedda Brannock rejects the harbour treaty with Karl Velde.", "Hedda Brannock rejects the harbour treaty with Ana Ruiz.")]
    [InlineData("Hedda Brannock rejects the bridge toll.", "Hedda Brannock opposes the bridge toll.")]
    [InlineData("Hedda Brannock rejects a harbour deal without inspections.", "Hedda Brannock rejects a harbour deal with inspections.")]
    [InlineData("Hedda Brannock demands a bridge that is not closed at night.", "Hedda Brannock demands a bridge that is closed at night.")]
    [InlineData("Hedda Brannock rejects the offer.", "Hedda Brannock rejects the offer.", "2024-03-20")]
    [InlineData("Hedda Brannock supports the bridge toll.", "Hedda Brannock supports exemptions from the bridge toll.")]
    [InlineData("Hedda Brannock rejects the bridge toll.", "Karl Velde rejects the bridge toll.")]
    [InlineData("Hedda Brannock urged Karl Velde to reopen the northern lock.", "Hedda Brannock urged Ana Ruiz to reopen the northern lock.")]
    public void What_may_be_two_matters_is_not_joined(string one, string other, string day = "2024-03-05") =>
        Assert.Equal(2, Positions(("2024-03-04", one), (day, other)).Positions.Length);

    [Fact]
    public void What_fits_two_positions_is_joined_with_neither()
    {
        var story = Positions(("2024-03-04", "Hedda Brannock supports the bridge toll on lorries."), ("2024-03-05", "Hedda Brannock supports the bridge toll on coaches."), ("2024-03-06", "Hedda Brannock supports the bridge toll."));
        Assert.Equal(3, story.Positions.Length);
    }

    [Theory]
    [InlineData("Hedda Brannock rejects the bridge toll.", "Hedda Brannock accepts the bridge toll.", Stance.Rejects, Stance.Accepts)]
    [InlineData("Hedda Brannock supports the bridge toll.", "Hedda Brannock opposes the bridge toll.", Stance.Supports, Stance.Opposes)]
    [InlineData("Hedda Brannock refused to reopen the northern lock.", "Hedda Brannock agreed to reopen the northern lock.", Stance.Rejects, Stance.Accepts)]
    [InlineData("Hedda Brannock denied that the crew had closed the northern lock.", "Hedda Brannock confirmed that the crew closed the northern lock.", Stance.Denies, Stance.Confirms)]
    public void A_position_that_changed_says_from_what_and_shows_both_sentences(string before, string after, Stance from, Stance to)
    {
        var story = Positions(("2024-03-04", before), ("2024-03-09", after));
        var change = Assert.Single(story.Positions, position => position.ChangedFrom is not null);
        Assert.Equal((from, to), (story.Positions[change.ChangedFrom!.From].Stance, change.Stance));
        Assert.Equal((0, 1), (change.ChangedFrom.Before.Report, change.ChangedFrom.After.Report));
    }

    [Theory]

    // Told on one day: nobody knows which came first.
    [InlineData("2024-03-04", "Hedda Brannock rejects the bridge toll.", "2024-03-04", "Hedda Brannock accepts the bridge toll.")]

    // The later report may only look back.
    [InlineData("2024-03-04", "Hedda Brannock accepts the bridge toll.", "2024-03-09", "Hedda Brannock rejected the bridge toll on 1 March.")]

    // A part is not the whole.
    [InlineData("2024-03-04", "Hedda Brannock supports the bridge toll.", "2024-03-09", "Hedda Brannock opposes the bridge toll's exemption.")]
    [InlineData("2024-03-04", "Hedda Brannock rejects the offer.", "2024-03-09", "Hedda Brannock accepts the offer.")]
    [InlineData("2024-03-04", "Hedda Brannock refused to end the northern strike.", "2024-03-09", "Hedda Brannock agreed to begin the northern strike.")]
    public void What_is_no_sure_change_is_not_told_as_one(string day, string before, string later, string after) =>
        Assert.DoesNotContain(Positions((day, before), (later, after)).Positions, position => position.ChangedFrom is not null);

    [Fact]
    public void A_report_that_still_tells_the_former_position_after_the_new_one_leaves_it_open()
    {
        var story = Positions(("2024-03-04", "Hedda Brannock rejects the bridge toll."), ("2024-03-09", "Hedda Brannock accepts the bridge toll."), ("2024-03-11", "Hedda Brannock rejects the bridge toll."));
        Assert.DoesNotContain(story.Positions, position => position.ChangedFrom is not null);
    }

    [Fact]
    public void A_report_that_looks_back_at_the_former_position_does_not_hide_the_change()
    {
        var story = Positions(("2024-03-04", "Hedda Brannock rejects the bridge toll."), ("2024-03-09", "Hedda Brannock accepts the bridge toll."), ("2024-03-11", "Hedda Brannock rejected the bridge toll on 4 March."));
        Assert.Single(story.Positions, position => position.ChangedFrom is not null);
    }

    [Fact]
    public void To_confirm_what_nobody_denied_is_no_position() => Assert.Empty(Positions(("2024-03-04", "Hedda Brannock confirmed that the crew closed the northern lock.")).Positions);

    private static Story Positions(params (string Day, string Sentence)[] reports)
    {
        var collection = new Collection();
        foreach (var (i, (day, sentence)) in reports.Index())
            collection.Add($"{i}", $"Number {i} of the news from Elmsund", sentence + Background, day);
        return Assert.Single(collection.Read(oneStory: true).Stories);
    }
}
