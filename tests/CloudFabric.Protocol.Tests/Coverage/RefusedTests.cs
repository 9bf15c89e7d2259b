using System.Reflection;
using CloudFabric.Protocol.Tests.Fabric;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>What the page of coverage calls refused is refused, by its name, in a call that is otherwise in order.</summary>
public sealed class RefusedTests
{
    private const string Launch = "RegionId=cn-hangzhou&InstanceType=ecs.g7.large";
    private const string InGroup = "SecurityGroupId=sg-bp100000000000000000&InstanceId=i-bp100000000000000000";

    /// <summary>What each action with such a parameter needs besides.</summary>
    private static readonly Dictionary<string, string> Calls = new()
    {
        ["AllocatePublicIpAddress"] = "InstanceId=i-bp100000000000000000",
        ["CreateDeploymentSet"] = "RegionId=cn-hangzhou",
        ["ModifyDeploymentSetAttribute"] = "RegionId=cn-hangzhou&DeploymentSetId=ds-bp100000000000000000",
        ["CreateDisk"] = "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-k&DiskCategory=cloud_essd&Size=40&DryRun=true",
        ["CreateInstance"] = Launch,
        ["CreateVpc"] = "RegionId=cn-hangzhou",
        ["JoinSecurityGroup"] = InGroup,
        ["LeaveSecurityGroup"] = InGroup,
        ["ListTagResources"] = "RegionId=cn-hangzhou&ResourceType=disk",
        ["ModifyInstanceNetworkSpec"] = "InstanceId=i-bp100000000000000000",
        ["ModifyInstanceSpec"] = "InstanceId=i-bp100000000000000000&InstanceType=ecs.g7.large",
        ["ModifyDiskSpec"] = "DiskId=d-bp100000000000000000",
        ["RunInstances"] = Launch,
    };

    [Fact]
    public async Task Refused_parameter_is_named_in_the_refusal()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using (var server = await SiloServer.Start(folder))
        {
            var refused =
                from action in server.Actions.All
                from property in action.RequestType.GetProperties()
                where property.IsDefined(typeof(RefusedAttribute))
                select (action, property);
            Assert.NotEmpty(refused);
            foreach (var (action, property) in refused)
            {
                var query = $"/?Action={action.Name}&Version={action.Version}&{Calls[action.Name]}&{Parameter(property)}";
                var answer = await server.Get(query);

                Assert.Equal((400, "UnsupportedOperation"), (answer.Status, answer.Code));
                Assert.Contains(property.Name, answer.Text, StringComparison.Ordinal);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>One of a list of records is named by the last of their texts.</summary>
    private static string Parameter(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
        {
            return EmulatedAction.RecordOf(property) is { } part ? $"{property.Name}.{part.GetProperties()[0].Name}=1" : $"{property.Name}=1";
        }

        return EmulatedAction.RecordOf(property) is { } record
            ? $"{property.Name}.1.{record.GetProperties().Last(text => text.PropertyType == typeof(string)).Name}=1"
            : $"{property.Name}.1=1";
    }
}
