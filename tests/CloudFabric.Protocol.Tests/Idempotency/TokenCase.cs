namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>How to call an action that takes a ClientToken or a DryRun, so that the rules of both can be tried on it.</summary>
/// <param name="Product">As the golden file of such actions spells it.</param>
/// <param name="Prepare">Makes in the caller's account and region what the action needs, and gives the parameters of a call that succeeds.</param>
/// <param name="Other">A parameter with another good value.</param>
/// <param name="Bad">A parameter with a value that is refused.</param>
internal sealed record TokenCase(
    string Product,
    string Action,
    Func<TokenCaller, Task<Dictionary<string, string>>> Prepare,
    (string Name, string Value) Other,
    (string Name, string Value) Bad);

/// <summary>The cases of one service. Every class that says so is found by reflection: a new service adds a file here.</summary>
internal interface ITokenCases
{
    IEnumerable<TokenCase> Cases { get; }
}
