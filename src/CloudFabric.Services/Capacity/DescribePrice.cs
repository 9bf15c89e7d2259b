using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Capacity;

/// <summary>What an instance with its disks, or a disk, costs in an hour, paid as used. Nothing is discounted, and all regions cost the same.</summary>
[Action("Ecs", "2014-05-26", "DescribePrice")]
internal sealed class DescribePrice(IWorldView world) : IAction<DescribePriceRequest, DescribePriceResponse>
{
    public ValueTask<Outcome<DescribePriceResponse>> Handle(DescribePriceRequest request, ActionContext context) =>
        ValueTask.FromResult(Price(world.Current, request));

    private static Outcome<DescribePriceResponse> Price(World world, DescribePriceRequest request)
    {
        if (world.Region(request.RegionId!) is not { IsOpen: true })
        {
            return RegionFaults.RegionNotFound;
        }

        var details = new List<(string Resource, decimal? Price)>();
        switch (request.ResourceType)
        {
            case null or "" or "instance" when InstanceTypes.Find(request.InstanceType ?? "") is { } type:
                details.Add(("instanceType", PriceBook.InstanceHour(type)));
                break;
            case null or "" or "instance":
                return HardwareFaults.TypeNotSupported;
            case "disk":
                break;
            default:
                return KernelFaults.UnsupportedOperation("DescribePrice is emulated for instances and disks.");
        }

        details.AddRange(request.SystemDisk is { } system ? [("systemDisk", Of(system, null))] : Array.Empty<(string, decimal?)>());
        details.AddRange((request.DataDisk ?? []).Select(disk => ("dataDisk", Of(disk, disk.ProvisionedIops))));
        return details.Exists(detail => detail.Price is null)
            ? DiskFaults.CategoryUnknown
            : Answer(details, Math.Max(1, request.Amount ?? 1));
    }

    private static decimal? Of(DiskPriceParameter disk, long? provisionedIops)
    {
        var name = string.IsNullOrEmpty(disk.Category) ? "cloud_efficiency" : disk.Category;
        var level = DiskCategories.Find(name)?.Level(disk.PerformanceLevel);
        var capacity = level is null ? null : PriceBook.DiskGibHour(name, level.Name) * (disk.Size ?? DiskCategory.MinSystemGib);
        return capacity + ((provisionedIops ?? 0) * (PriceBook.ProvisionedIopsHour(name) ?? 0));
    }

    private static DescribePriceResponse Answer(IEnumerable<(string Resource, decimal? Price)> details, int amount)
    {
        var infos = details.Select(detail => new PriceDetailView(detail.Resource, detail.Price!.Value * amount)).ToList();
        var total = infos.Sum(info => info.TradePrice);
        return new DescribePriceResponse(new PriceInfoView(
            new PriceView(PriceBook.Currency, total, new PriceDetailList(infos)), new PriceRuleList([])));
    }
}

/// <summary>Parameters of DescribePrice. What is not here makes no difference.</summary>
public sealed record DescribePriceRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>instance or disk.</summary>
    public string? ResourceType { get; init; }

    public string? InstanceType { get; init; }

    public int? Amount { get; init; }

    public SystemDiskPriceParameter? SystemDisk { get; init; }

    public IReadOnlyList<DataDiskPriceParameter>? DataDisk { get; init; }
}

/// <summary>A disk to be priced.</summary>
public abstract record DiskPriceParameter
{
    public string? Category { get; init; }

    public string? PerformanceLevel { get; init; }

    /// <summary>In GiB.</summary>
    public int? Size { get; init; }
}

/// <summary><c>SystemDisk</c>.</summary>
public sealed record SystemDiskPriceParameter : DiskPriceParameter;

/// <summary>One <c>DataDisk.N</c>.</summary>
public sealed record DataDiskPriceParameter : DiskPriceParameter
{
    public long? ProvisionedIops { get; init; }
}

/// <summary>Answer of DescribePrice.</summary>
public sealed record DescribePriceResponse(PriceInfoView PriceInfo);

/// <summary>Official wrapping.</summary>
public sealed record PriceInfoView(PriceView Price, PriceRuleList Rules);

/// <summary>A price with its parts, for an hour.</summary>
public sealed record PriceView(string Currency, decimal TradePrice, PriceDetailList DetailInfos)
{
    public decimal OriginalPrice => TradePrice;

    public decimal DiscountPrice { get; }
}

/// <summary>Official wrapping.</summary>
public sealed record PriceDetailList(IReadOnlyList<PriceDetailView> DetailInfo);

/// <summary>A part of a price.</summary>
public sealed record PriceDetailView(string Resource, decimal TradePrice)
{
    public decimal OriginalPrice => TradePrice;

    public decimal DiscountPrice { get; }
}

/// <summary>Official wrapping; there are no discounts.</summary>
public sealed record PriceRuleList(IReadOnlyList<string> Rule);
