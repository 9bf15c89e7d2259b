using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>The refusals about VPCs, with their official codes, misspelt ones included.</summary>
public static class VpcFaults
{
    public static readonly Fault NotFound = new("InvalidVpcId.NotFound", 404, "The VPC does not exist.");

    public static readonly Fault NameMalformed = new(
        "InvalidVpcName.Malformed", 400, "A VPC's name has at most 128 characters and does not start with http:// or https://.");

    public static readonly Fault DescriptionMalformed = new(
        "InvalidVpcDiscription.Malformed", 400, "A description has at most 256 characters and does not start with http:// or https://.");

    public static readonly Fault CidrMalformed = new(
        "InvalidCidrBlock.Malformed", 400, "The block of a VPC is a private range with a mask of /8 to /28 and no host bits, for example 172.16.0.0/12.");

    public static readonly Fault UserCidrMalformed = new(
        "InvalidUserCidr.Malformed", 400, "UserCidr is at most three blocks with commas between.");

    public static readonly Fault CidrOverlapped = new(
        "InvalidCidrBlock.Overlapped", 400, "The block overlaps another one of the VPC.");

    public static readonly Fault CidrDuplicated = new(
        "Duplicated.SecondaryCidrBlock", 400, "The VPC has this block already.");

    public static readonly Fault CidrNotFound = new(
        "InvalidSecondaryCidrBlock.NotFound", 404, "The VPC has no such secondary block.");

    public static readonly Fault CidrInUse = new(
        "OperationFailed.CidrInUse", 400, "A vSwitch is in the block: delete it first.");

    public static readonly Fault CidrQuota = new(
        "QuotaExceeded.VpcMultiCidr", 400, "The VPC has as many secondary blocks as it may have.");

    public static readonly Fault CountQuota = new("QuotaExceeded.Vpc", 400, "The account's number of VPCs in this region is used up.");

    public static readonly Fault WrongStatus = new(
        "IncorrectVpcStatus", 400, "The VPC's status does not allow this operation: try again once it is available.");

    public static readonly Fault HasVSwitches = new(
        "DependencyViolation.VSwitch", 400, "The VPC has vSwitches: delete them first.");

    public static readonly Fault HasSecurityGroups = new(
        "DependencyViolation.SecurityGroup", 400, "The VPC has security groups: delete them first.");

    /// <summary>The VPC changed between the reading and the commit of something inside; clients try again.</summary>
    public static readonly Fault Changing = new("TaskConflict", 400, "The VPC is being changed: try again.");
}
