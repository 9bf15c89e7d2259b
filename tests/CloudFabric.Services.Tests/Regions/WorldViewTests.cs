using System.Globalization;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CloudFabric.Services.Tests.Regions;

/// <summary>Many refresh at once: the feed, and everybody who changes the world.</summary>
public sealed class WorldViewTests : IDisposable
{
    private const int Rounds = 400;
    private readonly TestStore _store = new(StoreKind.Memory);
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly RowSeeder _seeder;
    private readonly WorldView _view;

    public WorldViewTests()
    {
        var serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();
        (_seeder, _view) = (new RowSeeder(serializer), new WorldView(_store.Reader, serializer, new RegionFilter("*")));
    }

    public void Dispose()
    {
        _over.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task World_that_is_shown_never_goes_back()
    {
        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(RefreshAgainAndAgain, TestContext.Current.CancellationToken)).ToList();
        await _view.Refresh();
        var opening = Task.Run(OpenAll, TestContext.Current.CancellationToken);
        for (var shown = 0; !opening.IsCompleted;)
        {
            var now = _view.Current.Regions.Length;
            Assert.True(now >= shown, $"{shown} regions, then {now}");
            shown = now;
        }

        await opening;
        await _view.Refresh();
        Assert.Equal(Rounds, _view.Current.Regions.Length);
        await _over.CancelAsync();
        await Task.WhenAll(others);
    }

    [Fact]
    public async Task Zone_that_is_shown_is_shown_with_its_region()
    {
        var opening = Task.Run(OpenAll, TestContext.Current.CancellationToken);
        while (!opening.IsCompleted)
        {
            await _view.Refresh();
            var world = _view.Current;
            Assert.All(Enumerable.Range(0, Rounds), i => Assert.True(world.Zone(Zone(i)) is null || world.Region(Region(i)) is not null, Zone(i)));
        }

        await opening;
    }

    private static string Region(int i) => $"xx-{i}";

    private static string Zone(int i) => $"xx-{i}-a";

    private async Task RefreshAgainAndAgain()
    {
        while (!_over.IsCancellationRequested)
        {
            await _view.Refresh();
        }
    }

    private async Task OpenAll()
    {
        for (var i = 0; i < Rounds; i++)
        {
            await Open(i);
        }
    }

    private async Task Open(int i)
    {
        var region = new RegionState(Region(i), "", "", "", "", 0, 0, i.ToString("000", CultureInfo.InvariantCulture), 2020, RegionStatus.Available);
        var zone = new DataCenterState(Zone(i), Region(i), "", "", [], DataCenterStatus.Open);
        await _store.Commit(_seeder.Row<RegionMachine, RegionState, RegionCommand, RegionState>(Places.RegionKey(Region(i)), region, TestStore.Now));
        await _store.Commit(_seeder.Row<DataCenterMachine, DataCenterState, DataCenterCommand, DataCenterState>(
            Places.ZoneKey(Region(i), Zone(i)), zone, TestStore.Now));
    }
}
