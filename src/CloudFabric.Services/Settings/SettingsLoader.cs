using CloudFabric.Services.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Services.Settings;

/// <summary>Puts the kept settings in force when a process starts.</summary>
public sealed partial class SettingsLoader(IGrainFactory grains, TimingSetting timing, ILogger<SettingsLoader> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryLoad())
        {
            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task<bool> TryLoad()
    {
        try
        {
            var settings = await grains.GetGrain<ISettingsGrain>(0).Read();
            timing.Current = settings.Timing ?? timing.Current;
            return true;
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            LogUnread(exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings cannot be read yet; the start options are in force.")]
    private partial void LogUnread(Exception exception);
}
