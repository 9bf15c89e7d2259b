using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;

namespace CloudFabric.Services.Instances;

/// <summary>Starts instances. One that stopped without being charged finds a host, and a public address where it had one.</summary>
internal sealed class InstanceStarts(InstanceCalls instances, HostSearch hosts, PublicAddresses addresses, AccountQuotas quotas)
{
    public async Task<Outcome<InstanceResult>> Start(ActionContext context, ResourceKey key)
    {
        var command = new InstanceCommand.Start { Quotas = quotas.Instances(context.Account, key.Region) };
        var started = await instances.Send(context, key, command);
        return started.Fault == HardwareFaults.HostFull
            ? await hosts.Find(context, key.Id, null, host => OnHost(context, key, command with { Host = host }))
            : started;
    }

    private async Task<Outcome<InstanceResult>> OnHost(ActionContext context, ResourceKey key, InstanceCommand.Start command)
    {
        var started = await instances.Send(context, key, command);
        return started.Fault == InternetFaults.AddressTaken
            ? await addresses.Give(key.Region, key.Id, address => instances.Send(context, key, command with { Address = address }))
            : started;
    }
}
