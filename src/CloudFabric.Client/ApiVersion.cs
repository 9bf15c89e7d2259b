namespace CloudFabric.Client;

/// <summary>A product of the official API and the version spoken: the version, a date, is what requests are routed by.</summary>
/// <param name="Product">The product code, for messages.</param>
/// <param name="Version">The version as the wire carries it.</param>
public readonly record struct ApiVersion(string Product, string Version)
{
    public static readonly ApiVersion Ecs = new("Ecs", "2014-05-26");

    public static readonly ApiVersion Vpc = new("Vpc", "2016-04-28");

    public static readonly ApiVersion Cbn = new("Cbn", "2017-09-12");

    public static readonly ApiVersion Ebs = new("ebs", "2021-07-30");

    public static readonly ApiVersion Sts = new("Sts", "2015-04-01");

    public override string ToString() => $"{Product} {Version}";
}
