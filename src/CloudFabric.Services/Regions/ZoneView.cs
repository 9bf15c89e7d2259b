using System.Text.Json.Serialization;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Capacity;

namespace CloudFabric.Services.Regions;

/// <summary>
/// A data center as DescribeZones shows it. Lists of things that the fabric does not emulate are there and empty, because clients
/// walk them; all but ids and names is missing where the request asked for brevity.
/// </summary>
public sealed record ZoneView(string ZoneId, string LocalName, string ZoneType)
{
    public DiskCategoryList? AvailableDiskCategories { get; init; }

    public VolumeCategoryList? AvailableVolumeCategories { get; init; }

    public ResourceTypeList? AvailableResourceCreation { get; init; }

    public InstanceTypeList? AvailableInstanceTypes { get; init; }

    public DedicatedHostTypeList? AvailableDedicatedHostTypes { get; init; }

    public DedicatedHostGenerationList? DedicatedHostGenerations { get; init; }

    public ResourcesInfoList? AvailableResources { get; init; }

    internal static ZoneView Of(DataCenterState zone, DescribeZonesRequest request)
    {
        var view = new ZoneView(zone.ZoneId, zone.LocalNameIn(request.AcceptLanguage), "AvailabilityZone");
        return request.Verbose is false ? view : view with
        {
            AvailableDiskCategories = new DiskCategoryList(zone.DiskCategories),
            AvailableVolumeCategories = new VolumeCategoryList([]),
            AvailableResourceCreation = new ResourceTypeList(["Disk", "Instance", "VSwitch"]),
            AvailableInstanceTypes = new InstanceTypeList([.. ZoneOffer.Types(zone).Select(type => type.Name)]),
            AvailableDedicatedHostTypes = new DedicatedHostTypeList([]),
            DedicatedHostGenerations = new DedicatedHostGenerationList([]),
            AvailableResources = new ResourcesInfoList([ResourcesInfo.Of(zone)]),
        };
    }
}

/// <summary>What can be combined in a zone.</summary>
public sealed record ResourcesInfo(
    bool IoOptimized,
    DataDiskCategoryList DataDiskCategories,
    SystemDiskCategoryList SystemDiskCategories,
    InstanceTypeInfoList InstanceTypes,
    InstanceTypeFamilyList InstanceTypeFamilies,
    InstanceGenerationList InstanceGenerations,
    NetworkCategoryList NetworkTypes)
{
    internal static ResourcesInfo Of(DataCenterState zone)
    {
        var types = ZoneOffer.Types(zone);
        return new ResourcesInfo(
            true,
            new DataDiskCategoryList(zone.DiskCategories),
            new SystemDiskCategoryList([.. ZoneOffer.SystemDisks(zone).Select(category => category.Name)]),
            new InstanceTypeInfoList([.. types.Select(type => type.Name)]),
            new InstanceTypeFamilyList([.. types.Select(type => type.Family.Name).Distinct()]),
            new InstanceGenerationList([.. types.Select(type => type.Family.Generation).Distinct()]),
            new NetworkCategoryList(["vpc"]));
    }
}

/// <summary>Official wrapping.</summary>
public sealed record ResourcesInfoList(IReadOnlyList<ResourcesInfo> ResourcesInfo);

/// <summary>Official wrapping.</summary>
public sealed record DiskCategoryList(IReadOnlyList<string> DiskCategories);

/// <summary>Official wrapping.</summary>
public sealed record VolumeCategoryList(IReadOnlyList<string> VolumeCategories);

/// <summary>Official wrapping.</summary>
public sealed record ResourceTypeList(IReadOnlyList<string> ResourceTypes);

/// <summary>Official wrapping.</summary>
public sealed record InstanceTypeList(IReadOnlyList<string> InstanceTypes);

/// <summary>Official wrapping.</summary>
public sealed record DedicatedHostTypeList(IReadOnlyList<string> DedicatedHostType);

/// <summary>Official wrapping.</summary>
public sealed record DedicatedHostGenerationList(IReadOnlyList<string> DedicatedHostGeneration);

/// <summary>Official wrapping, lower-case as the wire has it.</summary>
public sealed record DataDiskCategoryList([property: JsonPropertyName("supportedDataDiskCategory")] IReadOnlyList<string> Items);

/// <summary>Official wrapping, lower-case as the wire has it.</summary>
public sealed record SystemDiskCategoryList([property: JsonPropertyName("supportedSystemDiskCategory")] IReadOnlyList<string> Items);

/// <summary>Official wrapping, lower-case as the wire has it.</summary>
public sealed record InstanceTypeInfoList([property: JsonPropertyName("supportedInstanceType")] IReadOnlyList<string> Items);

/// <summary>Official wrapping, lower-case as the wire has it.</summary>
public sealed record InstanceTypeFamilyList([property: JsonPropertyName("supportedInstanceTypeFamily")] IReadOnlyList<string> Items);

/// <summary>Official wrapping, lower-case as the wire has it.</summary>
public sealed record InstanceGenerationList([property: JsonPropertyName("supportedInstanceGeneration")] IReadOnlyList<string> Items);

/// <summary>Official wrapping, lower-case as the wire has it.</summary>
public sealed record NetworkCategoryList([property: JsonPropertyName("supportedNetworkCategory")] IReadOnlyList<string> Items);
