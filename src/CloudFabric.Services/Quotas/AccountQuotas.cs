using CloudFabric.Model.Disks;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;
using Microsoft.Extensions.Options;

namespace CloudFabric.Services.Quotas;

/// <summary>What an account may have in a region, as of now: by the rules that operators set, and by the start options where none speaks.</summary>
internal sealed class AccountQuotas(
    IQuotaView rules, IOptions<InstancesOptions> instances, IOptions<DisksOptions> disks, IOptions<NetworksOptions> networks)
{
    public InstanceQuotas Instances(string account, string region) =>
        new(rules.Current.Of(account, region, rule => rule.Vcpus, instances.Value.VcpuQuota));

    public DiskQuotas Disks(string account, string region) => new(
        rules.Current.Of(account, region, rule => rule.DiskGib, disks.Value.CapacityQuotaGib),
        rules.Current.Of(account, region, rule => rule.Disks, disks.Value.CountQuota));

    public NetworkQuotas Networks(string account, string region)
    {
        var (current, options) = (rules.Current, networks.Value);
        return new NetworkQuotas(
            current.Of(account, region, rule => rule.Vpcs, options.VpcQuota),
            options.SecondaryBlockQuota,
            current.Of(account, region, rule => rule.VSwitches, options.VSwitchQuota),
            current.Of(account, region, rule => rule.SecurityGroups, options.SecurityGroupQuota),
            options.RuleQuota);
    }
}
