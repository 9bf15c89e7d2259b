using CloudFabric.Model.Accounts;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Protocol.Tests.Accounts;

/// <summary>Accounts that a test knows beforehand.</summary>
internal sealed record KnownAccounts(AccountDirectory? Current) : IAccountView
{
    /// <summary>What is in force where the accounts file gives these.</summary>
    public static AccountDirectory Of(params AccountState[] file) => Of(new FileAccounts([.. file]));

    public static AccountDirectory Of(FileAccounts file, params AccountState[] rows) => new([.. file.Join(rows).Select(known => known.State)]);
}
