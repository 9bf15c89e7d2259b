using CloudFabric.Model.Kernel;
using CloudFabric.Model.Operations;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Operations;

/// <summary>An operation as an actor: the one executor of its steps.</summary>
[Alias("cf.IOperationGrain")]
public interface IOperationGrain : IMachineGrain<OperationCommand, bool>
{
    /// <summary>Drives the steps to their end and forgets the operation. The first fault of a step is the answer.</summary>
    [Alias("Complete")]
    Task<Outcome<bool>> Complete();
}

/// <summary>
/// Executes the steps of a persisted operation, all at once; a crash leaves the row due, and the wake-up service brings the grain back.
/// Each step claims its name in the commit of its target, so that it takes effect once however often it is sent.
/// </summary>
[ResourceKind(OperationState.Kind, typeof(IOperationGrain))]
internal sealed class OperationGrain(MachineServices services, KindDirectory kinds)
    : MachineGrain<OperationMachine, OperationState, OperationCommand, bool>(services), IOperationGrain
{
    private Task<Outcome<bool>>? _running;

    /// <summary>How it ended, for whoever asks after a wake-up was faster; null while it has not ended in this activation.</summary>
    private Outcome<bool>? _ended;

    public async Task<Outcome<bool>> Complete()
    {
        var running = _running ??= ExecuteSteps();
        try
        {
            return await running;
        }
        finally
        {
            _running = null;
        }
    }

    public override Task Wake() => Complete();

    private async Task<Outcome<bool>> ExecuteSteps()
    {
        if (await Peek() is not { } state)
        {
            return _ended ?? true;
        }

        var faults = await Task.WhenAll(state.Steps.Select((step, number) => Execute(step, number, state.Account)));
        if (faults.Any(fault => fault is { HttpStatus: >= 500 }))
        {
            return KernelFaults.ServiceUnavailable;
        }

        var finished = await Execute(new FinishOperation(), new Call(state.Account, Key.Id));
        var ended = faults.FirstOrDefault(fault => fault is not null) is { } refused ? refused : finished;
        if (finished.Fault is null)
        {
            _ended = ended;
        }

        return ended;
    }

    private async Task<Fault?> Execute(OperationStep step, int number, string account)
    {
        var kind = kinds.Find(step.Target.Kind) ?? throw new InvalidOperationException($"No kind {step.Target.Kind}.");
        var call = new Call(account, Key.Id) { Token = OperationState.StepName(Key.Id, number), Operation = Key };
        var fault = await kind.Execute(GrainFactory, step.Target, step.Command, call);
        return fault == KernelFaults.TokenTaken ? null : fault;
    }
}
