using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Gives a stopped instance another type, or changes its public bandwidth. It keeps its host where the new type fits there.</summary>
[Action("Ecs", "2014-05-26", "ModifyInstanceSpec")]
internal sealed class ModifyInstanceSpec(InstanceCalls instances, HostSearch hosts, InternetCalls internet, IWorldView world, AccountQuotas quotas)
    : IAction<ModifyInstanceSpecRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifyInstanceSpecRequest request, ActionContext context)
    {
        var isOfInternet = (request.InternetMaxBandwidthOut ?? request.InternetMaxBandwidthIn) is not null;
        if (string.IsNullOrEmpty(request.InstanceType))
        {
            return !isOfInternet
                ? KernelFaults.MissingParameter(nameof(request.InstanceType))
                : await internet.Modify(
                    context,
                    request.InstanceId,
                    new InstanceCommand.ModifyInternet { MaxOut = request.InternetMaxBandwidthOut, MaxIn = request.InternetMaxBandwidthIn });
        }

        if (isOfInternet)
        {
            return InstanceQueryFaults.TooManyChanges;
        }

        var command = new InstanceCommand.ModifyType(request.InstanceType, quotas.Instances(context.Account, InstanceLocator.RegionOf(world.Current, request.InstanceId)));
        var modified = await Send(command);
        if (modified.Fault == HardwareFaults.HostFull)
        {
            modified = await hosts.Find(context, request.InstanceId!, request.InstanceType, host => Send(command with { Host = host }));
        }

        return modified.Select(_ => Nothing.Value);

        Task<Outcome<InstanceResult>> Send(InstanceCommand.ModifyType asked) => instances.Ask(context, request.InstanceId, asked);
    }
}

/// <summary>Parameters of ModifyInstanceSpec.</summary>
public sealed record ModifyInstanceSpecRequest
{
    [Required]
    public string? InstanceId { get; init; }

    public string? InstanceType { get; init; }

    [Malformed("InvalidInternetMaxBandwidthOut.ValueNotSupported")]
    public int? InternetMaxBandwidthOut { get; init; }

    [Malformed("InvalidInternetMaxBandwidthIn.ValueNotSupported")]
    public int? InternetMaxBandwidthIn { get; init; }

    /// <summary>The change is there when the call returns.</summary>
    [NoEffect]
    public bool? Async { get; init; }

    /// <summary>A data center is one cluster.</summary>
    [NoEffect]
    public bool? AllowMigrateAcrossZone { get; init; }

    [Refused]
    public IReadOnlyList<ChangedDiskParameter>? Disk { get; init; }

    [Refused]
    public ChangedSystemDiskParameter? SystemDisk { get; init; }

    [Refused]
    public TemporaryParameter? Temporary { get; init; }
}

/// <summary>One <c>Disk.N</c>; known so that it can be refused by name.</summary>
public sealed record ChangedDiskParameter
{
    public string? Category { get; init; }

    public string? PerformanceLevel { get; init; }

    public string? DiskId { get; init; }
}

/// <summary><c>SystemDisk</c>; known so that it can be refused by name.</summary>
public sealed record ChangedSystemDiskParameter
{
    public string? Category { get; init; }
}

/// <summary>More bandwidth for a while; known so that it can be refused by name.</summary>
public sealed record TemporaryParameter
{
    public string? StartTime { get; init; }

    public string? EndTime { get; init; }

    public int? InternetMaxBandwidthOut { get; init; }
}
