using CloudFabric.Model.Accounts;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Accounts;

/// <summary>An account as an actor; its key is <see cref="AccountState.KeyOf"/>.</summary>
[Alias("cf.IAccountGrain")]
public interface IAccountGrain : IMachineGrain<AccountCommand, AccountResult>;

[ResourceKind(AccountState.Kind, typeof(IAccountGrain))]
internal sealed class AccountGrain(MachineServices services)
    : MachineGrain<AccountMachine, AccountState, AccountCommand, AccountResult>(services), IAccountGrain;
