using CloudFabric.Services.Hosting;
using Microsoft.Extensions.Hosting;

namespace CloudFabric.Services.Settings;

/// <summary>Puts the kept settings in force when a process starts.</summary>
public sealed class SettingsLoader(IGrainFactory grains, TimingSetting timing) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = await grains.GetGrain<ISettingsGrain>(0).Read();
        timing.Current = settings.Timing ?? timing.Current;
    }
}
