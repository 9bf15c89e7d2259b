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
