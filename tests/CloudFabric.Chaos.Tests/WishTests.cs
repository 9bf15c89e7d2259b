using CloudFabric.Chaos.Capacity;

namespace CloudFabric.Chaos.Tests;

public sealed class WishTests
{
    private static readonly Site[] Sites = [.. RoomPlan.Zones.Select(zone => new Site(zone, "vsw", "sg"))];

    [Theory]
    [InlineData(800)]
    [InlineData(4000)]
    public void Mix_asks_for_a_third_more_than_there_is_in_every_zone(int scale)
    {
        var plan = new RoomPlan(scale);
        var wishes = Wish.Mix(plan, Sites, seed: 7);

        Assert.Equal(scale, wishes.Sum(wish => wish.IsDisk ? 1 : wish.Amount));
        Assert.Equal(scale * 3 / 4, 2 * plan.Places(RoomPlan.LastRacks));
        Assert.All(wishes.GroupBy(wish => (wish.Site.Zone, wish.IsDisk)), zone =>
            Assert.InRange(zone.Sum(wish => Math.Max(1, wish.Amount)), plan.PlacesOfZone(RoomPlan.LastRacks) + 1, scale));
        Assert.Equal(wishes.Length, wishes.DistinctBy(wish => wish.Token).Count());
    }

    [Fact]
    public void After_part_of_a_launch_the_rest_is_wanted_under_another_token()
    {
        var wish = new Wish("t", Sites[0], 10, 4);

        Assert.Equal((3, 1), (wish.After(7)!.Amount, wish.After(7)!.MinAmount));
        Assert.NotEqual(wish.Token, wish.After(7)!.Token);
        Assert.Null(wish.After(10));
        Assert.Null(new Wish("d", Sites[0], 0, 0).After(1));
    }

    [Fact]
    public void InPart_a_launch_is_content_with_one_and_then_gives_up()
    {
        var part = new Wish("t", Sites[0], 10, 10).InPart();

        Assert.Equal((10, 1), (part!.Amount, part.MinAmount));
        Assert.Null(part.InPart());
    }
}
