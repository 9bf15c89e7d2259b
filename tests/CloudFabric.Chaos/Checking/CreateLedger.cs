using System.Collections.Concurrent;

namespace CloudFabric.Chaos.Checking;

/// <summary>
/// What was asked for and what was promised. Every wanted disk has a name of its own, so that two disks made for one wish show.
/// Thread safe while calls run; checked when all have ended.
/// </summary>
internal sealed class CreateLedger
{
    private readonly ConcurrentDictionary<string, WantedDisk> _wanted = [];

    public IEnumerable<WantedDisk> Wanted => _wanted.Values;

    public int AcknowledgedCount => _wanted.Values.Count(wanted => !wanted.Ids.IsEmpty);

    public WantedDisk Want(string name, string? token, long sizeGib) =>
        _wanted.TryAdd(name, new WantedDisk(name, token, sizeGib)) ? _wanted[name] : throw new ArgumentException($"{name} is wanted twice.");

    /// <summary>Everything that is wrong with a list of all disks, and with the total stated beside it.</summary>
    public IReadOnlyList<string> Check(IReadOnlyList<ListedDisk> listed, long total)
    {
        List<string> wrong = [];
        if (total != listed.Count)
        {
            wrong.Add($"the total says {total}, the pages hold {listed.Count}");
        }

        wrong.AddRange(listed.CountBy(disk => disk.Id).Where(id => id.Value > 1).Select(id => $"{id.Key} is listed {id.Value} times"));
        wrong.AddRange(listed.CountBy(disk => disk.Name).Where(name => name.Value > 1)
            .Select(name => $"{name.Value} disks were made for {name.Key}"));
        wrong.AddRange(_wanted.Values.SelectMany(wanted => wanted.Ids.Distinct()).CountBy(id => id).Where(id => id.Value > 1)
            .Select(id => $"{id.Key} was given to {id.Value} callers"));
        wrong.AddRange(listed.SelectMany(CheckListed));
        var byId = listed.DistinctBy(disk => disk.Id).ToDictionary(disk => disk.Id, disk => disk.Name);
        wrong.AddRange(_wanted.Values.SelectMany(wanted => CheckWanted(wanted, byId)));
        return wrong;
    }

    private IEnumerable<string> CheckListed(ListedDisk disk)
    {
        foreach (var defect in disk.Defects)
        {
            yield return $"{disk.Id} ({disk.Name}) {defect}";
        }

        if (!_wanted.TryGetValue(disk.Name, out var wanted))
        {
            yield return $"nobody wanted {disk.Id} ({disk.Name})";
        }
        else if (disk.SizeGib != wanted.SizeGib)
        {
            yield return $"{disk.Id} ({disk.Name}) has {disk.SizeGib} GiB, not {wanted.SizeGib}";
        }
    }

    private static IEnumerable<string> CheckWanted(WantedDisk wanted, Dictionary<string, string> listedNames)
    {
        var ids = wanted.Ids.Distinct().ToArray();
        if (ids.Length > 1)
        {
            yield return $"{wanted.Name} was answered with {string.Join(" and ", ids)}";
        }

        if (ids.Length == 0 && wanted.Token is not null)
        {
            yield return $"{wanted.Name} was never acknowledged, in spite of retries";
        }

        foreach (var id in ids)
        {
            if (!listedNames.TryGetValue(id, out var name))
            {
                yield return $"{id} ({wanted.Name}) was acknowledged and is gone";
            }
            else if (name != wanted.Name)
            {
                yield return $"{id} was acknowledged as {wanted.Name} and is {name}";
            }
        }
    }
}
