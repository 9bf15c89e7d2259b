namespace CloudFabric.Services.Hosting;

/// <summary>The parameter must be present and not empty; otherwise the call fails with <c>MissingParameter.Name</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute : Attribute;

/// <summary>The official error of a value that cannot be read, where it is not <c>InvalidParameter.Name</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MalformedAttribute(string code, int httpStatus = 400) : Attribute
{
    public string Code { get; } = code;

    public int HttpStatus { get; } = httpStatus;
}

/// <summary>The official name of the parameter, where it cannot be the property's own. Never dotted: nest records instead.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WireAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The parameter is accepted, its form perhaps checked, and changes nothing; docs/coverage.md says so.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoEffectAttribute : Attribute;

/// <summary>
/// The parameter asks for what is not emulated. The gateway refuses it by name, with <c>UnsupportedOperation</c>, before the action is called;
/// docs/coverage.md says so.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefusedAttribute : Attribute
{
    /// <summary>The value that asks for nothing, such as a default that clients send; "false" unless another is given.</summary>
    public string Unless { get; init; } = "false";
}
