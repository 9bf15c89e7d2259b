using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tests;

/// <summary>Calls of one action, as the gateway makes them.</summary>
internal static class Calls
{
    private static readonly ActionDescriptor Any = new("Any", "2026-01-01", "Any", typeof(Nothing), typeof(Nothing), (_, _) => throw new NotSupportedException());

    public static ActionContext By(Identity caller, string requestId = "request-1", string authority = "") =>
        new(Any, requestId, caller.Account) { Caller = caller, Authority = authority, Region = "cn-hangzhou", ParameterHash = "" };

    public static T Value<T>(this Outcome<T> outcome) => outcome.Failed(out var fault, out var value) ? throw new InvalidOperationException($"{fault}") : value;
}
