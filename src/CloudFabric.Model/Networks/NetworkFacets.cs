namespace CloudFabric.Model.Networks;

/// <summary>What the lists of networks filter by besides the columns and the labels.</summary>
public static class NetworkFacets
{
    public const string Name = "name";

    /// <summary>The VPC that a vSwitch or a security group is in.</summary>
    public const string Vpc = "vpc";

    /// <summary>On VPCs and vSwitches that the cloud made by itself. None does, so asking for it finds nothing.</summary>
    public const string Default = "default";

    /// <summary>On networks with IPv6 addresses. None has any yet.</summary>
    public const string Ipv6 = "ipv6";

    /// <summary>On VPCs with a set of DHCP options. None has one yet.</summary>
    public const string DhcpOptionsSet = "dhcp-options-set";
}
