using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Operations;

/// <summary>Changes several resources as one operation: once its intent is durable, every step happens, also across a crash.</summary>
public sealed class OperationRunner(IGrainFactory grains)
{
    /// <summary>Returns when all steps are done; the answer is the first fault of a step, if any.</summary>
    public async Task<Outcome<Nothing>> Run(ActionContext context, IReadOnlyList<OperationStep> steps)
    {
        var key = new ResourceKey(steps[0].Target.Region, OperationState.Kind, "op-" + context.RequestId.ToLowerInvariant());
        var grain = grains.GetGrain<IOperationGrain>(key.ToString());
        var begun = await grain.Execute(new BeginOperation([.. steps]), context.ToCall() with { Token = null });
        if (begun.Fault is { } refused)
        {
            return refused;
        }

        return context.DryRun ? Nothing.Value : (await grain.Complete()).Select(_ => Nothing.Value);
    }
}
