using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The refusals about instances, with their official codes.</summary>
public static class InstanceFaults
{
    public static readonly Fault NotFound = new("InvalidInstanceId.NotFound", 404, "The instance does not exist.");

    public static readonly Fault WrongStatus = new(
        "IncorrectInstanceStatus", 403, "The instance's status does not allow this operation.");

    public static readonly Fault Initializing = new(
        "IncorrectInstanceStatus.Initializing", 403, "The instance is being made: try again when that is done.");

    public static readonly Fault Protected = new(
        "InvalidOperation.DeletionProtection", 403, "The instance is protected from deletion: take the protection off first.");

    public static readonly Fault TypeUnknown = new(
        "InvalidInstanceType.ValueNotSupported", 403, "The specified InstanceType does not exist or is not sold in the specified zone.");

    public static readonly Fault ImageNotFound = new("InvalidImageId.NotFound", 404, "The image does not exist.");

    public static readonly Fault ImageArchitecture = new(
        "ImageNotSupportInstanceType", 403, "The image was made for another kind of processor than the instance type has.");

    public static readonly Fault NameMalformed = new(
        "InvalidInstanceName.Malformed", 400,
        "An instance's name has 2 to 128 letters, digits, colons, underscores, periods and hyphens, a letter first.");

    public static readonly Fault HostNameMalformed = new(
        "InvalidHostName.Malformed", 400,
        "A host name has 2 to 64 letters, digits, periods and hyphens, neither of which stands at an end or beside another; 15 without periods for Windows.");

    public static readonly Fault DescriptionMalformed = new(
        "InvalidDescription.Malformed", 400, "A description has 2 to 256 characters and does not start with http:// or https://.");

    public static readonly Fault UserDataMalformed = new(
        "InvalidUserData.Base64FormatInvalid", 400, "UserData must be Base64.");

    public static readonly Fault UserDataTooLong = new(
        "InvalidUserData.SizeExceeded", 400, "UserData has at most 32 KB before it is encoded.");

    public static readonly Fault CreditsUnknown = new(
        "InvalidParameter.CreditSpecification", 400, "CreditSpecification is Standard or Unlimited.");

    public static readonly Fault CreditsNotSupported = new(
        "InvalidInstanceType.NotSupportCreditSpecification", 400, "Instances of this type do not save up processor time.");

    public static readonly Fault StoppedModeUnknown = new(
        "InvalidParameter.StoppedMode", 400, "StoppedMode is KeepCharging or StopCharging.");

    public static readonly Fault SystemDiskSize = new(
        "InvalidSystemDiskSize.ValueNotSupported", 400, "The size is more than system disks of this category can have.");

    public static readonly Fault SystemDiskTooSmall = new(
        "InvalidSystemDiskSize.LessThanImageSize", 400, "The system disk is smaller than the image.");

    public static readonly Fault SystemDiskCategory = new(
        "InvalidSystemDiskCategory.ValueNotSupported", 403, "There is no such category of system disks, or it is not sold in the zone.");

    public static readonly Fault GroupMissing = new("MissingParameter", 400, "SecurityGroupId or SecurityGroupIds must be given.");

    public static readonly Fault GroupsExceeded = new(
        "InstanceSecurityGroupLimitExceeded", 403, $"An instance is in at most {InstanceState.MaxSecurityGroups} security groups.");

    public static readonly Fault GroupOfOtherVpc = new(
        "InvalidInstanceId.VpcNotMatch", 403, "The security group and the vSwitch are not in the same VPC.");

    public static readonly Fault GroupTypes = new(
        "InvalidOperation.MultiSecurityGroupType", 403, "An instance is in security groups of one type only.");

    public static readonly Fault AlreadyInGroup = new(
        "InvalidInstanceId.AlreadyExists", 403, "The instance is in this security group already.");

    public static readonly Fault NotInGroup = new("InstanceNotInSecurityGroup", 403, "The instance is not in this security group.");

    public static readonly Fault LastGroup = new("InstanceLastSecurityGroup", 403, "The instance is in no other security group.");

    public static readonly Fault VcpuQuota = new(
        "QuotaExceed.ElasticQuota", 403, "The account's processors in this region are used up.");

    /// <summary>A disk came while an instance was being deleted. Never reaches a client: whoever deletes asks again.</summary>
    public static readonly Fault DisksChanged = new("CloudFabric.DisksChanged", 409, "A disk was attached meanwhile.");
}
