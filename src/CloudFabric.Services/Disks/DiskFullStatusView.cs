using CloudFabric.Model.Disks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>A disk as DescribeDisksFullStatus shows it. The official pages name only one of the numbers, 129; the others follow it.</summary>
public sealed record DiskFullStatusView(string DiskId, CodedName Status, CodedName HealthStatus)
{
    internal const string Well = "Ok";

    private static readonly string[] Statuses =
    [
        DiskStatuses.InUse, DiskStatuses.Available, DiskStatuses.Attaching, DiskStatuses.Detaching, DiskStatuses.Creating, DiskStatuses.ReIniting,
    ];

    public string InstanceId { get; init; } = "";

    public string Device { get; init; } = "";

    public DiskEventList DiskEventSet { get; init; } = new([]);

    internal static DiskFullStatusView Of(Listed<DiskState> listed)
    {
        var shown = DiskView.Shown(listed);
        return new DiskFullStatusView(listed.State.DiskId, new CodedName(128 + Array.IndexOf(Statuses, listed.Status), listed.Status), new CodedName(0, Well))
        {
            InstanceId = shown?.InstanceId ?? "",
            Device = shown?.Device ?? "",
        };
    }
}

/// <summary>The official wrapping of full statuses.</summary>
public sealed record DiskFullStatusList(IReadOnlyList<DiskFullStatusView> DiskFullStatusType);

/// <summary>The official wrapping of a disk's events, of which there are none.</summary>
public sealed record DiskEventList(IReadOnlyList<CodedName> DiskEventType);

/// <summary>A word with its number.</summary>
public sealed record CodedName(int Code, string Name);
