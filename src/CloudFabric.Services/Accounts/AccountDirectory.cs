using System.Collections.Frozen;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>The access keys of the world and the accounts behind them. One for the process; read at start, then frozen.</summary>
public sealed class AccountDirectory
{
    /// <summary>The account of the built-in key, and of requests without any key.</summary>
    public const string DefaultAccount = "1000000000000001";

    private const string DefaultKey = "test";

    /// <summary>Derived accounts start here, away from the built-in one.</summary>
    private const ulong FirstDerived = 2_000_000_000_000_000;

    private const ulong DerivedCount = 8_000_000_000_000_000;

    private readonly FrozenDictionary<string, AccessKey> _keys;

    /// <summary>The given keys, and the built-in <c>test</c>/<c>test</c> unless one of them has that id.</summary>
    public AccountDirectory(IEnumerable<AccessKey> keys)
    {
        var byId = new Dictionary<string, AccessKey>(StringComparer.Ordinal)
        {
            [DefaultKey] = new AccessKey(DefaultKey, DefaultKey, DefaultAccount),
        };
        foreach (var key in keys)
        {
            byId[key.Id] = key;
        }

        _keys = byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public AccessKey? Find(string accessKeyId) => _keys.GetValueOrDefault(accessKeyId);

    /// <summary>The account where keys are not verified: an unknown key has one of its own, the same in every world and process.</summary>
    public string AccountOf(string? accessKeyId) => accessKeyId switch
    {
        null or "" => DefaultAccount,
        _ when Find(accessKeyId) is { } key => key.Account,
        _ => (FirstDerived + (SeededHash.Number(0, "account", accessKeyId) % DerivedCount)).ToString(),
    };
}
