using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Hosting;

/// <summary>A resource as an actor: it decides commands one after the other and answers once the decision is durable.</summary>
[Alias("cf.IMachineGrain`2")]
public interface IMachineGrain<TCommand, TResult> : IWakeable
{
    [Alias("Execute")]
    Task<Outcome<TResult>> Execute(TCommand command, Call call);
}

/// <summary>A grain whose row can fall due.</summary>
[Alias("cf.IWakeable")]
public interface IWakeable : IGrainWithStringKey
{
    /// <summary>Does what the row's due time is for; nothing when it is not due (any more).</summary>
    [Alias("Wake")]
    Task Wake();
}
