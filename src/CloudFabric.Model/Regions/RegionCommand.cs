namespace CloudFabric.Model.Regions;

/// <summary>What can be asked of a region. Only the fabric's own interface asks.</summary>
[GenerateSerializer, Immutable, Alias("cf.RegionCommand")]
public abstract record RegionCommand
{
    /// <summary>Adds a region to the world.</summary>
    [GenerateSerializer, Immutable, Alias("cf.RegionCommand.Add")]
    public sealed record Add([property: Id(0)] RegionState Region) : RegionCommand;

    /// <summary>Takes a region without open data centers off sale.</summary>
    [GenerateSerializer, Immutable, Alias("cf.RegionCommand.Close")]
    public sealed record Close : RegionCommand;

    [GenerateSerializer, Immutable, Alias("cf.RegionCommand.Reopen")]
    public sealed record Reopen : RegionCommand;
}
