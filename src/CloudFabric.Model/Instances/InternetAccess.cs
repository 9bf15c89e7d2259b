using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>How an instance reaches the internet; part of its state as soon as somebody asked for it.</summary>
/// <param name="ChargeType">PayByTraffic or PayByBandwidth.</param>
/// <param name="MaxOut">Mbit/s that go out; 0 without a way out.</param>
/// <param name="MaxIn">Mbit/s that come in.</param>
/// <param name="Address">Its public address, a number: its own in the whole fabric, and null without one.</param>
[GenerateSerializer, Immutable, Alias("cf.InternetAccess")]
public sealed record InternetAccess(
    [property: Id(0)] string ChargeType, [property: Id(1)] int MaxOut, [property: Id(2)] int MaxIn, [property: Id(3)] uint? Address)
{
    public const string ByTraffic = "PayByTraffic";
    private const string ByBandwidth = "PayByBandwidth";

    /// <summary>Of instances that are paid as used.</summary>
    private const int MaxOutAtMost = 100;

    /// <summary>What comes in with little or nothing going out.</summary>
    private const int MaxInWithLittle = 10;

    public static readonly InternetAccess None = new(ByTraffic, 0, 0, null);

    /// <summary>As it is after a change of what is not null; the address stays, but for an instance without a way out.</summary>
    public Outcome<InternetAccess> After(string? chargeType, int? maxOut, int? maxIn)
    {
        var type = string.IsNullOrEmpty(chargeType) ? ChargeType : chargeType;
        var most = maxOut ?? MaxOut;
        var back = Math.Max(most, MaxInWithLittle);
        return type switch
        {
            not (ByTraffic or ByBandwidth) => InternetFaults.ChargeType,
            _ when most is < 0 or > MaxOutAtMost => InternetFaults.MaxOut,
            _ when maxIn < 1 || maxIn > back => InternetFaults.MaxIn,
            _ => new InternetAccess(type, most, maxIn ?? (maxOut is null ? MaxIn : back), most == 0 ? null : Address),
        };
    }
}
