using CloudFabric.Services.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Services.Settings;

/// <summary>Puts the kept settings in force when a process starts.</summary>
public sealed partial class SettingsLoader(IGrainFactory grains, TimingSetting timing, ILogger<SettingsLoader> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>After the first attempt: the settings are in force, or cannot be read yet.</summary>
    public Task Tried => _tried.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await TryLoad())
            {
                _tried.TrySetResult();
                await Task.Delay(Pause, stoppingToken);
            }
        }
        finally
        {
            _tried.TrySetResult();
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
