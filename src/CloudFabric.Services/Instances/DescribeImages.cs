using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Lists the public images. There are no others.</summary>
[Action("Ecs", "2014-05-26", "DescribeImages")]
internal sealed class DescribeImages(IWorldView world) : IAction<DescribeImagesRequest, DescribeImagesResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 1, MaxResults: 1);

    public ValueTask<Outcome<DescribeImagesResponse>> Handle(DescribeImagesRequest request, ActionContext context) => new(Answer(request, context));

    private Outcome<DescribeImagesResponse> Answer(DescribeImagesRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        var found = AsksForNone(request) ? [] : PublicImages.All.Where(image => Matches(image, request)).ToList();
        var views = found.Skip((page.Number - 1) * page.Size).Take(page.Size).Select(ImageView.Of);
        return new DescribeImagesResponse(request.RegionId!, new ImageList([.. views]), page.Number, page.Size, found.Count);
    }

    /// <summary>What no public image is.</summary>
    private static bool AsksForNone(DescribeImagesRequest request) => request switch
    {
        { ImageOwnerAlias: not (null or "" or "system") } => true,
        { IsPublic: false } => true,
        { SnapshotId: not (null or "") } => true,
        { Tag.Count: > 0 } => true,
        { Usage: not (null or "" or "none") } => true,
        _ => !string.IsNullOrEmpty(request.Status) && !request.Status.Split(',').Contains("Available"),
    };

    private static bool Matches(PublicImage image, DescribeImagesRequest request) =>
        (string.IsNullOrEmpty(request.ImageId) || request.ImageId.Split(',').Contains(image.ImageId))
        && Same(request.ImageFamily, image.Family)
        && Same(request.OSType, image.OsType)
        && Same(request.Architecture, image.Architecture)
        && (string.IsNullOrEmpty(request.ImageName) || image.ImageId.Contains(request.ImageName.Trim('*'), StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(request.InstanceType)
            || (InstanceTypes.Find(request.InstanceType) is { } type && image.RunsOn(type.Family.Architecture)));

    private static bool Same(string? wanted, string value) => string.IsNullOrEmpty(wanted) || wanted.Equals(value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Parameters of DescribeImages.</summary>
public sealed record DescribeImagesRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>One id, or several with commas between them.</summary>
    public string? ImageId { get; init; }

    public string? ImageFamily { get; init; }

    /// <summary>A part of the name.</summary>
    public string? ImageName { get; init; }

    public string? ImageOwnerAlias { get; init; }

    public string? OSType { get; init; }

    public string? Architecture { get; init; }

    public string? InstanceType { get; init; }

    public string? SnapshotId { get; init; }

    public string? Status { get; init; }

    public string? Usage { get; init; }

    public bool? IsPublic { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeImages.</summary>
public sealed record DescribeImagesResponse(string RegionId, ImageList Images, int PageNumber, int PageSize, int TotalCount);

/// <summary>The official wrapping of images.</summary>
public sealed record ImageList(IReadOnlyList<ImageView> Image);
