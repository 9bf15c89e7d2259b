using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>The filters by creation time, <c>Filter.N</c>. Both ends belong to the span; an end names its whole second.</summary>
internal readonly record struct CreationFilter(DateTimeOffset? From, DateTimeOffset? Before)
{
    public static Outcome<CreationFilter> Read(IReadOnlyList<FilterParameter> filters)
    {
        var read = default(CreationFilter);
        foreach (var filter in filters)
        {
            var isTime = WireTime.TryRead(filter.Value, out var instant);
            switch (filter.Key)
            {
                case "CreationStartTime" when isTime:
                    read = read with { From = instant };
                    break;
                case "CreationEndTime" when isTime:
                    read = read with { Before = instant.AddSeconds(1) };
                    break;
                case "CreationStartTime" or "CreationEndTime":
                    return DiskQueryFaults.FilterValue;
                default:
                    return DiskQueryFaults.FilterKey;
            }
        }

        return read;
    }
}
