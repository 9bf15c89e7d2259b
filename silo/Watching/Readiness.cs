using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Settings;

namespace CloudFabric.Silo.Watching;

/// <summary>Whether this process should get requests: after its first calls have been warmed, while its database answers, until it is told to stop.</summary>
internal sealed partial class Readiness(
    FeedFollower feed, SettingsLoader settings, ActionTable actions, IWorldView world, IHostApplicationLifetime lifetime, ILogger<Readiness> logger)
{
    private const string Ecs = "2014-05-26";
    private volatile bool _begun;

    /// <summary>Waits until the process knows the world and its settings, then runs one create (dry) and one list, which cost a user 200 ms when cold.</summary>
    /// <returns>False where the process is to stop before that.</returns>
    public async Task<bool> Begin()
    {
        try
        {
            await feed.Started.WaitAsync(lifetime.ApplicationStopping);
            await settings.Tried.WaitAsync(lifetime.ApplicationStopping);
        }
        catch (Exception stop) when (stop is OperationCanceledException or InvalidDataException)
        {
            return false;
        }

        try
        {
            await Warm();
        }
        catch (Exception exception)
        {
            // A gateway may be up before the silos: it is ready to answer, with 503 until they are.
            LogCold(exception);
        }

        return _begun = true;
    }

    public IResult Check() => _begun && feed.IsFollowing && !lifetime.ApplicationStopping.IsCancellationRequested
        ? Results.Text("ready")
        : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);

    private async Task Warm()
    {
        var zone = world.Current.Regions.SelectMany(region => world.Current.ZonesOf(region.RegionId)).FirstOrDefault(zone => zone.IsOpen);
        if (zone is null || actions.Find(Ecs, "CreateDisk") is not { } create || actions.Find(Ecs, "DescribeDisks") is not { } describe)
        {
            return;
        }

        var category = zone.DiskCategories.Contains("cloud_essd") ? "cloud_essd" : zone.DiskCategories[0];
        await create.Invoke(
            new CreateDiskRequest { RegionId = zone.RegionId, ZoneId = zone.ZoneId, DiskCategory = category, Size = 64 }, Context(create, zone.RegionId));
        await describe.Invoke(new DescribeDisksRequest { RegionId = zone.RegionId }, Context(describe, zone.RegionId));
    }

    private static ActionContext Context(ActionDescriptor action, string region) =>
        new(action, Guid.NewGuid().ToString(), "0000000000000000") { Region = region, ParameterHash = "", DryRun = true };

    [LoggerMessage(Level = LogLevel.Information, Message = "The warm-up calls failed.")]
    private partial void LogCold(Exception exception);
}
