namespace CloudFabric.Benchmarks.Baseline;

/// <summary>An actor that knows nothing and keeps nothing: the price of an activation.</summary>
[Alias("cf.bench.IBlankGrain")]
internal interface IBlankGrain : IGrainWithIntegerKey
{
    [Alias("Touch")]
    Task Touch();
}

internal sealed class BlankGrain : Grain, IBlankGrain
{
    public Task Touch() => Task.CompletedTask;
}
