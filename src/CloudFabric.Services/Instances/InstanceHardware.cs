using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Instances;

/// <summary>What is stamped on an instance: a choice of its id alone.</summary>
internal static class InstanceHardware
{
    /// <summary>In the form of a UUID.</summary>
    public static string SerialNumber(string instanceId)
    {
        var high = SeededHash.Number(0, instanceId, "serial");
        var low = SeededHash.Number(1, instanceId, "serial");
        return $"{high >> 32:x8}-{(high >> 16) & 0xFFFF:x4}-{high & 0xFFFF:x4}-{low >> 48:x4}-{low & 0xFFFF_FFFF_FFFF:x12}";
    }

    /// <summary>Under the prefix of virtual machines.</summary>
    public static string MacAddress(string instanceId)
    {
        var number = SeededHash.Number(0, instanceId, "mac");
        return $"00:16:3e:{(number >> 16) & 0xFF:x2}:{(number >> 8) & 0xFF:x2}:{number & 0xFF:x2}";
    }
}
