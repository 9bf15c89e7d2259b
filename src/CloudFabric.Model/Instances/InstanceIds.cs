using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The ids of instances and of what comes and goes with them.</summary>
public static class InstanceIds
{
    public static readonly RegionalId Instance = new(InstanceFacts.Kind, "i-", 17);

    /// <summary>An instance's primary network interface. It has no row: its id is the instance's, under another prefix.</summary>
    public static readonly RegionalId Interface = new("networkinterface", "eni-", 17);

    public static string InterfaceOf(string instanceId) => Interface.Twin(Instance, instanceId);

    /// <summary>The instance whose primary interface has this id; null for what is no interface's id.</summary>
    public static string? InstanceOf(string? interfaceId) => Interface.IsId(interfaceId) ? Instance.Twin(Interface, interfaceId) : null;
}
