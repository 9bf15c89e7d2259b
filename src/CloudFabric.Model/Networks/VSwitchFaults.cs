using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>The refusals about vSwitches and their addresses, with their official codes, misspelt ones included.</summary>
public static class VSwitchFaults
{
    public static readonly Fault NotFound = new("InvalidVSwitchId.NotFound", 404, "The vSwitch does not exist.");

    public static readonly Fault NameMalformed = new(
        "InvalidVSwitchName.Malformed", 400, "A vSwitch's name has at most 128 characters and does not start with http:// or https://.");

    public static readonly Fault DescriptionMalformed = new(
        "InvalidVSwitchDiscription.Malformed", 400, "A description has at most 256 characters and does not start with http:// or https://.");

    public static readonly Fault CidrMalformed = new(
        "InvalidCidrBlock.Malformed", 400, "CidrBlock is a block of addresses without host bits, for example 172.16.0.0/24.");

    public static readonly Fault MaskLength = new(
        "InvalidCirdrBlock.MaskLength", 400, $"The mask of a vSwitch is /{SubnetTree.WidestMask} to /{SubnetTree.NarrowestMask}.");

    public static readonly Fault CidrOutside = new(
        "InvalidParameter", 400, "The block is not part of a block of the VPC.");

    public static readonly Fault CidrOverlapped = new(
        "InvalidCidrBlock.Overlapped", 400, "The block overlaps another vSwitch of the VPC.");

    public static readonly Fault CountQuota = new("QuotaExceeded.VSwitch", 400, "The VPC has as many vSwitches as it may have.");

    public static readonly Fault WrongStatus = new(
        "IncorrectVSwitchStatus", 400, "The vSwitch's status does not allow this operation: try again once it is available.");

    public static readonly Fault InUse = new(
        "DependencyViolation", 400, "Something lives in the vSwitch: delete it first.");

    public static readonly Fault NoFreeAddress = new(
        "InvalidVSwitchId.IpNotEnough", 400, "The vSwitch has no free address.");

    public static readonly Fault AddressMalformed = new(
        "InvalidPrivateIpAddress.Malformed", 400, "A private address is four decimal numbers, an address of the vSwitch that is not reserved.");

    public static readonly Fault AddressUsed = new(
        "InvalidIPAddress.AlreadyUsed", 400, "Another resource has the private address.");

    /// <summary>An address that nobody asked for by name is taken. Never reaches a client: the taker tries the next.</summary>
    public static readonly Fault AddressTaken = new("CloudFabric.AddressTaken", 409, "The address is taken.");
}
