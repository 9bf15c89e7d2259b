using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Kernel;

public sealed class KernelBytesTests
{
    private static readonly Call Call = new("1000000000000001", "request") { Token = "token", Question = "question", DryRun = true, IsForNew = true };

    private static readonly Fault Fault = new("Code", 403, "message") { RetryAfterMs = 5 };

    [Fact]
    public void Call_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBD3JlcXVlc3RBC3Rva2VuQRFxdWVzdGlvbgEDAQPBAeA=", Call);

    [Fact]
    public void Call_of_before_it_could_be_a_step_is_read() => Assert.Equal(Call, Golden.Read<Call>(
        "IOhAITEwMDAwMDAwMDAwMDAwMDFBD3JlcXVlc3RBC3Rva2VuQRFxdWVzdGlvbgEDAQPg"));

    [Fact]
    public void ResourceKey_has_the_released_bytes() => Golden.AssertBytes(
        "IOhAF2NuLWhhbmd6aG91QQlkaXNrQQdkLTHg",
        new ResourceKey("cn-hangzhou", "disk", "d-1"));

    [Fact]
    public void Fault_has_the_released_bytes() => Golden.AssertBytes(
        "IOhACUNvZGUBmgxBD21lc3NhZ2UBFSHoQA1hY3Rpb25BCXR5cGVBC293bmVyQQluYW1lQQ1wb2xpY3ng4A==",
        Fault with { Denial = new AccessDenial("action", "type", "owner", "name", "policy") });

    [Fact]
    public void Fault_of_before_it_told_who_was_denied_is_read() => Assert.Equal(Fault, Golden.Read<Fault>("IOhACUNvZGUBmgxBD21lc3NhZ2UBFeA="));

    [Theory]
    [InlineData(typeof(AccessDenial), "cf.AccessDenial")]
    [InlineData(typeof(Call), "cf.Call")]
    [InlineData(typeof(Fault), "cf.Fault")]
    [InlineData(typeof(ResourceKey), "cf.ResourceKey")]
    [InlineData(typeof(StatusTrack), "cf.StatusTrack")]
    [InlineData(typeof(Timing), "cf.Timing")]
    [InlineData(typeof(Outcome<>), "cf.Outcome`1")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
