using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Accounts;

/// <summary>
/// The rules of accounts that are kept as rows: a key belongs to one account, and keeps its secret until another one is given. The built-in
/// account is a row like any other that nobody has written yet.
/// </summary>
public sealed class AccountMachine : IMachine<AccountState, AccountCommand, AccountResult>
{
    private AccountMachine()
    {
    }

    public static Decision<AccountState, AccountResult> Decide(AccountState? state, AccountCommand command, in DecisionContext context)
    {
        var had = state ?? BuiltInAccount.Of(context.Key.Id);
        if (!IsExpected(had, command.Expected))
        {
            return AccountFaults.Changed;
        }

        return (had, command) switch
        {
            (_, PutAccount put) => Put(state, had, put),
            (null, _) => AccountFaults.NotFound,
            (_, DeleteAccount) when state is null => AccountFaults.ReadOnly,
            (_, DeleteAccount) => Decision<AccountState, AccountResult>.Vanish(new AccountResult(had, [])),
            (_, DeleteAccountKey delete) => DeleteKey(state, had, delete),
            _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
        };
    }

    public static RowShape Shape(AccountState state) => new(AccountState.Owner, "-", AccountState.Kind, StatusTrack.Steady("Active"))
    {
        Holds = [.. state.Keys.Select(key => AccountState.ClaimOf(key.Id))],
        Usage = [new Usage(AccountState.KeyCounter, state.Keys.Length)],
    };

    private static bool IsExpected(AccountState? had, string? expected) => expected switch
    {
        null => true,
        AccountCommand.AnyRevision => had is not null,
        _ => had is not null && (had.Revision ?? AccountState.NoRevision) == expected,
    };

    private static Decision<AccountState, AccountResult> Put(AccountState? row, AccountState? had, PutAccount put)
    {
        var old = (had?.Keys ?? []).ToDictionary(key => key.Id);
        var made = put.Made.ToHashSet();
        if (put.Wanted.Keys.Any(key => BuiltInAccount.Reserves(key.Id, put.Wanted.Account) && !old.ContainsKey(key.Id)))
        {
            return AccountFaults.KeyTaken(BuiltInAccount.Name);
        }

        var next = put.Wanted with
        {
            Revision = put.Revision,
            Keys = [.. put.Wanted.Keys.Select(key =>
                made.Contains(key.Id) && old.TryGetValue(key.Id, out var kept) ? key with { Secret = kept.Secret } : key)],
        };
        return had is not null && next.HasWhat(had)
            ? Decision<AccountState, AccountResult>.Keep(row, new AccountResult(had, []))
            : Write(row, next, new AccountResult(next, [.. put.Made.Where(id => !old.ContainsKey(id))]));
    }

    private static Decision<AccountState, AccountResult> DeleteKey(AccountState? row, AccountState had, DeleteAccountKey delete)
    {
        var next = had with { Keys = had.Keys.RemoveAll(key => key.Id == delete.KeyId), Revision = delete.Revision };
        return next.Keys.Length == had.Keys.Length ? AccountFaults.KeyNotFound : Write(row, next, new AccountResult(next, []));
    }

    private static Decision<AccountState, AccountResult> Write(AccountState? row, AccountState next, AccountResult result)
    {
        var held = (row?.Keys ?? []).Select(key => key.Id).ToHashSet();
        var rows = new Ceiling(Counters.Total(AccountState.Owner, ResourceKey.Global, AccountState.Kind), AccountState.CountMax, AccountFaults.TooMany);
        var keys = new Ceiling(AccountState.KeyCounter, AccountState.KeyCountMax, AccountFaults.TooManyKeys);
        IEnumerable<Condition> added = next.Keys.Where(key => !held.Contains(key.Id))
            .Select(key => new Claim(AccountState.ClaimOf(key.Id), AccountFaults.KeyTaken(key.Id)));
        return Decision<AccountState, AccountResult>.Become(next, result, [rows, keys, .. added]);
    }
}
