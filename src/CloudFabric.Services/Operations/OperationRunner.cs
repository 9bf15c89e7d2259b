using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Operations;

/// <summary>Runs several commands on several resources so that either none has begun or all will be done.</summary>
public sealed class OperationRunner
{
    public Task<Outcome<Nothing>> Run(ActionContext context, IReadOnlyList<OperationStep> steps) => throw new NotSupportedException();
}

/// <summary>One command of an operation.</summary>
public sealed record OperationStep(ResourceKey Target, object Command);
