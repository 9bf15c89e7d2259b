using System.Reflection;
using CloudFabric.Model.Images;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Values that actions take, by the parameter's name, else by its type: a new action is fuzzed without a word here.</summary>
internal sealed class ValidValues(IReadOnlyDictionary<string, List<string>> ids, Random random)
{
    public const string RoleArn = "acs:ram::1000000000000001:role/test";

    public const string InstanceType = "ecs.g7.large";

    public static readonly string Image = PublicImages.All[0].ImageId;

    private static readonly Dictionary<string, string[]> ByName = new()
    {
        ["RegionId"] = [FuzzWorld.Region, FuzzWorld.Region, "cn-beijing"],
        ["ZoneId"] = [FuzzWorld.Zone],
        ["DiskCategory"] = ["cloud_essd", "cloud_auto", "cloud_ssd", ""],
        ["Category"] = ["cloud_essd", "all"],
        ["Size"] = ["40", "100", "2000"],
        ["NewSize"] = ["50", "200", "3000", "20000"],
        ["Type"] = ["online", "offline"],
        ["PerformanceLevel"] = ["PL0", "PL1"],
        ["ProvisionedIops"] = ["100", "5000"],
        ["DiskName"] = ["fuzz", "v+*~!'()é 中", "f*"],
        ["Description"] = ["made by a test & kept"],
        ["MultiAttach"] = ["Disabled", "Enabled"],
        ["Status"] = ["Available", "All", "Creating"],
        ["DiskType"] = ["data", "all"],
        ["ResourceType"] = ["disk"],
        ["PageSize"] = ["10", "100"],
        ["PageNumber"] = ["1", "7"],
        ["MaxResults"] = ["10", "500"],
        ["Id"] = [FuzzWorld.Region],
        ["ServiceCode"] = ["ecs"],
        ["RoleArn"] = [RoleArn],
        ["RoleSessionName"] = ["fuzz"],
        ["DurationSeconds"] = ["900", "43200"],
        ["SourceIdentity"] = ["somebody"],
        ["Policy"] = ["{\"Version\":\"1\"}"],
        ["ImageId"] = [Image],
        ["InstanceType"] = [InstanceType],
        ["Amount"] = ["1", "2"],
        ["CidrBlock"] = ["10.50.0.0/24", "10.60.1.0/24", "172.16.0.0/12"],
        ["SecondaryCidrBlock"] = ["192.168.0.0/16", "10.0.0.0/8"],
        ["IpProtocol"] = ["tcp", "UDP", "all"],
        ["PortRange"] = ["22/22", "-1/-1", "1/65535"],
        ["SourceCidrIp"] = ["10.0.0.0/8", "0.0.0.0/0"],
        ["DestCidrIp"] = ["10.0.0.0/8"],
        ["AcceptLanguage"] = ["zh-CN", "en-US"],
    };

    /// <summary>The parameters of a request record as dotted names: all that must be there, and some of the others.</summary>
    public IEnumerable<(string Name, string Value)> Of(Type record, string prefix = "")
    {
        // A request with many parameters is mostly refused for one of them.
        var rarity = random.Next(3) == 0 ? 5 : 40;
        foreach (var property in record.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            if (!IsNeeded(property) && random.Next(rarity) > 0)
            {
                continue;
            }

            var name = prefix + (property.GetCustomAttribute<WireAttribute>()?.Name ?? property.Name);
            foreach (var pair in OfProperty(property, name))
            {
                yield return pair;
            }
        }
    }

    /// <summary>Some are not marked as required, but without them little happens.</summary>
    private static bool IsNeeded(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredAttribute)) || property.Name is "ResourceId" or "Key" or "Tag" or "TagKey" or "Size" or "DiskCategory" or "VSwitchId" or "SecurityGroupId" or "ImageId" or "VpcId"
        or "SecondaryCidrBlock" or "IpProtocol" or "PortRange" or "SourceCidrIp" or "DestCidrIp";

    private IEnumerable<(string Name, string Value)> OfProperty(PropertyInfo property, string name)
    {
        if (!property.PropertyType.IsGenericType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
        {
            return property.PropertyType.Namespace!.StartsWith("CloudFabric", StringComparison.Ordinal)
                ? Of(property.PropertyType, name + ".")
                : [(name, Scalar(property.Name, property.PropertyType))];
        }

        var item = property.PropertyType.GetGenericArguments()[0];
        var count = random.Next(1, 4);
        return Enumerable.Range(1, count).SelectMany(i => item.Namespace!.StartsWith("CloudFabric", StringComparison.Ordinal)
            ? Of(item, $"{name}.{i}.")
            : [($"{name}.{i}", Scalar(property.Name, item))]);
    }

    private string Scalar(string name, Type type)
    {
        if (ByName.TryGetValue(name, out var values))
        {
            return values[random.Next(values.Length)];
        }

        if (ids.TryGetValue(name == "ResourceId" ? "DiskId" : name, out var known))
        {
            return known[random.Next(known.Count)];
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return name switch
        {
            "Key" => $"k{random.Next(10_000)}",
            _ when name.EndsWith("Ids", StringComparison.Ordinal) && ids.TryGetValue(name[..^1], out known) =>
                $"[\"{known[random.Next(known.Count)]}\",\"{known[random.Next(known.Count)]}\"]",
            _ when plain == typeof(bool) => random.Next(2) == 0 ? "true" : "false",
            _ when plain == typeof(string) => $"v{random.Next(4)}",
            _ => $"{random.Next(1, 5)}",
        };
    }
}
