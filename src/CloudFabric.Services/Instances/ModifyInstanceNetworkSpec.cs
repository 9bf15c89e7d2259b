using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Changes the public bandwidth of an instance, and gives it a public address where it is told to.</summary>
[Action("Ecs", "2014-05-26", "ModifyInstanceNetworkSpec")]
internal sealed class ModifyInstanceNetworkSpec(InternetCalls internet) : IAction<ModifyInstanceNetworkSpecRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifyInstanceNetworkSpecRequest request, ActionContext context) =>
        await internet.Modify(context, request.InstanceId, new InstanceCommand.ModifyInternet
        {
            ChargeType = request.NetworkChargeType,
            MaxOut = request.InternetMaxBandwidthOut,
            MaxIn = request.InternetMaxBandwidthIn,
            Allocate = request.AllocatePublicIp ?? false,
        });
}

/// <summary>Parameters of ModifyInstanceNetworkSpec. What is not given stays as it is.</summary>
public sealed record ModifyInstanceNetworkSpecRequest
{
    [Required]
    public string? InstanceId { get; init; }

    [Malformed("InvalidInternetMaxBandwidthOut.ValueNotSupported")]
    public int? InternetMaxBandwidthOut { get; init; }

    [Malformed("InvalidInternetMaxBandwidthIn.ValueNotSupported")]
    public int? InternetMaxBandwidthIn { get; init; }

    public string? NetworkChargeType { get; init; }

    public bool? AllocatePublicIp { get; init; }

    /// <summary>Nothing is paid in advance.</summary>
    [NoEffect]
    public bool? AutoPay { get; init; }

    [Refused]
    public string? ISP { get; init; }

    /// <summary>More bandwidth for a while, as the next one.</summary>
    [Refused]
    public string? StartTime { get; init; }

    [Refused]
    public string? EndTime { get; init; }
}
