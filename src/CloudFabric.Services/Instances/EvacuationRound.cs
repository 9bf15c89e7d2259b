using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Capacity;

namespace CloudFabric.Services.Instances;

/// <summary>One look at what runs on hosts that leave service: what it moved, and for which types it found no room. Used by one caller.</summary>
/// <param name="move">Sends an instance to a host; null where it need not be moved any more.</param>
internal sealed class EvacuationRound(string zoneId, Placer placer, DeploymentSets sets, Func<InstanceState, PlacedHost, Task<Fault?>> move)
{
    private const int HindrancesShown = 5;

    /// <summary>Why instances stay, by their types and deployment sets.</summary>
    private readonly SortedDictionary<string, Fault> _hindrances = new(StringComparer.Ordinal);

    public int Moved { get; private set; }

    /// <summary>Empty where nothing was in the way; not more than people read.</summary>
    public string Hindrance => string.Join(" ", _hindrances.Take(HindrancesShown)
        .Select(type => type.Value == HardwareFaults.NoStock ? $"No host of {zoneId} has room for {type.Key}." : $"{type.Key}: {type.Value.Message}")
        .Concat(_hindrances.Count > HindrancesShown ? [$"And {_hindrances.Count - HindrancesShown} more."] : []));

    public Task Move(IEnumerable<InstanceState> instances) => Task.WhenAll(
        from instance in instances
        group instance by instance.DeploymentSetId is { } set ? $"{instance.InstanceType} in {set}" : instance.InstanceType into alike
        where !_hindrances.ContainsKey(alike.Key)
        select MoveAlike(alike.Key, [.. alike]));

    private async Task MoveAlike(string type, List<InstanceState> instances)
    {
        var first = instances[0];
        var request = new PlacementRequest(zoneId, first.InstanceType, instances.Count, SeededHash.Number(0, zoneId, first.InstanceId))
        {
            MinCount = 1,
            Spread = await sets.Spread(first.Account, first.RegionId, first.DeploymentSetId),
        };
        if ((await placer.Place(request)).Failed(out var none, out var hosts))
        {
            _hindrances[type] = none;
            return;
        }

        var faults = await Task.WhenAll(instances.Zip(hosts, move));
        Moved += faults.Count(fault => fault is null);
        if (faults.FirstOrDefault(fault => fault is not null) is { } refused)
        {
            _hindrances[type] = refused;
        }
    }
}
