using System.Collections.Immutable;
using Dateline.Languages;
using Dateline.Names;
using Dateline.Sentences;
using Dateline.Tests.Quotes;
using Dateline.Text;

namespace Dateline.Tests.Names;

public sealed class NameTests
{
    [Theory, Cases("Names/persons.cases")]
    public void Persons_are_found_and_their_mentions_joined(string text, string expected)
    {
        var persons = Find(text).Where(n => n.Kind == NameKind.Person).Select(n => Show(text, n)).ToList();

        Assert.Equal(expected, persons.Count == 0 ? "-" : string.Join(" | ", persons));
    }

    [Theory, Cases("Names/kinds.cases")]
    public void Places_organisations_and_events_are_told_apart(string text, string expected)
    {
        var names = Find(text).Where(n => n.Kind is NameKind.Place or NameKind.Organisation or NameKind.Event)
            .Select(n => $"{n.Kind switch { NameKind.Place => "L", NameKind.Organisation => "O", _ => "E" }} {n.Text}").ToList();

        Assert.Equal(expected, names.Count == 0 ? "-" : string.Join(" | ", names));
    }

    [Theory, Cases("Names/match.cases")]
    public void Names_of_different_articles_are_compared(string one, string other, string agreement)
    {
        Assert.Equal(agreement, NameMatch.Compare(one, other).ToString());
        Assert.Equal(agreement, NameMatch.Compare(other, one).ToString());
    }

    [Theory]
    [InlineData("Mr Lund left.", Gender.Male)]
    [InlineData("Spokeswoman Kit Lund left.", Gender.Female)]
    [InlineData("Ana Lund left.", Gender.Female)]
    [InlineData("President Lund left.", Gender.Unknown)]
    public void A_title_role_or_given_name_shows_the_gender(string text, Gender gender) =>
        Assert.Equal(gender, Find(text).Single(n => n.Kind == NameKind.Person).Gender);

    [Fact]
    public void A_headline_with_capitals_throughout_names_only_whom_the_article_names()
    {
        const string page = "Vane to Beat Ruiz as Harbour Dues Climb Again\n\nTom Vane and Ana Ruiz met.";
        var text = new ArticleText(page, [new(PassageKind.Headline, new(0, 45)), new(PassageKind.Paragraph, TextSpan.FromBounds(47, page.Length))]);

        var names = NameFinder.Find(text, SentenceSplitter.Split(text, Lexicon.English), Lexicon.English);

        Assert.Equal(["Tom Vane", "Ana Ruiz"], names.Select(n => n.Text));
        Assert.All(names, n => Assert.Equal(2, n.Mentions.Length));
    }

    [Fact]
    public void A_mention_leaves_title_and_possessive_out()
    {
        const string page = "Mr Vane’s plan failed.";

        Assert.Equal("Vane", page.Substring(Find(page).Single().Mentions[0].Words.Start, Find(page).Single().Mentions[0].Words.Length));
    }

    private static ImmutableArray<Name> Find(string page)
    {
        var text = QuoteTests.Paragraphs(page);
        return NameFinder.Find(text, SentenceSplitter.Split(text, Lexicon.English), Lexicon.English);
    }

    private static string Show(string page, Name name)
    {
        var others = name.Mentions.Select(m => page.Substring(m.Words.Start, m.Words.Length)).Where(w => w != name.Text).Distinct().ToList();
        return name.Text + (name.Role is { } role ? $" ({role})" : "") + (others.Count == 0 ? "" : " = " + string.Join(", ", others));
    }
}
