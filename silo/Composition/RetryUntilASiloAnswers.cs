namespace CloudFabric.Silo.Composition;

/// <summary>A gateway may be started before the silos: it waits for them instead of failing.</summary>
internal sealed class RetryUntilASiloAnswers : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}
