using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Regions;

/// <summary>A region as an actor.</summary>
[Alias("cf.IRegionGrain")]
public interface IRegionGrain : IMachineGrain<RegionCommand, RegionState>;

[ResourceKind(Places.RegionKind, typeof(IRegionGrain))]
internal sealed class RegionGrain(MachineServices services)
    : MachineGrain<RegionMachine, RegionState, RegionCommand, RegionState>(services), IRegionGrain;
