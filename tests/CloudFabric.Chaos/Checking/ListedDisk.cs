using System.Text.Json;

namespace CloudFabric.Chaos.Checking;

/// <summary>A disk as a list shows it.</summary>
/// <param name="Defects">What a whole disk has and this one lacks; empty for a whole one.</param>
internal sealed record ListedDisk(string Id, string Name, long SizeGib, string Status, IReadOnlyList<string> Defects)
{
    private static readonly string[] Needed =
        ["DiskId", "RegionId", "ZoneId", "DiskName", "Category", "Status", "Type", "DiskChargeType", "CreationTime"];

    private static readonly string[] Statuses = ["Creating", "Available"];

    public static ListedDisk Of(JsonElement disk)
    {
        var size = disk.TryGetProperty("Size", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt64() : 0;
        var status = Text(disk, "Status");
        List<string> defects = [.. Needed.Where(name => Text(disk, name).Length == 0).Select(name => $"has no {name}")];
        if (size <= 0)
        {
            defects.Add("has no Size");
        }

        if (!Statuses.Contains(status))
        {
            defects.Add($"is '{status}'");
        }

        return new ListedDisk(Text(disk, "DiskId"), Text(disk, "DiskName"), size, status, defects);
    }

    private static string Text(JsonElement disk, string name) =>
        disk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
