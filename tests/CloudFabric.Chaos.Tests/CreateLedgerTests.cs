using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Tests;

public sealed class CreateLedgerTests
{
    private readonly CreateLedger _ledger = new();

    [Fact]
    public void Check_everything_promised_is_there_nothing_wrong()
    {
        Acknowledge("a", "d-1");
        Acknowledge("b", "d-2", token: null);
        _ledger.Want("lost on the way", token: null, 1);
        Assert.Empty(_ledger.Check([Listed("d-1", "a"), Listed("d-2", "b")], 2));
    }

    [Fact]
    public void Check_unanswered_create_without_a_token_that_happened_nothing_wrong()
    {
        _ledger.Want("a", token: null, 1);
        Assert.Empty(_ledger.Check([Listed("d-1", "a")], 1));
    }

    [Fact]
    public void Check_acknowledged_disk_is_missing_named()
    {
        Acknowledge("a", "d-1");
        Wrong("d-1 (a) was acknowledged and is gone", 0);
    }

    [Fact]
    public void Check_token_answered_with_two_ids_named()
    {
        Acknowledge("a", "d-1").Ids.Add("d-2");
        Wrong("a was answered with", 2, Listed("d-1", "a"), Listed("d-2", "a"));
    }

    [Fact]
    public void Check_two_disks_for_one_wish_named()
    {
        Acknowledge("a", "d-1");
        Wrong("2 disks were made for a", 2, Listed("d-1", "a"), Listed("d-2", "a"));
    }

    [Fact]
    public void Check_one_id_for_two_callers_named()
    {
        Acknowledge("a", "d-1");
        Acknowledge("b", "d-1");
        Wrong("d-1 was given to 2 callers", 1, Listed("d-1", "a"));
    }

    [Fact]
    public void Check_disk_listed_twice_named()
    {
        Acknowledge("a", "d-1");
        Wrong("d-1 is listed 2 times", 2, Listed("d-1", "a"), Listed("d-1", "a"));
    }

    [Fact]
    public void Check_disk_that_nobody_wanted_named() => Wrong("nobody wanted d-9 (x)", 1, Listed("d-9", "x"));

    [Fact]
    public void Check_token_never_acknowledged_named()
    {
        _ledger.Want("a", "token", 1);
        Wrong("a was never acknowledged", 0);
    }

    [Fact]
    public void Check_wrong_size_named()
    {
        Acknowledge("a", "d-1");
        Wrong("has 7 GiB, not 1", 1, Listed("d-1", "a") with { SizeGib = 7 });
    }

    [Fact]
    public void Check_half_made_disk_named()
    {
        Acknowledge("a", "d-1");
        Wrong("d-1 (a) has no ZoneId", 1, Listed("d-1", "a") with { Defects = ["has no ZoneId"] });
    }

    [Fact]
    public void Check_total_differs_from_the_pages_named()
    {
        Acknowledge("a", "d-1");
        Wrong("the total says 2, the pages hold 1", 2, Listed("d-1", "a"));
    }

    private static ListedDisk Listed(string id, string name) => new(id, name, 1, "Available", []);

    private WantedDisk Acknowledge(string name, string id, string? token = "token")
    {
        var wanted = _ledger.Want(name, token, 1);
        wanted.Ids.Add(id);
        return wanted;
    }

    private void Wrong(string expected, long total, params ListedDisk[] listed) =>
        Assert.Contains(_ledger.Check(listed, total), text => text.Contains(expected, StringComparison.Ordinal));
}
