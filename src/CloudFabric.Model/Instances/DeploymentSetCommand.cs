namespace CloudFabric.Model.Instances;

/// <summary>What can be asked of a deployment set. Parameters stand as the client sent them; null where it sent none.</summary>
[GenerateSerializer, Immutable, Alias("cf.DeploymentSetCommand")]
public abstract record DeploymentSetCommand
{
    /// <summary>Makes the set.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DeploymentSetCommand.Create")]
    public sealed record Create([property: Id(0)] string? Name, [property: Id(1)] string? Description) : DeploymentSetCommand;

    /// <summary>Changes what is not null.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DeploymentSetCommand.Modify")]
    public sealed record Modify([property: Id(0)] string? Name, [property: Id(1)] string? Description) : DeploymentSetCommand;

    /// <summary>Deletes the set, in which nothing is.</summary>
    [GenerateSerializer, Immutable, Alias("cf.DeploymentSetCommand.Delete")]
    public sealed record Delete : DeploymentSetCommand;
}

/// <summary>What a deployment set answers to every command that it accepted.</summary>
/// <param name="DeploymentSetId">Its id.</param>
[GenerateSerializer, Immutable, Alias("cf.DeploymentSetResult")]
public sealed record DeploymentSetResult([property: Id(0)] string DeploymentSetId);
