using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Disks;

/// <summary>Reads what the rules of disks must know of an instance from its row.</summary>
internal interface IInstanceFacts
{
    /// <summary>The facts, or null where the account has no such instance.</summary>
    ValueTask<InstanceFacts?> Find(string account, ResourceKey key);
}
