using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The refusals about public addresses and bandwidth, with their official codes.</summary>
public static class InternetFaults
{
    public static readonly Fault ChargeType = new(
        "InvalidInternetChargeType.ValueNotSupported", 400, "The charge type of the network is PayByTraffic or PayByBandwidth.");

    public static readonly Fault MaxOut = new(
        "InvalidInternetMaxBandwidthOut.ValueNotSupported", 400, "InternetMaxBandwidthOut is 0 to 100 Mbit/s.");

    public static readonly Fault MaxIn = new(
        "InvalidInternetMaxBandwidthIn.ValueNotSupported", 400, "InternetMaxBandwidthIn is 1 to 10 Mbit/s, or to InternetMaxBandwidthOut where that is more.");

    public static readonly Fault NoBandwidth = new(
        "AllocateIpInvalidInstanceBandwidth", 400, "An instance has a public address only with InternetMaxBandwidthOut above 0.");

    public static readonly Fault NoAddress = new("InsufficientPublicIp", 400, "The region has no public address left.");

    /// <summary>The address is taken, or none has been proposed. Never reaches a client: whoever asks proposes another.</summary>
    public static readonly Fault AddressTaken = new("CloudFabric.PublicAddressTaken", 409, "The public address is taken.");
}
