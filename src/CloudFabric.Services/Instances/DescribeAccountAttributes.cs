using System.Globalization;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>Tells what the account may have in a region and what it has, as far as the fabric counts it; other attributes are left out.</summary>
[Action("Ecs", "2014-05-26", "DescribeAccountAttributes")]
internal sealed class DescribeAccountAttributes(AccountQuotas quotas, StoreReader store, IWorldView world)
    : IAction<DescribeAccountAttributesRequest, DescribeAccountAttributesResponse>
{
    public async ValueTask<Outcome<DescribeAccountAttributesResponse>> Handle(DescribeAccountAttributesRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        var wanted = request.AttributeName ?? [];
        var known = await Attributes(context.Account, request.RegionId!);
        var items = known.Where(attribute => wanted.Count == 0 || wanted.Contains(attribute.Name))
            .Select(attribute => new AccountAttributeView(attribute.Name, new AccountAttributeValues([new AccountAttributeValue(attribute.Value)])));
        return new DescribeAccountAttributesResponse(new AccountAttributeList([.. items]));
    }

    private async Task<IEnumerable<(string Name, string Value)>> Attributes(string account, string region)
    {
        var counter = InstanceQuotas.VcpuCounter(account, region);
        var used = (await store.ReadCountersAsync([counter])).GetValueOrDefault(counter);
        return
        [
            ("instance-network-type", "vpc"),
            ("max-security-groups", Text(quotas.Networks(account, region).SecurityGroups)),
            ("max-postpaid-instance-vcpu-count", Text(quotas.Instances(account, region).Vcpus)),
            ("used-postpaid-instance-vcpu-count", Text(used)),
        ];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Parameters of DescribeAccountAttributes.</summary>
public sealed record DescribeAccountAttributesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? AttributeName { get; init; }

    /// <summary>The attributes that are told are of the region.</summary>
    [NoEffect]
    public string? ZoneId { get; init; }
}

/// <summary>Answer of DescribeAccountAttributes.</summary>
public sealed record DescribeAccountAttributesResponse(AccountAttributeList AccountAttributeItems);

/// <summary>The official wrapping of attributes.</summary>
public sealed record AccountAttributeList(IReadOnlyList<AccountAttributeView> AccountAttributeItem);

/// <summary>An attribute of the account.</summary>
public sealed record AccountAttributeView(string AttributeName, AccountAttributeValues AttributeValues);

/// <summary>The official wrapping of values.</summary>
public sealed record AccountAttributeValues(IReadOnlyList<AccountAttributeValue> ValueItem);

/// <summary>A value of an attribute.</summary>
public sealed record AccountAttributeValue(string Value);
