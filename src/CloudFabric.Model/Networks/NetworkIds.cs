using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>The ids of everything in a network.</summary>
public static class NetworkIds
{
    public static readonly RegionalId Vpc = new("vpc", "vpc-", 18);

    public static readonly RegionalId VSwitch = new("vswitch", "vsw-", 18);

    public static readonly RegionalId SecurityGroup = new("securitygroup", "sg-", 17);

    /// <summary>A rule of a security group; it is part of the group's row.</summary>
    public static readonly RegionalId SecurityGroupRule = new("securitygrouprule", "sgr-", 17);

    /// <summary>A VPC's router. It has no row: its id is the VPC's, under another prefix.</summary>
    public static readonly RegionalId Router = new("vrouter", "vrt-", 18);

    /// <summary>A VPC's system route table, likewise.</summary>
    public static readonly RegionalId SystemTable = new("routetable", "vtb-", 18);

    public static string RouterOf(string vpcId) => Router.Twin(Vpc, vpcId);

    public static string SystemTableOf(string vpcId) => SystemTable.Twin(Vpc, vpcId);

    /// <summary>The VPC whose router has this id; null for what is no router's id.</summary>
    public static string? VpcOfRouter(string? routerId) => Router.IsId(routerId) ? Vpc.Twin(Router, routerId) : null;

    /// <summary>The VPC whose system table has this id; null for what is no table's id.</summary>
    public static string? VpcOfSystemTable(string? tableId) => SystemTable.IsId(tableId) ? Vpc.Twin(SystemTable, tableId) : null;
}
