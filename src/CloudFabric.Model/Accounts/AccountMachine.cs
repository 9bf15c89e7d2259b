using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Accounts;

/// <summary>The rules of accounts that are kept as rows: a key belongs to one account, and keeps its secret until another one is given.</summary>
public sealed class AccountMachine : IMachine<AccountState, AccountCommand, AccountResult>
{
    private AccountMachine()
    {
    }

    public static Decision<AccountState, AccountResult> Decide(AccountState? state, AccountCommand command, in DecisionContext context) => (state, command) switch
    {
        (_, PutAccount put) => Put(state, put),
        (null, _) => AccountFaults.NotFound,
        (_, DeleteAccount) => Decision<AccountState, AccountResult>.Vanish(new AccountResult(state, [])),
        (_, DeleteAccountKey delete) => DeleteKey(state, delete.KeyId),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    public static RowShape Shape(AccountState state) => new(AccountState.Owner, "-", AccountState.Kind, StatusTrack.Steady("Active"))
    {
        Holds = [.. state.Keys.Select(key => AccountState.ClaimOf(key.Id))],
    };

    private static Decision<AccountState, AccountResult> Put(AccountState? state, PutAccount put)
    {
        var had = (state?.Keys ?? []).ToDictionary(key => key.Id);
        var next = put.Wanted with
        {
            Keys = [.. put.Wanted.Keys.Select(key =>
                put.Made.Contains(key.Id) && had.TryGetValue(key.Id, out var old) ? key with { Secret = old.Secret } : key)],
        };
        IEnumerable<Condition> added = next.Keys.Where(key => !had.ContainsKey(key.Id))
            .Select(key => new Claim(AccountState.ClaimOf(key.Id), AccountFaults.KeyTaken(key.Id)));
        var room = new Ceiling(Counters.Total(AccountState.Owner, ResourceKey.Global, AccountState.Kind), AccountState.CountMax, AccountFaults.TooMany);
        return Decision<AccountState, AccountResult>.Become(
            next, new AccountResult(next, [.. put.Made.Where(id => !had.ContainsKey(id))]), [room, .. added]);
    }

    private static Decision<AccountState, AccountResult> DeleteKey(AccountState state, string keyId)
    {
        var next = state with { Keys = state.Keys.RemoveAll(key => key.Id == keyId) };
        return next.Keys.Length == state.Keys.Length
            ? AccountFaults.KeyNotFound
            : Decision<AccountState, AccountResult>.Become(next, new AccountResult(next, []));
    }
}
