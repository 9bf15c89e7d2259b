using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Instances;

/// <summary>The refusals of parameters of the instance actions, with their official codes.</summary>
internal static class InstanceQueryFaults
{
    public const int MaxIds = 100;

    public const int MaxAmount = 100;

    public static readonly Fault Ids = new("InvalidParameter.InstanceIds", 400, $"InstanceIds is a JSON list of at most {MaxIds} ids.");

    public static readonly Fault Addresses = new("InvalidParameter.IpAddresses", 400, "Addresses are given as a JSON list of at most 100.");

    public static readonly Fault Status = new("InvalidStatus.ValueNotSupported", 400, "There is no such status of instances.");

    public static readonly Fault Amount = new("InvalidParameter.Amount", 400, $"Amount is 1 to {MaxAmount}, and MinAmount not more than it.");

    public static readonly Fault ZoneOfOtherVSwitch = new(
        "InvalidVSwitchId.ZoneId", 400, "The vSwitch is not in the zone that ZoneId names.");

    public static readonly Fault TooManyIds = new("InvalidParameter.InstanceId", 400, $"At most {MaxIds} instances can be named.");

    public static readonly Fault TooManyInterfaces = new(
        "InvalidParameter.NetworkInterfaceId", 400, $"At most {MaxIds} interfaces can be named.");

    public static readonly Fault TooManyRenewals = new("InvalidParameter.ToManyInstanceIds", 403, $"At most {MaxIds} instances can be named.");

    public static readonly Fault RenewalOfUnknown = new("InvalidParameter.InvalidInstanceId", 403, "An instance that InstanceId names does not exist.");

    public static readonly Fault TooManyChanges = new("InvalidParameter.Mismatch", 400, "Type and bandwidth change by calls of their own.");

    public static readonly Fault DeploymentSetIds = new(
        "InvalidDeploymentSetIds.TooManyInput", 403, $"DeploymentSetIds is a JSON list of at most {MaxIds} ids.");

    public static readonly Fault RenewalStatus = new(
        "InvalidParameter.RenewalStatus", 403, "RenewalStatus is AutoRenewal, Normal or NotRenewal.");

    public static readonly Fault RenewalOfNothing = new(
        "InvalidParameter.RenewalStatusInstanceId", 403, "RenewalStatus and InstanceId cannot both be empty.");
}
