using CloudFabric.Model.Disks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>A disk as an actor. Its key is <c>region/disk/id</c>.</summary>
[Alias("cf.IDiskGrain")]
public interface IDiskGrain : IMachineGrain<DiskCommand, DiskResult>;
