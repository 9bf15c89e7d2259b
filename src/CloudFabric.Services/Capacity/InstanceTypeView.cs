using CloudFabric.Model.Catalogue;

namespace CloudFabric.Services.Capacity;

/// <summary>An instance type as DescribeInstanceTypes shows it.</summary>
public sealed record InstanceTypeView(string InstanceTypeId, string InstanceTypeFamily, int CpuCoreCount, decimal MemorySize)
{
    internal const string LocalSsd = "local_ssd_pro";

    /// <summary>The documents give no packets a second; so many for each Gbit/s, as common sizes come to.</summary>
    private const int PacketsPerGbps = 400_000;

    /// <summary>The unit is kbit/s, 1,024 to each next.</summary>
    private const int KbitPerGbps = 1_024_000;

    public required string InstanceFamilyLevel { get; init; }

    public required string InstanceCategory { get; init; }

    public required string CpuArchitecture { get; init; }

    public required string PhysicalProcessorModel { get; init; }

    public required decimal CpuSpeedFrequency { get; init; }

    public required decimal CpuTurboFrequency { get; init; }

    public required int GPUAmount { get; init; }

    public required string GPUSpec { get; init; }

    public required decimal GPUMemorySize { get; init; }

    public required int DiskQuantity { get; init; }

    public required string NvmeSupport { get; init; }

    public required int EniQuantity { get; init; }

    public required int EniTotalQuantity { get; init; }

    public required int EniPrivateIpAddressQuantity { get; init; }

    public required int EniIpv6AddressQuantity { get; init; }

    public required int InstanceBandwidthRx { get; init; }

    public required int InstanceBandwidthTx { get; init; }

    public required long InstancePpsRx { get; init; }

    public required long InstancePpsTx { get; init; }

    public required int BaselineCredit { get; init; }

    public required int InitialCredit { get; init; }

    public int? LocalStorageAmount { get; init; }

    public long? LocalStorageCapacity { get; init; }

    public string LocalStorageCategory { get; init; } = "";

    public bool EniTrunkSupported { get; init; }

    public bool JumboFrameSupport { get; init; } = true;

    public required NetworkInfoView NetworkInfo { get; init; }

    internal static InstanceTypeView Of(InstanceType type) => new(type.Name, type.Family.Name, type.Vcpus, (decimal)type.MemoryGib)
    {
        InstanceFamilyLevel = type.Family.Level,
        InstanceCategory = type.Family.Category,
        CpuArchitecture = type.Family.Architecture,
        PhysicalProcessorModel = type.Family.Processor,
        CpuSpeedFrequency = (decimal)type.Family.Ghz,
        CpuTurboFrequency = (decimal)type.Family.TurboGhz,
        GPUAmount = type.Gpus,
        GPUSpec = type.Family.GpuSpec ?? "",
        GPUMemorySize = (decimal)type.Family.GpuMemoryGib,
        DiskQuantity = type.DiskQuantity,
        NvmeSupport = type.Family.Nvme,
        EniQuantity = type.Interfaces,
        EniTotalQuantity = type.Interfaces,
        EniPrivateIpAddressQuantity = type.AddressesPerInterface,
        EniIpv6AddressQuantity = type.AddressesPerInterface,
        EniTrunkSupported = type.Vcpus >= 4,
        InstanceBandwidthRx = Kbit(type.NetworkGbps.Base),
        InstanceBandwidthTx = Kbit(type.NetworkGbps.Base),
        InstancePpsRx = (long)(type.NetworkGbps.Base * PacketsPerGbps),
        InstancePpsTx = (long)(type.NetworkGbps.Base * PacketsPerGbps),
        BaselineCredit = type.Credits.AnHour,
        InitialCredit = type.Credits.AtFirst,
        LocalStorageAmount = type.LocalDisks.Count == 0 ? null : type.LocalDisks.Count,
        LocalStorageCapacity = type.LocalDisks.Count == 0 ? null : type.LocalDisks.SizeGib,
        LocalStorageCategory = type.LocalDisks.Count == 0 ? "" : LocalSsd,
        NetworkInfo = NetworkInfoView.Of(type),
    };

    internal static int Kbit(double gbps) => (int)(gbps * KbitPerGbps);
}

/// <summary>How an instance shares its bandwidth between network and disks.</summary>
public sealed record NetworkInfoView(BandwidthWeightingView BandwidthWeighting)
{
    internal static NetworkInfoView Of(InstanceType type) => new(new BandwidthWeightingView(new WeightingInfoList(
    [
        new WeightingInfoView(
            "default",
            InstanceTypeView.Kbit(type.NetworkGbps.Base),
            InstanceTypeView.Kbit(type.NetworkGbps.Burst),
            InstanceTypeView.Kbit(type.DiskGbps.Base),
            InstanceTypeView.Kbit(type.DiskGbps.Burst)),
    ])));
}

/// <summary>Official wrapping.</summary>
public sealed record BandwidthWeightingView(WeightingInfoList WeightingInfos);

/// <summary>Official wrapping.</summary>
public sealed record WeightingInfoList(IReadOnlyList<WeightingInfoView> WeightingInfo);

/// <summary>One way to share; in kbit/s.</summary>
public sealed record WeightingInfoView(string Name, int VpcBandwidth, int VpcBurstBandwidth, int EbsBandwidth, int EbsBurstBandwidth);
