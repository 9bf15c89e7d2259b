namespace CloudFabric.Services.Hosting;

/// <summary>Names the kind whose resources a grain class carries, and the interface to call them by.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceKindAttribute(string kind, Type grainInterface) : Attribute
{
    public string Kind { get; } = kind;

    public Type GrainInterface { get; } = grainInterface;
}
