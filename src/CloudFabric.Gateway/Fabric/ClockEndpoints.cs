using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Reads and moves the clock of the world.</summary>
internal static class ClockEndpoints
{
    private static readonly TimeSpan StepMax = TimeSpan.FromDays(366);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clock", (FabricClock clock) => Results.Json(View(clock.State, clock.Now)));
        api.MapPost("/clock", Change);
    }

    private static async Task<IResult> Change(ClockChange change, ClockService service, FabricClock clock, CancellationToken cancellation)
    {
        var outcome = change switch
        {
            { Mode: { } mode, Rate: null, JumpMs: null, StepMs: null } when Enum.TryParse<ClockMode>(mode, true, out var value) && Enum.IsDefined(value) =>
                await service.Change(now => new SetClockMode(now, value)),
            { Mode: null, Rate: { } rate, JumpMs: null, StepMs: null } => await service.Change(now => new SetClockRate(now, rate)),
            { Mode: null, Rate: null, JumpMs: { } jump, StepMs: null } when InRange(jump) => await service.Jump(TimeSpan.FromMilliseconds(jump)),
            { Mode: null, Rate: null, JumpMs: null, StepMs: { } step } when InRange(step) =>
                await service.Step(TimeSpan.FromMilliseconds(step), cancellation),
            _ => new Fault(
                "InvalidParameter", 400, "Give one of mode (running, stepped), rate (0 to 1000), jumpMs or stepMs (1 to 31622400000, a year)."),
        };
        return outcome.ToResult(state => View(state, clock.Now));
    }

    private static bool InRange(long milliseconds) => milliseconds > 0 && milliseconds <= StepMax.TotalMilliseconds;

    private static object View(ClockState state, DateTimeOffset now) =>
        new { mode = state.Mode.ToString().ToLowerInvariant(), now = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"), rate = state.Rate };

    /// <summary>One change of the clock: exactly one of the four is given.</summary>
    internal sealed record ClockChange(string? Mode, double? Rate, long? JumpMs, long? StepMs);
}
