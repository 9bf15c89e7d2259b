using System.Collections.Concurrent;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>Scenarios that several tests look at: whoever asks first begins one, and all who ask wait for the same.</summary>
internal sealed class SharedRuns
{
    private static readonly string[] Regions =
    [
        "cn-hangzhou", "cn-shanghai", "cn-beijing", "cn-shenzhen", "cn-chengdu", "cn-hongkong", "cn-qingdao", "cn-zhangjiakou", "cn-huhehaote",
        "ap-southeast-1", "eu-central-1", "us-west-1",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task<Steps>>> _runs = new();
    private int _taken;

    public Task<Steps> Once(string name, Func<Task<Steps>> run) => _runs.GetOrAdd(name, _ => new(run)).Value;

    /// <summary>A region where nobody else creates disks; there are as many as scenarios need them.</summary>
    public string TakeRegion() => Regions[Interlocked.Increment(ref _taken) - 1];
}
