namespace CloudFabric.Model.Kernel;

/// <summary>Who was denied what by which policy: official clients show it beside the error code. Part of a <see cref="Fault"/>.</summary>
/// <param name="AuthAction">What would have had to be allowed, for example <c>sts:AssumeRole</c>.</param>
/// <param name="PrincipalType">What kind of caller it was, for example <c>SubUser</c>.</param>
/// <param name="PrincipalOwnerId">The caller's account.</param>
/// <param name="PrincipalName">The caller in the account: the id of a user, <c>ROLE:SESSION</c> of a session.</param>
/// <param name="PolicyType">The kind of policy that did not allow it, for example <c>AssumeRolePolicy</c>: the trust policy of a role.</param>
[GenerateSerializer, Immutable, Alias("cf.AccessDenial")]
public sealed record AccessDenial(
    [property: Id(0)] string AuthAction,
    [property: Id(1)] string PrincipalType,
    [property: Id(2)] string PrincipalOwnerId,
    [property: Id(3)] string PrincipalName,
    [property: Id(4)] string PolicyType);
