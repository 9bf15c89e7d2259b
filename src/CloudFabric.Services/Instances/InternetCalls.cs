using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Sends changes of an instance's way to the internet; finds a public address where one is needed.</summary>
internal sealed class InternetCalls(InstanceCalls instances, PublicAddresses addresses, IWorldView world)
{
    public async Task<Outcome<Nothing>> Modify(ActionContext context, string? instanceId, InstanceCommand.ModifyInternet command)
    {
        var modified = await Send(command);
        if (modified.Fault == InternetFaults.AddressTaken && !InstanceLocator.Find(world.Current, instanceId).Failed(out _, out var key))
        {
            modified = await addresses.Give(key.Region, key.Id, address => Send(command with { Address = address }));
        }

        return modified.Select(_ => Nothing.Value);

        Task<Outcome<InstanceResult>> Send(InstanceCommand.ModifyInternet asked) => instances.Ask(context, instanceId, asked);
    }
}
