using CloudFabric.Model.Kernel;
using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Commands to several instances, each of which answers for itself.</summary>
public sealed class SeveralInstancesTests
{
    [Fact]
    public async Task Token_of_several_reaches_every_one_of_them_and_each_once()
    {
        await using var fabric = await InstanceFabric.Start();
        var ids = await fabric.Run(fabric.Request(2));
        var stop = new StopInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids };

        Assert.Equal(["200", "200"], await Codes(stop));

        Assert.Equal(["Stopped", "Stopped"], (await fabric.Instances()).Select(instance => instance.Status));
        Assert.Null(await fabric.Code("StartInstance", new StartInstanceRequest { InstanceId = ids[1] }));
        Assert.Equal(["200", "200"], await Codes(stop));
        Assert.Equal("Running", (await fabric.Instance(ids[1])).Status);
        Assert.Equal(["IdempotentParameterMismatch", "IdempotentParameterMismatch"], await Codes(stop with { StoppedMode = "StopCharging" }));

        async Task<IEnumerable<string>> Codes(StopInstancesRequest request) =>
            (await fabric.Ask<SeveralInstancesResponse>("StopInstances", request, "token")).Value().InstanceResponses.InstanceResponse.Select(one => one.Code);
    }
}
