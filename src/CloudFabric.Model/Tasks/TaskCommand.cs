namespace CloudFabric.Model.Tasks;

/// <summary>What can be asked of a task.</summary>
[GenerateSerializer, Immutable, Alias("cf.TaskCommand")]
public abstract record TaskCommand
{
    /// <summary>Stops it before its end.</summary>
    [GenerateSerializer, Immutable, Alias("cf.TaskCommand.Cancel")]
    public sealed record Cancel : TaskCommand;
}
