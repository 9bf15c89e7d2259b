using CloudFabric.Model.Clock;
using CloudFabric.Services.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>When a step is refused, and what it gets over.</summary>
public sealed class StepTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Step_of_a_running_clock_is_refused()
    {
        await using var fabric = await FabricCluster.Start();
        Assert.Equal("UnsupportedOperation", (await fabric.Clock.Step(Second, TestContext.Current.CancellationToken)).Fault?.Code);
    }

    [Fact]
    public async Task Jump_of_a_stepped_clock_is_refused()
    {
        await using var fabric = await Stepped();
        Assert.Equal("UnsupportedOperation", (await fabric.Clock.Jump(Second)).Fault?.Code);
    }

    [Fact]
    public async Task Step_during_another_one_is_refused()
    {
        await using var fabric = await Stepped();
        var flight = fabric.Services.GetRequiredService<Flights>().Begin();
        var steps = Enumerable.Range(0, 2).Select(_ => fabric.Clock.Step(Second, TestContext.Current.CancellationToken)).ToList();

        var first = await Task.WhenAny(steps).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        flight.Dispose();

        Assert.Equal("ClockStepping", (await first).Fault?.Code);
        Assert.Null((await steps.Single(step => step != first)).Fault);
    }

    [Fact]
    public async Task Step_that_never_finds_quiet_says_how_many_calls_are_in_flight()
    {
        await using var fabric = await Stepped((_, services) => services.AddSingleton<TimeProvider>(new HastyTime()));
        using var first = fabric.Services.GetRequiredService<Flights>().Begin();
        using var second = fabric.Services.GetRequiredService<Flights>().Begin();

        var outcome = await fabric.Clock.Step(Second, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.Equal(("ClockNotQuiet", 409), (outcome.Fault?.Code, outcome.Fault?.HttpStatus));
        Assert.Contains("2 calls", outcome.Fault!.Message);
    }

    [Fact]
    public async Task Step_tries_a_wake_up_again_that_the_store_was_too_busy_for()
    {
        await using var fabric = await Stepped();
        fabric.Tries.FirstGood = 3;
        await fabric.MakeFaulty(Second);

        Assert.Null((await fabric.Clock.Step(Second, TestContext.Current.CancellationToken)).Fault);

        Assert.Equal(3, fabric.Tries.At.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("The test's own.")]
    public async Task Step_over_a_row_that_stays_due_names_it_and_how_it_fails(string? failure)
    {
        await using var fabric = await Stepped();
        fabric.Tries.FirstGood = int.MaxValue;
        fabric.Tries.Failure = failure is null ? null : new InvalidOperationException(failure);
        await fabric.MakeFaulty(Second);

        var outcome = await fabric.Clock.Step(Second, TestContext.Current.CancellationToken);

        Assert.Equal("ClockRowStillDue", outcome.Fault?.Code);
        Assert.Contains(Things.Faulty.ToString(), outcome.Fault!.Message);
        Assert.Contains(failure ?? "its rules fail", outcome.Fault.Message);
    }

    private static async Task<FabricCluster> Stepped(Action<FabricOptions, IServiceCollection>? configure = null)
    {
        var fabric = await FabricCluster.Start(configure: configure);
        Assert.Null((await fabric.Clock.Change(now => new SetClockMode(now, ClockMode.Stepped))).Fault);
        return fabric;
    }

    /// <summary>Half a minute passes in less than a tenth of a second.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override long GetTimestamp() => base.GetTimestamp() * 500;
    }
}
