using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Writing;

/// <summary>A change set that waits for its batch, and the caller that waits for its outcome.</summary>
internal sealed class Pending(ChangeSet set, bool dryRun)
{
    // Callers continue on their own threads: the writer's next batch does not wait for them.
    private readonly TaskCompletionSource<CommitOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitOutcome _outcome;
    private Exception? _failure;

    public ChangeSet Set { get; } = set;

    public bool DryRun { get; } = dryRun;

    public Task<CommitOutcome> Task => _answer.Task;

    public void Judge(CommitOutcome outcome) => (_outcome, _failure) = (outcome, null);

    public void Fail(Exception exception) => _failure = exception;

    /// <summary>Tells the caller, once the batch is durable.</summary>
    public void Answer()
    {
        if (_failure is null)
        {
            _answer.SetResult(_outcome);
        }
        else
        {
            _answer.SetException(new StoreException("The store could not commit: " + _failure.Message, _failure));
        }
    }
}
