using CloudFabric.Gateway.OpenApi.Authentication;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Gateway.OpenApi.Throttling;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>What happens to a routed request: authenticate, throttle, bind, call within the budget. One for the process.</summary>
internal sealed class ActionPipeline(
    Authenticator authenticator, Throttle throttle, CallLimit limit, GatewayOptions options, ILogger<OpenApiEndpoint> logger)
{
    public async ValueTask<Outcome<object>> Run(Route route, Envelope envelope)
    {
        if (route.Fault is { } nowhere)
        {
            return nowhere;
        }

        if (Admit(route.Operation, envelope, out var caller) is { } refused)
        {
            return refused;
        }

        if (Prepare(route, envelope, caller, out var request, out var context) is { } fault)
        {
            return fault;
        }

        if (!limit.TryEnter())
        {
            return KernelFaults.ServiceUnavailable;
        }

        var outcome = await Invoke(route.Operation, request, context);
        return context.DryRun && outcome.Fault is null ? KernelFaults.DryRunOperation : outcome;
    }

    /// <summary>What is emulated is told only to whom may ask: a client with a wrong key must hear of the key.</summary>
    private Fault? Admit(Operation operation, Envelope envelope, out Identity caller)
    {
        if (authenticator.Authenticate(envelope).Failed(out var fault, out caller!))
        {
            return fault;
        }

        envelope.Trace?.Account = caller.Account;
        return operation.Action is null ? GatewayFaults.NotEmulated(operation) : null;
    }

    private Fault? Prepare(Route route, Envelope envelope, Identity caller, out object request, out ActionContext context)
    {
        (request, context) = (null!, null!);
        if (JsonBody.Read(envelope).Failed(out var fault, out var json))
        {
            return fault;
        }

        envelope = json is null ? envelope : envelope with { Json = json };
        var named = RegionRule.Resolve(envelope, options.DefaultRegion);

        // Before the parameters are looked at: wrong calls count as right ones do.
        return throttle.Check(caller!.Account, named.Value, route.Operation) ?? Bind(route, envelope, caller, named, out request, out context);
    }

    private static Fault? Bind(
        Route route, Envelope envelope, Identity caller, Outcome<string> named, out object request, out ActionContext context)
    {
        (request, context) = (null!, null!);
        if (route.Operation.Binder!.Bind(envelope.Parameters, envelope.Json, route.PathVariables).Failed(out var fault, out var bound)
            || named.Failed(out fault, out var region)
            || ClientTokens.Read(envelope).Failed(out fault, out var token)
            || ReadDryRun(envelope).Failed(out fault, out var dryRun))
        {
            return fault;
        }

        request = bound!;
        context = new ActionContext(route.Operation.Action!, envelope.RequestId, caller.Account)
        {
            Caller = caller,
            Authority = envelope.Authority,
            Region = region!,
            ClientToken = token,
            ParameterHash = token is null ? "" : ParameterHash.Compute(envelope, route.PathVariables),
            DryRun = dryRun,
        };
        return null;
    }

    private async ValueTask<Outcome<object>> Invoke(Operation operation, object request, ActionContext context)
    {
        try
        {
            var call = Complete(operation.Action!, request, context);
            return call.IsCompleted ? await call : await call.AsTask().WaitAsync(options.RequestBudget);
        }
        catch (Exception late) when (Unavailability.Is(late))
        {
            // The client may retry; the same token keeps that safe.
            logger.RequestUnavailable(context.RequestId, operation.Product, operation.Name, late.Message);
            return KernelFaults.ServiceUnavailable;
        }
        catch (Exception unexpected)
        {
            logger.RequestFailed(unexpected, context.RequestId, operation.Product, operation.Name);
            return KernelFaults.InternalError;
        }
    }

    /// <summary>Runs to the end of the work, whoever has stopped waiting for it.</summary>
    private async ValueTask<Outcome<object>> Complete(ActionDescriptor action, object request, ActionContext context)
    {
        try
        {
            return await action.Invoke(request, context);
        }
        finally
        {
            limit.Leave();
        }
    }

    internal static Outcome<bool> ReadDryRun(Envelope envelope)
    {
        var text = Pairs.FindLoosely(envelope.Parameters, "DryRun") ?? envelope.Json?.Field("DryRun")?.Text;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        return bool.TryParse(text, out var dryRun) ? dryRun : KernelFaults.InvalidParameter("DryRun");
    }
}
