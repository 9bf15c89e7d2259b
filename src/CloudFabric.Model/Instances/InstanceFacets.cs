using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Instances;

/// <summary>What the lists of instances filter by besides the columns.</summary>
public static class InstanceFacets
{
    public const string Name = "name";
    public const string Vpc = "vpc";
    public const string VSwitch = "vswitch";
    public const string SecurityGroup = "security-group";
    public const string Image = "image";
    public const string Family = "family";
    public const string PrivateAddress = "private-ip";
    public const string PublicAddress = "public-ip";
    public const string DeploymentSet = "deployment-set";
    public const string KeyPair = "key-pair";
    public const string RamRole = "ram-role";

    /// <summary>The host that it runs on; no list of clients filters by it.</summary>
    public const string Host = "host";

    public static ImmutableArray<Facet> Of(InstanceState instance) =>
    [
        new(Name, instance.Name),
        new(Vpc, instance.Subnet.VpcId),
        new(VSwitch, instance.Subnet.Key.Id),
        new(Image, instance.ImageId),
        new(Family, InstanceTypes.Find(instance.InstanceType)!.Family.Name),
        new(PrivateAddress, Ipv4.Format(instance.Address)),
        .. instance.IsReleased ? Array.Empty<Facet>() : [new Facet(Host, instance.Place.HostId) { OfAll = true }],
        .. instance.SecurityGroupIds.Select(id => new Facet(SecurityGroup, id)),
        .. instance.Internet?.Address is { } address ? [new Facet(PublicAddress, Ipv4.Format(address))] : Array.Empty<Facet>(),
        .. instance.DeploymentSetId is { } set ? [new Facet(DeploymentSet, set)] : Array.Empty<Facet>(),
        .. instance.KeyPairName.Length > 0 ? [new Facet(KeyPair, instance.KeyPairName)] : Array.Empty<Facet>(),
        .. instance.RamRoleName.Length > 0 ? [new Facet(RamRole, instance.RamRoleName)] : Array.Empty<Facet>(),
        .. LabelFacets.Of(instance.Labels),
    ];
}
