using System.Text.Json;

namespace CloudFabric.Chaos.Checking;

/// <summary>One entry of the fabric's event log.</summary>
/// <param name="At">The emulated instant.</param>
/// <param name="Key">The resource, <c>region/kind/id</c>.</param>
/// <param name="Version">Of its row.</param>
internal sealed record FabricEvent(DateTimeOffset At, string Key, long Version, string Change, string Status)
{
    public static FabricEvent Of(JsonElement json) => new(
        json.GetProperty("at").GetDateTimeOffset(),
        json.GetProperty("key").GetString()!,
        json.GetProperty("version").GetInt64(),
        json.GetProperty("change").GetString()!,
        json.GetProperty("status").GetString() ?? "");
}
