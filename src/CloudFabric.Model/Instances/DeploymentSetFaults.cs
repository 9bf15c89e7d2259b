using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The refusals about deployment sets, with their official codes.</summary>
public static class DeploymentSetFaults
{
    public static readonly Fault NotFound = new("InvalidDeploymentSetId.NotFound", 404, "The deployment set does not exist.");

    public static readonly Fault NotEmpty = new("DependencyViolation.NotEmpty", 403, "Instances are in the deployment set.");

    public static readonly Fault NameMalformed = new(
        "InvalidDeploymentSetName.Malformed", 400,
        "A deployment set's name has 2 to 128 letters, digits, colons, underscores, periods and hyphens, a letter first.");

    public static readonly Fault InstanceQuota = new(
        "QuotaExceed.DeploymentSetInstanceQuotaFull", 403, $"A deployment set has at most {DeploymentSetMembers.MaxInZone} instances in one zone.");

    /// <summary>No host without a member of the set has room.</summary>
    public static readonly Fault NoRoom = new(
        "DeploymentSet.NoRoom", 403, "No host that carries no instance of the deployment set yet has room for another one.");

    /// <summary>Another member has come to the host. Never reaches a client: whoever places looks again where the members are.</summary>
    public static readonly Fault HostTaken = new("CloudFabric.DeploymentSetHostTaken", 409, "A member of the deployment set is on this host.");
}
