using System.Text.Json;
using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Races;

/// <summary>Looks through all rows for one whose parent is not there.</summary>
internal sealed class OrphanAudit(RowLists lists)
{
    private static readonly string[] Free = ["Available"];

    public async Task<(int Rows, List<string> Orphans)> RunAsync()
    {
        var instances = await lists.InstancesAsync();
        var (vpcs, vswitches, groups) = (await lists.VpcsAsync(), await lists.VSwitchesAsync(), await lists.GroupsAsync());
        var disks = await lists.DisksAsync();
        var (vpcIds, vswitchIds, groupIds) = (Ids(vpcs, "VpcId"), Ids(vswitches, "VSwitchId"), Ids(groups, "SecurityGroupId"));
        var instanceIds = Ids(instances, "InstanceId");
        List<string> orphans =
        [
            .. vswitches.Where(row => !vpcIds.Contains(Text(row, "VpcId"))).Select(row => $"{Text(row, "VSwitchId")} has no VPC"),
            .. groups.Where(row => !vpcIds.Contains(Text(row, "VpcId"))).Select(row => $"{Text(row, "SecurityGroupId")} has no VPC"),
            .. instances.Where(row => !vswitchIds.Contains(Text(row.GetProperty("VpcAttributes"), "VSwitchId")))
                .Select(row => $"{Text(row, "InstanceId")} has no vSwitch"),
            .. instances.Where(row => !Groups(row).All(groupIds.Contains)).Select(row => $"{Text(row, "InstanceId")} has no security group"),
            .. disks.Where(row => Text(row, "InstanceId").Length > 0 && !instanceIds.Contains(Text(row, "InstanceId")))
                .Select(row => $"{Text(row, "DiskId")} is attached to nothing"),
            .. disks.Where(row => Text(row, "InstanceId").Length == 0 != Free.Contains(Text(row, "Status")))
                .Select(row => $"{Text(row, "DiskId")} is {Text(row, "Status")} at '{Text(row, "InstanceId")}'"),
            .. disks.Where(row => Text(row, "Type") == "system" && Text(row, "InstanceId").Length == 0)
                .Select(row => $"{Text(row, "DiskId")} is a system disk of nothing"),
        ];
        return (instances.Count + vpcs.Count + vswitches.Count + groups.Count + disks.Count, orphans);
    }

    private static HashSet<string> Ids(List<JsonElement> rows, string id) => [.. rows.Select(row => Text(row, id))];

    private static IEnumerable<string> Groups(JsonElement instance) =>
        instance.GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId").EnumerateArray().Select(id => id.GetString()!);

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
