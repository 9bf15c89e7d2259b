using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Throttling;

/// <summary>How often callers may call: rules in order, of which the first that matches a call counts. There is one, the row <see cref="Key"/>.</summary>
/// <param name="Rules">Empty where nothing is throttled.</param>
[GenerateSerializer, Immutable, Alias("cf.ThrottlingState")]
public sealed record ThrottlingState([property: Id(0)] ImmutableArray<ThrottlingRule> Rules)
{
    public const string Kind = "throttling";

    public static readonly ResourceKey Key = new(ResourceKey.Global, Kind, Kind);

    public ThrottlingRule? Find(string account, string product, string action) =>
        Rules.FirstOrDefault(rule => rule.Matches(account, product, action));
}

/// <summary>
/// How often one account may call one action in one region, in real time: each of them has a bucket of its own, which begins full.
/// </summary>
/// <param name="Account">16 digits, or <c>*</c>.</param>
/// <param name="Product">The product's name in any case, or <c>*</c>.</param>
/// <param name="Action">The action's name in any case, or <c>*</c>.</param>
/// <param name="Rate">Calls a second, 0.001 at least.</param>
/// <param name="Burst">Calls at once from a full bucket, 1 at least.</param>
/// <param name="Code">The official code of the refusal.</param>
[GenerateSerializer, Immutable, Alias("cf.ThrottlingRule")]
public sealed record ThrottlingRule(
    [property: Id(0)] string Account,
    [property: Id(1)] string Product,
    [property: Id(2)] string Action,
    [property: Id(3)] double Rate,
    [property: Id(4)] int Burst,
    [property: Id(5)] string Code)
{
    public const string Any = "*";

    public bool Matches(string account, string product, string action) =>
        (Account is Any || Account == account) && Names(Product, product) && Names(Action, action);

    private static bool Names(string rule, string name) => rule is Any || rule.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Replaces all rules.</summary>
[GenerateSerializer, Immutable, Alias("cf.SetThrottling")]
public sealed record SetThrottling([property: Id(0)] ImmutableArray<ThrottlingRule> Rules);
