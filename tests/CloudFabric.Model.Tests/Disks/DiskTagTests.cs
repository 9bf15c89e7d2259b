using CloudFabric.Model.Disks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DiskTagTests
{
    [Theory]
    [InlineData("", "v", "InvalidTagKey.Malformed")]
    [InlineData("aliyun-x", "v", "InvalidTagKey.Malformed")]
    [InlineData("acs:x", "v", "InvalidTagKey.Malformed")]
    [InlineData("x-https://y", "v", "InvalidTagKey.Malformed")]
    [InlineData("k", "see http://y", "InvalidTagValue.Malformed")]
    public void Tag_with_a_malformed_tag_is_refused(string key, string value, string code) =>
        Assert.Equal((code, 400), Refusal([new(key, value)]));

    [Fact]
    public void Tag_with_too_long_texts_is_refused()
    {
        Assert.Equal(("InvalidTagKey.Malformed", 400), Refusal([new(new string('k', 129), "v")]));
        Assert.Equal(("InvalidTagValue.Malformed", 400), Refusal([new("k", new string('v', 129))]));
        Assert.Null(Refusal([new(new string('k', 128), new string('v', 128))]).Code);
    }

    [Fact]
    public void Tag_with_a_key_twice_is_refused() => Assert.Equal(("Duplicate.TagKey", 400), Refusal([new("k", "1"), new("k", "2")]));

    [Fact]
    public void Tag_beyond_twenty_on_the_disk_is_refused()
    {
        var full = Given.Disk() with { Tags = Given.Tags(20) };

        Assert.Equal("QuotaExceed.Tags", Given.Decide(full, new DiskCommand.Tag([new("one-more", "")])).Fault?.Code);
        Assert.Null(Given.Decide(full, new DiskCommand.Tag([new("key-00", "replaced")])).Fault);
    }

    [Fact]
    public void Tag_replaces_values_and_keeps_the_keys_sorted()
    {
        var disk = Given.Disk() with { Tags = [new("b", "1"), new("d", "1")] };

        var tagged = Given.Decide(disk, new DiskCommand.Tag([new("d", "2"), new("a", "2"), new("c", "")])).State!;

        Assert.Equal([new("a", "2"), new("b", "1"), new("c", ""), new("d", "2")], tagged.Tags);
    }

    [Fact]
    public void Untag_removes_the_keys_that_are_there()
    {
        var disk = Given.Disk() with { Tags = [new("a", "1"), new("b", "1")] };

        Assert.Equal([new ResourceTag("b", "1")], Given.Decide(disk, new DiskCommand.Untag(["a", "z"])).State!.Tags);
        Assert.Empty(Given.Decide(disk, new DiskCommand.Untag(null)).State!.Tags);
    }

    [Fact]
    public void Tagging_that_changes_nothing_writes_nothing()
    {
        var disk = Given.Disk() with { Tags = [new("a", "1")] };

        Assert.False(Given.Decide(disk, new DiskCommand.Tag([new("a", "1")])).Changes);
        Assert.False(Given.Decide(disk, new DiskCommand.Untag(["z"])).Changes);
    }

    [Fact]
    public void JoinGroup_moves_the_disk_there_and_back()
    {
        var joined = Given.Decide(Given.Disk(), new DiskCommand.JoinGroup("rg-1")).State!;

        Assert.Equal("rg-1", joined.ResourceGroupId);
        Assert.False(Given.Decide(joined, new DiskCommand.JoinGroup("rg-1")).Changes);
        Assert.Equal("InvalidResourceGroup.NotFound", Given.Decide(joined, new DiskCommand.JoinGroup("group")).Fault?.Code);
        Assert.Null(Given.Decide(joined, new DiskCommand.JoinGroup(ResourceGroups.Default(Given.Account))).State!.ResourceGroupId);
    }

    private static (string? Code, int? Status) Refusal(params ResourceTag[] tags)
    {
        var fault = Given.Decide(Given.Disk(), new DiskCommand.Tag([.. tags])).Fault;
        return (fault?.Code, fault?.HttpStatus);
    }
}
