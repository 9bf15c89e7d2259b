namespace CloudFabric.Model.Regions;

/// <summary>What can be asked of a data center. Only the fabric's own interface asks.</summary>
[GenerateSerializer, Immutable, Alias("cf.DataCenterCommand")]
public abstract record DataCenterCommand
{
    /// <summary>Adds a data center to an open region.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DataCenterCommand.Add")]
    public sealed record Add([property: Id(0)] DataCenterState DataCenter) : DataCenterCommand;

    /// <summary>Closes a data center in which nothing lives any more.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DataCenterCommand.Close")]
    public sealed record Close : DataCenterCommand;

    [GenerateSerializer, Immutable, Alias("cf.DataCenterCommand.Reopen")]
    public sealed record Reopen : DataCenterCommand;
}
