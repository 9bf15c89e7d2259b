using System.Collections.Immutable;

namespace CloudFabric.Model.Hardware;

/// <summary>
/// What stands in a data center: part of its row. Racks are numbered through the groups in their order and only ever appended, so that a
/// rack's number is its for ever. No rack and no host has a row until something is done to it.
/// </summary>
/// <param name="Racks">Groups of identical racks.</param>
/// <param name="Pools">Names unique, no category in two.</param>
/// <param name="Trunk">Its ports to the outside.</param>
[GenerateSerializer, Immutable, Alias("cf.DataCenterHardware")]
public sealed record DataCenterHardware(
    [property: Id(0)] ImmutableArray<RackGroup> Racks,
    [property: Id(1)] ImmutableArray<StoragePool> Pools,
    [property: Id(2)] TrunkPorts Trunk)
{
    /// <summary>Racks of a data center at most.</summary>
    public const int RacksMax = 10_000;

    public static readonly DataCenterHardware None = new([], [], new TrunkPorts(0, 0));

    public int RackCount => Racks.Sum(group => group.Racks);

    public StoragePool? PoolOf(string category) => Pools.FirstOrDefault(pool => pool.Categories.Contains(category));

    public StoragePool? Pool(string name) => Pools.FirstOrDefault(pool => pool.Name == name);

    /// <summary>The group of a rack's number, from 1; null beyond the last rack.</summary>
    public RackGroup? GroupOf(int rack)
    {
        foreach (var group in rack < 1 ? [] : Racks)
        {
            if (rack <= group.Racks)
            {
                return group;
            }

            rack -= group.Racks;
        }

        return null;
    }

    public DataCenterHardware With(RackGroup added) =>
        Racks.LastOrDefault() is { } last && last with { Racks = added.Racks } == added
            ? this with { Racks = Racks.SetItem(Racks.Length - 1, last with { Racks = last.Racks + added.Racks }) }
            : this with { Racks = Racks.Add(added) };

    /// <summary>The pool of that name as it shall be, or one more.</summary>
    public DataCenterHardware With(StoragePool pool) => Pool(pool.Name) is { } known
        ? this with { Pools = Pools.Replace(known, pool) }
        : this with { Pools = Pools.Add(pool) };
}
