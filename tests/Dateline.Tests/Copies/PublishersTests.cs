using Dateline.Articles;
using Dateline.Copies;
using Dateline.Tests.Stories;

namespace Dateline.Tests.Copies;

public sealed class PublishersTests
{
    [Theory]
    [InlineData("The Beacon", null, "the beacon", null, true)]
    [InlineData("The Beacon", null, "The Courier", null, false)]
    [InlineData(null, "https://www.beacon.example/a", null, "http://beacon.example/b?c", true)]
    [InlineData(null, "https://de.beacon.example/a", null, "https://en.beacon.example/b", true)]
    [InlineData("Beacon Deutsch", "https://de.beacon.example/a", "The Beacon", "https://en.beacon.example/b", true)]
    [InlineData("Ruiz's Notes", "https://ruiz.pages.example/a", "Vale Diary", "https://vale.pages.example/b", false)]
    [InlineData(null, "https://beacon.co.uk/a", null, "https://courier.co.uk/b", false)]
    [InlineData(null, null, null, null, false)]
    public void Editions_of_one_publisher_are_told_by_name_and_domain(string? outlet, string? address, string? other, string? otherAddress, bool isOne)
    {
        var article = Collection.Cut("Lock", "Closed.");
        var publishers = Publishers.Of([article with { Outlet = outlet, Address = address }, article with { Outlet = other, Address = otherAddress }]);
        Assert.Equal(isOne, publishers[0] >= 0 && publishers[0] == publishers[1]);
    }

    [Fact]
    public void Hosts_and_names_join_a_family_whatever_stands_between()
    {
        var article = Collection.Cut("Lock", "Closed.");
        Article[] articles =
        [
            article with { Outlet = "The Beacon", Address = "https://beacon.example/a" },
            article with { Outlet = "Coast Today", Address = "https://coast.example/a" },
            article with { Outlet = "The Beacon", Address = "https://coast.example/b" },
        ];
        Assert.Equal([0, 0, 0], Publishers.Of([.. articles]));
    }
}
