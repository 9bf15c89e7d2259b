using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Services.Hosting;

/// <summary>What the gateway knows of a request besides its parameters. Built by the gateway, read by actions.</summary>
public sealed record ActionContext(ActionDescriptor Action, string RequestId, string Account)
{
    /// <summary>Who of the account calls: the account itself where nothing else is known.</summary>
    public Identity Caller { get; init; } = new(Account);

    /// <summary>Host and port as the client addressed them.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The region that the client named (parameter, header, host name or default), not yet looked up.</summary>
    public required string Region { get; init; }

    /// <summary>Validated: 1 to 64 printable ASCII characters, or null.</summary>
    public string? ClientToken { get; init; }

    /// <summary>
    /// A hash of the sorted business parameters, the same for every wire form of the same question. Empty without a token: nobody compares it.
    /// </summary>
    public required string ParameterHash { get; init; }

    public bool DryRun { get; init; }

    /// <summary>The same caller, as a grain sees it.</summary>
    public Call ToCall() => new(Account, RequestId)
    {
        Token = ClientToken is null ? null : $"token/{Account}/{Region}/{Action.Product}/{Action.Name}/{ClientToken}",
        Question = ParameterHash,
        DryRun = DryRun,
    };
}
