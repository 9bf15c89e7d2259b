using CloudFabric.Model.Accounts;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Gateway.Fabric;

/// <summary>How accounts are shown: as they are written, with where they come from, and without secrets that were not made just now.</summary>
internal static class AccountJson
{
    public static object View(KnownAccount known) => View(known.State, [], known.Source);

    public static object View(AccountResult result) => View(result.State, result.Made, AccountSource.Fabric);

    private static object View(AccountState state, IReadOnlyCollection<string> made, AccountSource source) => new
    {
        account = state.Account,
        source = source switch { AccountSource.BuiltIn => "built-in", AccountSource.File => "file", _ => "fabric" },
        keys = Keys(state, null, made),
        users = state.Users.Select(name => new { name, keys = Keys(state, name, made) }),
        roles = state.Roles.Select(role => new { name = role.Name, trust = role.Trust }),
    };

    private static IEnumerable<object> Keys(AccountState state, string? user, IReadOnlyCollection<string> made) => state.Keys
        .Where(key => key.User == user)
        .Select(key => new { id = key.Id, secret = made.Contains(key.Id) ? key.Secret : null, active = key.Active });
}
