using CloudFabric.Model.Catalogue;

namespace CloudFabric.Services.Capacity;

/// <summary>Parameters of DescribeInstanceTypes. Every one that is given must hold.</summary>
public sealed record DescribeInstanceTypesRequest
{
    public IReadOnlyList<string>? InstanceTypes { get; init; }

    public string? InstanceTypeFamily { get; init; }

    public IReadOnlyList<string>? InstanceTypeFamilies { get; init; }

    public string? InstanceFamilyLevel { get; init; }

    public string? InstanceCategory { get; init; }

    public IReadOnlyList<string>? InstanceCategories { get; init; }

    public string? CpuArchitecture { get; init; }

    public IReadOnlyList<string>? CpuArchitectures { get; init; }

    public string? PhysicalProcessorModel { get; init; }

    public IReadOnlyList<string>? PhysicalProcessorModels { get; init; }

    public string? NvmeSupport { get; init; }

    public string? GPUSpec { get; init; }

    public IReadOnlyList<string>? GpuSpecs { get; init; }

    public string? LocalStorageCategory { get; init; }

    public IReadOnlyList<string>? LocalStorageCategories { get; init; }

    public int? MinimumCpuCoreCount { get; init; }

    public int? MaximumCpuCoreCount { get; init; }

    public decimal? MinimumMemorySize { get; init; }

    public decimal? MaximumMemorySize { get; init; }

    public int? MinimumGPUAmount { get; init; }

    public int? MaximumGPUAmount { get; init; }

    public decimal? MinimumCpuSpeedFrequency { get; init; }

    public decimal? MaximumCpuSpeedFrequency { get; init; }

    public decimal? MinimumCpuTurboFrequency { get; init; }

    public decimal? MaximumCpuTurboFrequency { get; init; }

    public int? MinimumDiskQuantity { get; init; }

    public int? MinimumEniQuantity { get; init; }

    public int? MinimumEniPrivateIpAddressQuantity { get; init; }

    public int? MinimumEniIpv6AddressQuantity { get; init; }

    public int? MinimumInstanceBandwidthRx { get; init; }

    public int? MinimumInstanceBandwidthTx { get; init; }

    public long? MinimumInstancePpsRx { get; init; }

    public long? MinimumInstancePpsTx { get; init; }

    public int? MinimumLocalStorageAmount { get; init; }

    public long? MinimumLocalStorageCapacity { get; init; }

    public int? MinimumBaselineCredit { get; init; }

    public int? MinimumInitialCredit { get; init; }

    public long? MaxResults { get; init; }

    public string? NextToken { get; init; }

    /// <param name="view">The same type as it is shown.</param>
    internal bool Takes(InstanceType type, InstanceTypeView view) => TakesWords(type) && TakesNumbers(view);

    private bool TakesWords(InstanceType type)
    {
        var family = type.Family;
        return Is(null, InstanceTypes, type.Name)
            && Is(InstanceTypeFamily, InstanceTypeFamilies, family.Name)
            && Is(InstanceFamilyLevel, null, family.Level)
            && Is(InstanceCategory, InstanceCategories, family.Category)
            && Is(CpuArchitecture, CpuArchitectures, family.Architecture)
            && Is(PhysicalProcessorModel, PhysicalProcessorModels, family.Processor)
            && Is(NvmeSupport, null, family.Nvme)
            && Is(GPUSpec, GpuSpecs, family.GpuSpec ?? "")
            && Is(LocalStorageCategory, LocalStorageCategories, type.LocalDisks.Count > 0 ? InstanceTypeView.LocalSsd : "");
    }

    private bool TakesNumbers(InstanceTypeView type) =>
        Holds(MinimumCpuCoreCount, type.CpuCoreCount, MaximumCpuCoreCount)
        && Holds(MinimumMemorySize, type.MemorySize, MaximumMemorySize)
        && Holds(MinimumGPUAmount, type.GPUAmount, MaximumGPUAmount)
        && Holds(MinimumCpuSpeedFrequency, type.CpuSpeedFrequency, MaximumCpuSpeedFrequency)
        && Holds(MinimumCpuTurboFrequency, type.CpuTurboFrequency, MaximumCpuTurboFrequency)
        && Holds(MinimumDiskQuantity, type.DiskQuantity)
        && Holds(MinimumEniQuantity, type.EniQuantity)
        && Holds(MinimumEniPrivateIpAddressQuantity, type.EniPrivateIpAddressQuantity)
        && Holds(MinimumEniIpv6AddressQuantity, type.EniIpv6AddressQuantity)
        && Holds(MinimumInstanceBandwidthRx, type.InstanceBandwidthRx)
        && Holds(MinimumInstanceBandwidthTx, type.InstanceBandwidthTx)
        && Holds(MinimumInstancePpsRx, type.InstancePpsRx)
        && Holds(MinimumInstancePpsTx, type.InstancePpsTx)
        && Holds(MinimumLocalStorageAmount, type.LocalStorageAmount ?? 0)
        && Holds(MinimumLocalStorageCapacity, type.LocalStorageCapacity ?? 0)
        && Holds(MinimumBaselineCredit, type.BaselineCredit)
        && Holds(MinimumInitialCredit, type.InitialCredit);

    private static bool Is(string? one, IReadOnlyList<string>? several, string value) =>
        (string.IsNullOrEmpty(one) || one.Equals(value, StringComparison.OrdinalIgnoreCase))
        && (several is not { Count: > 0 } || several.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static bool Holds(decimal? min, decimal value, decimal? max = null) => !(value < min) && !(value > max);
}
