using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Capacity;

/// <summary>A rack or host that something is done to.</summary>
[Alias("cf.IPartGrain")]
public interface IPartGrain : IMachineGrain<PartCommand, string>;

/// <summary>
/// A rack or host as an actor. While it drains its row is due, and each wake-up moves some of the instances on it and notes how that went;
/// whatever breaks off leaves the row due, and the next wake-up goes on. It keeps no list: who is there, it reads.
/// </summary>
internal abstract class PartGrain(MachineServices services, HostEvacuation evacuation)
    : MachineGrain<PartMachine, PartState, PartCommand, string>(services), IPartGrain
{
    private Task? _looking;

    /// <summary>Who wakes it meanwhile waits for the same look.</summary>
    public override async Task Wake()
    {
        var looking = _looking ??= Look();
        try
        {
            await looking;
        }
        finally
        {
            _looking = _looking == looking ? null : _looking;
        }
    }

    private async Task Look()
    {
        if (await Peek() is { } part && evacuation.IsDue(part))
        {
            await Execute(await evacuation.Look(part), new Call(Places.Owner, "wake"));
        }
    }
}
