using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>The refusals about security groups, with their official codes, misspelt ones included.</summary>
public static class SecurityGroupFaults
{
    public static readonly Fault NotFound = new("InvalidSecurityGroupId.NotFound", 404, "The security group does not exist.");

    public static readonly Fault NameMalformed = new(
        "InvalidSecurityGroupName.Malformed", 400,
        "A security group's name has 2 to 128 letters, digits, colons, underscores, periods and hyphens, a letter first.");

    public static readonly Fault DescriptionMalformed = new(
        "InvalidSecurityGroupDiscription.Malformed", 400, "A description has 2 to 256 characters and does not start with http:// or https://.");

    public static readonly Fault TypeUnknown = new(
        "InvalidSecurityGroupType.ValueNotSupported", 400, "SecurityGroupType is normal or enterprise.");

    public static readonly Fault CountQuota = new(
        "QuotaExceed.SecurityGroup", 403, "The account's number of security groups in this region is used up.");

    public static readonly Fault InUse = new(
        "DependencyViolation", 403, "Something is in the security group, or a rule of another group refers to it.");

    public static readonly Fault MembersExceeded = new(
        "SecurityGroupInstanceLimitExceed", 403, "The security group has as many instances as it may have.");

    public static readonly Fault RulesExceeded = new(
        "AuthorizationLimitExceed", 403, "The security group has as many rules as it may have.");

    public static readonly Fault ProtocolUnknown = new(
        "InvalidIpProtocol.ValueNotSupported", 400, "IpProtocol is TCP, UDP, ICMP, ICMPv6, GRE or ALL.");

    public static readonly Fault PortRangeMalformed = new(
        "InvalidIpPortRange.Malformed", 400, "PortRange is 1/200 for TCP and UDP, -1/-1 for other protocols.");

    public static readonly Fault SourcePortRangeMalformed = new(
        "InvalidSourcePortRange.Malformed", 400, "SourcePortRange is 1/200 for TCP and UDP, -1/-1 for other protocols.");

    public static readonly Fault PolicyMalformed = new("InvalidPolicy.Malformed", 400, "Policy is accept or drop.");

    public static readonly Fault PolicyOfType = new(
        "InvalidOperation.InvalidSecurityGroupType", 403, "The members of an enterprise security group are always apart.");

    public static readonly Fault RuleNotFound = new("InvalidSecurityGroupRule.RuleNotExist", 400, "The rule does not exist.");

    public static readonly Fault RuleIdNotFound = new("InvalidParam.SecurityGroupRuleId", 400, "The group has no rule of this id in this direction.");

    public static readonly Fault RuleExists = new("InvalidSecurityGroupRule.RuleExist", 400, "The group has another rule that matches the same.");

    public static readonly Fault PriorityMalformed = new("InvalidPriority.ValueNotSupported", 400, "Priority is 1 to 100.");

    public static readonly Fault NicTypeUnknown = new("InvalidNicType.ValueNotSupported", 400, "NicType is internet or intranet.");

    public static readonly Fault RuleDescriptionMalformed = new(
        "InvalidSecurityGroupRuleDescription.Malformed", 400, "A rule's description has at most 256 characters and does not start with http:// or https://.");

    public static readonly Fault SourceMissing = new(
        "MissingParameter.Source", 400, "SourceCidrIp, Ipv6SourceCidrIp or SourceGroupId must be given.");

    public static readonly Fault DestMissing = new(
        "MissingParameter.Dest", 400, "DestCidrIp, Ipv6DestCidrIp or DestGroupId must be given.");

    public static readonly Fault SourceCidrMalformed = new("InvalidSourceCidrIp.Malformed", 400, "SourceCidrIp is no IPv4 address or block.");

    public static readonly Fault DestCidrMalformed = new("InvalidDestCidrIp.Malformed", 400, "DestCidrIp is no IPv4 address or block.");

    public static readonly Fault Ipv6SourceCidrMalformed = new(
        "InvalidIpv6SourceCidrIp.Malformed", 400, "Ipv6SourceCidrIp is no IPv6 address or block.");

    public static readonly Fault Ipv6DestCidrMalformed = new("InvalidIpv6DestCidrIp.Malformed", 400, "Ipv6DestCidrIp is no IPv6 address or block.");

    public static readonly Fault SourceGroupNotFound = new("InvalidSourceGroupId.NotFound", 404, "The source group does not exist.");

    public static readonly Fault DestGroupNotFound = new("InvalidDestGroupId.NotFound", 404, "The destination group does not exist.");

    public static readonly Fault SourceGroupMismatch = new(
        "InvalidSourceGroupId.Mismatch", 403, "The security group and the source group are not in one VPC.");

    public static readonly Fault DestGroupMismatch = new(
        "InvalidDestGroupId.Mismatch", 403, "The security group and the destination group are not in one VPC.");

    public static readonly Fault PrefixListNotFound = new("InvalidPrefixListId.NotFound", 404, "The prefix list does not exist.");
}
