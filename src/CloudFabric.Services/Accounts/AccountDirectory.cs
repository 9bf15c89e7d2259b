using System.Collections.Frozen;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>The access keys and roles of the world and the accounts behind them. One for the process; read at start, then frozen.</summary>
public sealed class AccountDirectory
{
    /// <summary>The account of the built-in key, and of requests without any key.</summary>
    public const string DefaultAccount = "1000000000000001";

    private const string DefaultKey = "test";

    /// <summary>Derived accounts start here, away from the built-in one.</summary>
    private const ulong FirstDerived = 2_000_000_000_000_000;

    private const ulong DerivedCount = 8_000_000_000_000_000;

    private static readonly Identity Default = new(DefaultAccount);
    private static readonly RamRole DefaultRole = new(DefaultAccount, "test", [DefaultAccount]);

    private readonly FrozenDictionary<string, AccessKey> _keys;
    private readonly FrozenDictionary<string, RamRole> _roles;

    /// <summary>The given keys and roles, and the built-in ones unless theirs have the same names: key, secret and role are all <c>test</c>.</summary>
    public AccountDirectory(IEnumerable<AccessKey> keys, params IEnumerable<RamRole> roles)
    {
        var byId = new Dictionary<string, AccessKey>(StringComparer.Ordinal)
        {
            [DefaultKey] = new AccessKey(DefaultKey, DefaultKey, Default),
        };
        foreach (var key in keys)
        {
            byId[key.Id] = key;
        }

        _keys = byId.ToFrozenDictionary(StringComparer.Ordinal);
        var byArn = new Dictionary<string, RamRole>(StringComparer.OrdinalIgnoreCase) { [DefaultRole.Arn] = DefaultRole };
        foreach (var role in roles)
        {
            byArn[role.Arn] = role;
        }

        _roles = byArn.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public AccessKey? Find(string accessKeyId) => _keys.GetValueOrDefault(accessKeyId);

    /// <summary>The role, whose name is known in any case.</summary>
    public RamRole? FindRole(string arn) => _roles.GetValueOrDefault(arn);

    /// <summary>The caller where keys are not verified: an unknown key has an account of its own, the same one in every world and process.</summary>
    public Identity CallerOf(string? accessKeyId) => accessKeyId switch
    {
        null or "" => Default,
        _ when Find(accessKeyId) is { } key => key.Owner,
        _ => new Identity((FirstDerived + (SeededHash.Number(0, "account", accessKeyId) % DerivedCount)).ToString()),
    };
}
