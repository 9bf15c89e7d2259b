using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Hosting;

/// <summary>The timing profile in force in this process; the option sets it at start, the fabric's settings while running.</summary>
public sealed class TimingSetting(Timing initial)
{
    public Timing Current { get; set; } = initial;
}
