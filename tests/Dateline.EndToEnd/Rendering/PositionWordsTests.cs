using Dateline.App.Showing;
using Dateline.Events;
using Dateline.Languages;
using Dateline.Stories;

namespace Dateline.EndToEnd.Rendering;

public sealed class PositionWordsTests
{
    [Theory]
    [InlineData(Stance.Warns, false, "warns Ostra: against a toll")]
    [InlineData(Stance.Warns, true, "warn Ostra: against a toll")]
    [InlineData(Stance.Denies, true, "deny (towards Ostra): against a toll")]
    public void Several_who_are_named_together_have_a_plural_verb(Stance stance, bool several, string expected) =>
        Assert.Equal(expected, PositionWords.Of(new StoryPosition("Western countries", stance, "Ostra", "against a toll", new(0, default)) { IsOfSeveral = several }));
}
