using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>What is to be answered: a response record, or the fault in its place.</summary>
internal readonly record struct Reply(Operation Operation, Outcome<object> Outcome)
{
    /// <summary>JSON where the request could not even be read.</summary>
    public ReplyFormat Format { get; init; }

    public static Reply Refuse(Fault fault) => new(Operation.Unknown, fault);

    /// <summary>What metrics call the result.</summary>
    public string Code => Outcome.Fault?.Code ?? "OK";
}
