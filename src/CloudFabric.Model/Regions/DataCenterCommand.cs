using CloudFabric.Model.Hardware;

namespace CloudFabric.Model.Regions;

/// <summary>What can be asked of a data center. Only the fabric's own interface asks. Each may be repeated, and leaves what is done
/// already; only racks without a place are added again.</summary>
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

    /// <summary>Puts more racks behind the last one.</summary>
    /// <param name="After">How many racks there are before them: with fewer or others it is refused. Null for however many: to repeat it adds more.</param>
    [GenerateSerializer, Immutable, Alias("cf.DataCenterCommand.AddRacks")]
    public sealed record AddRacks([property: Id(0)] int? After, [property: Id(1)] RackGroup Racks) : DataCenterCommand;

    /// <summary>Adds a pool, or gives one that is there more room.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DataCenterCommand.PutPool")]
    public sealed record PutPool([property: Id(0)] StoragePool Pool) : DataCenterCommand;
}
