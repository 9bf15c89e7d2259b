using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Regions;

/// <summary>A data center (an official zone) as an actor.</summary>
[Alias("cf.IDataCenterGrain")]
public interface IDataCenterGrain : IMachineGrain<DataCenterCommand, DataCenterState>;

[ResourceKind(Places.ZoneKind, typeof(IDataCenterGrain))]
internal sealed class DataCenterGrain(MachineServices services)
    : MachineGrain<DataCenterMachine, DataCenterState, DataCenterCommand, DataCenterState>(services), IDataCenterGrain;
