namespace CloudFabric.Services.Tests;

internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>Polls until the condition holds; a failure names what did not happen.</summary>
    public static async Task Until(Func<Task<bool>> condition, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Interval);
        while (!await condition())
        {
            Assert.False(limit.IsCancellationRequested, $"It did not happen in {Patience.TotalSeconds} s: {what}.");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
