using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DiskIdTests
{
    [Fact]
    public void Derive_of_the_same_call_is_the_same_id_in_the_official_format()
    {
        var id = DiskId.Derive(1, Given.Account, "bp1", "CreateDisk", "token-1");

        Assert.Equal(id, DiskId.Derive(1, Given.Account, "bp1", "CreateDisk", "token-1"));
        Assert.Matches("^d-bp1[0-9a-z]{17}$", id);
        Assert.Equal(20, DiskId.SerialNumber(id).Length);
        Assert.StartsWith("bp1", DiskId.SerialNumber(id), StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_of_another_call_is_another_id()
    {
        string[] ids =
        [
            DiskId.Derive(1, Given.Account, "bp1", "CreateDisk", "token-1"),
            DiskId.Derive(2, Given.Account, "bp1", "CreateDisk", "token-1"),
            DiskId.Derive(1, "1000000000000002", "bp1", "CreateDisk", "token-1"),
            DiskId.Derive(1, Given.Account, "bp1", "CreateDisk", "token-2"),
            DiskId.Derive(1, Given.Account, "bp1", "CloneDisks", "token-1"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("d-bp1aaaaaaaaaaaaaaaaa", "bp1")]
    [InlineData("d-0xi00000000000000000", "0xi")]
    [InlineData("d-bp1aaaaaaaaaaaaaaaa", null)]
    [InlineData("d-bp1aaaaaaaaaaaaaaaaaa", null)]
    [InlineData("i-bp1aaaaaaaaaaaaaaaaa", null)]
    [InlineData("d-bp1aaaaaaaa/aaaaaaaa", null)]
    [InlineData("d-BP1aaaaaaaaaaaaaaaaa", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void TryReadRegionCode_reads_only_well_formed_ids(string? id, string? code)
    {
        Assert.Equal(code is not null, DiskId.TryReadRegionCode(id, out var found));
        Assert.Equal(code, found);
    }
}
