using System.Collections.Immutable;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Makes the plan of a launch from its parameters: finds vSwitch, security groups, deployment set, image and pools.</summary>
internal sealed class LaunchPlanner(
    NetworkReader networks, DeploymentSets sets, IWorldView world, AccountQuotas quotas)
{
    public async Task<Outcome<LaunchPlan>> Plan(
        LaunchRequest request, string instanceType, SystemDiskParameter? systemDisk, IReadOnlyList<string> groupIds, string account)
    {
        if (Check(request) is { } refusal)
        {
            return refusal;
        }

        if (InstanceTypes.Find(instanceType) is not { } type)
        {
            return InstanceFaults.TypeUnknown;
        }

        var image = string.IsNullOrEmpty(request.ImageId) ? PublicImages.OfFamily(request.ImageFamily) : PublicImages.Find(request.ImageId);
        if (image is null)
        {
            return InstanceFaults.ImageNotFound;
        }

        var network = await Network(request, groupIds, account);
        if (network.Failed(out var fault, out var found)
            || Disks(request, systemDisk, type, image, found.Subnet.ZoneId, account).Failed(out fault, out var planned)
            || Internet(request).Failed(out fault, out var internet))
        {
            return fault;
        }

        var plan = new LaunchPlan(type.Name, image.ImageId, found.Subnet, found.Groups, planned, quotas.Instances(account, request.RegionId!)) { Internet = internet };
        return (await sets.Read(account, request.DeploymentSetId, request.RegionId!))
            .Select(set => WithWords(plan with { DeploymentSetId = set }, request));
    }

    private static Outcome<InternetAccess?> Internet(LaunchRequest request) =>
        request is { InternetChargeType: null or "", InternetMaxBandwidthOut: null, InternetMaxBandwidthIn: null }
            ? (InternetAccess?)null
            : InternetAccess.None.After(request.InternetChargeType, request.InternetMaxBandwidthOut ?? 0, request.InternetMaxBandwidthIn)
                .Select(access => (InternetAccess?)access);

    private static LaunchPlan WithWords(LaunchPlan plan, LaunchRequest request) => plan with
    {
        Name = request.InstanceName,
        HostName = request.HostName,
        Description = request.Description,
        UserData = request.UserData,
        KeyPairName = request.KeyPairName,
        RamRoleName = request.RamRoleName,
        DeletionProtection = request.DeletionProtection ?? false,
        CreditSpecification = request.CreditSpecification,
        ResourceGroupId = request.ResourceGroupId,
        Tags = [.. (request.Tag ?? []).Select(tag => tag.ToTag())],
        WantsAddress = !string.IsNullOrEmpty(request.PrivateIpAddress),
    };

    private Fault? Check(LaunchRequest request) => request switch
    {
        _ when world.Current.Region(request.RegionId!) is not { IsOpen: true } => RegionFaults.RegionNotFound,
        { VSwitchId: null or "" } => KernelFaults.MissingParameter(nameof(request.VSwitchId)),
        _ when request.DataDisks.Any(disk => !string.IsNullOrEmpty(disk.SnapshotId)) => DiskFaults.SnapshotNotFound,
        _ => null,
    };

    private async Task<Outcome<(VSwitchSubnet Subnet, ImmutableArray<GroupToJoin> Groups)>> Network(
        LaunchRequest request, IReadOnlyList<string> groupIds, string account)
    {
        if ((await networks.VSwitch(account, request.VSwitchId, request.RegionId)).Failed(out var fault, out var vswitch))
        {
            return fault;
        }

        var subnet = vswitch.State.Subnet;
        if (!string.IsNullOrEmpty(request.ZoneId) && request.ZoneId != subnet.ZoneId)
        {
            return InstanceQueryFaults.ZoneOfOtherVSwitch;
        }

        var read = await InstanceGroupReader.Read(networks, account, request.RegionId, groupIds);
        return read.Select(groups => (subnet, groups));
    }

    private Outcome<ImmutableArray<LaunchDisk>> Disks(
        LaunchRequest request, SystemDiskParameter? systemDisk, InstanceType type, PublicImage image, string zoneId, string account)
    {
        var system = (systemDisk ?? new SystemDiskParameter()).ToDisk();
        var first = system with
        {
            Size = system.Size ?? Math.Max(40, image.SizeGib),
            Category = string.IsNullOrEmpty(system.Category) ? InstanceDisks.DefaultCategory(type) : system.Category,
            PerformanceLevel = string.IsNullOrEmpty(system.Category) && type.Family.TakesEssdsOnly ? system.PerformanceLevel ?? "PL0" : system.PerformanceLevel,
        };
        var made = ImmutableArray.CreateBuilder<LaunchDisk>();
        foreach (var disk in request.DataDisks.Prepend(first))
        {
            if (Disk(disk, request, type, zoneId, account).Failed(out var fault, out var planned))
            {
                return made.Count == 0 && (fault == DiskFaults.CategoryUnknown || fault == DiskFaults.CategoryNotOnSale)
                    ? InstanceFaults.SystemDiskCategory
                    : fault;
            }

            made.Add(planned);
        }

        return made.ToImmutable();
    }

    private Outcome<LaunchDisk> Disk(DataDiskParameter disk, LaunchRequest request, InstanceType type, string zoneId, string account)
    {
        var category = string.IsNullOrEmpty(disk.Category) ? InstanceDisks.DefaultCategory(type) : disk.Category;
        var zone = DiskCategories.Find(category) is { Regional: true } ? null : zoneId;
        if (DiskPlacement.Find(world.Current, request.RegionId!, zone, category).Failed(out var fault, out var placement))
        {
            return fault;
        }

        var allowed = quotas.Disks(account, request.RegionId!) with { Pools = world.Current.PoolsOf(request.RegionId!, placement.Pools) };
        var create = new DiskCommand.Create(placement, category, allowed)
        {
            SizeGib = disk.Size,
            PerformanceLevel = disk.PerformanceLevel,
            Name = disk.DiskName,
            Description = disk.Description,
            Encrypted = disk.Encrypted ?? false,
            KmsKeyId = disk.KMSKeyId,
        };
        return new LaunchDisk(disk.AddTo(create), disk.DeleteWithInstance ?? true, disk.Device);
    }
}
