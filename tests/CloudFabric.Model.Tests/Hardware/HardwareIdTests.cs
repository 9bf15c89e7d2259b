using CloudFabric.Model.Hardware;

namespace CloudFabric.Model.Tests.Hardware;

public sealed class HardwareIdTests
{
    [Theory]
    [InlineData("cn-hangzhou-k-r0001", "cn-hangzhou-k", 1, 0)]
    [InlineData("cn-hangzhou-k-r0012-h03", "cn-hangzhou-k", 12, 3)]
    [InlineData("ap-southeast-1a-r12345-h99", "ap-southeast-1a", 12345, 99)]
    public void TryParse_reads_what_ToString_writes(string text, string zone, int rack, int host)
    {
        Assert.True(HardwareId.TryParse(text, out var id));
        Assert.Equal(new HardwareId(zone, rack, host), id);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cn-hangzhou-k")]
    [InlineData("-r0001")]
    [InlineData("cn-hangzhou-k-r1")]
    [InlineData("cn-hangzhou-k-r0000")]
    [InlineData("cn-hangzhou-k-r0001-h1")]
    [InlineData("cn-hangzhou-k-r0001-h00")]
    [InlineData("cn-hangzhou-k-h01")]
    public void TryParse_of_anything_else_is_refused(string? text) => Assert.False(HardwareId.TryParse(text, out _));
}
