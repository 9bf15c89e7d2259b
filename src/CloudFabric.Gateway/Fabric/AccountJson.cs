using CloudFabric.Model.Accounts;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Gateway.Fabric;

/// <summary>How accounts are shown: as they are written, with where they come from, and without secrets that were not made just now.</summary>
internal static class AccountJson
{
    public static object View(KnownAccount known)
    {
        var keys = known.State.Keys.ToLookup(key => key.User);
        return new
        {
            account = known.State.Account,
            source = known.Source switch { AccountSource.BuiltIn => "built-in", AccountSource.File => "file", _ => "fabric" },
            keys = keys[null].Select(key => View(key, known)),
            users = known.State.Users.Select(name => new { name, keys = keys[name].Select(key => View(key, known)) }),
            roles = known.State.Roles.Select(role => new { name = role.Name, trust = role.Trust }),
        };
    }

    private static object View(AccountKey key, KnownAccount known) => new
    {
        id = key.Id,
        secret = known.Made.Contains(key.Id) ? key.Secret : null,
        active = key.Active,
        hidden = known.Hidden.Contains(key.Id) ? (bool?)true : null,
    };
}
