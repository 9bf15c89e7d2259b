// alicloud_instance.
import { field, left } from '../lib/lifecycle.mjs';
import { changes, given, region, retag, tagList, tagMap, token } from '../lib/provider.mjs';

const inRegion = { RegionId: region };
const attributes = ['META_OPTIONS', 'NETWORK_PRIMARY_ENI_IP', 'LOGIN_AS_NON_ROOT', 'DISK_HIGH_DENSITY_MODE'];
const systemDiskOf = (InstanceId) => ({ ...inRegion, InstanceId, DiskType: 'system' });
const byId = (InstanceId) => ({ ...inRegion, InstanceIds: JSON.stringify([InstanceId]) });

/** The fields that the provider reads of each instance; `told` is what only the cloud says, or what is not emulated. */
const fields = {
  auto_release_time: field('instance.AutoReleaseTime', { told: true }),
  availability_zone: left('instance.ZoneId', { told: true }),
  credit_specification: left('instance.CreditSpecification', { told: true }),
  dedicated_host_id: field('instance.DedicatedHostAttribute.DedicatedHostId', { told: true }),
  deletion_protection: field('instance.DeletionProtection', { changes: true }),
  deployment_set_id: field('instance.DeploymentSetId', { told: true }),
  description: left('instance.Description', { changes: true }),
  host_name: left('instance.HostName', { changes: true }),
  hpc_cluster_id: field('instance.HpcClusterId', { told: true }),
  http_endpoint: left('instance.MetadataOptions.HttpEndpoint', { told: true }),
  http_tokens: left('instance.MetadataOptions.HttpTokens', { told: true }),
  image_id: left('instance.ImageId'),
  instance_charge_type: left('instance.InstanceChargeType'),
  instance_name: left('instance.InstanceName', { changes: true }),
  instance_type: left('instance.InstanceType'),
  internet_charge_type: left('instance.InternetChargeType'),
  internet_max_bandwidth_out: left('instance.InternetMaxBandwidthOut', { told: true }),
  key_name: left('instance.KeyPairName'),
  maintenance_notify: field('maintenance.NotifyOnMaintenance', { told: true }),
  maintenance_time: field('maintenance.MaintenanceWindows.MaintenanceWindow', { told: true }),
  private_ip: left('instance.VpcAttributes.PrivateIpAddress.IpAddress.0'),
  private_pool_options_id: left('pool.PrivatePoolOptionsId', { told: true }),
  resource_group_id: left('instance.ResourceGroupId', { changes: true }),
  role_name: left('role.RamRoleName'),
  security_groups: left('instance.SecurityGroupIds.SecurityGroupId', { changes: true }),
  spot_strategy: left('instance.SpotStrategy'),
  status: left('instance.Status', { changes: true }),
  system_disk_bursting_enabled: field('disk.BurstingEnabled', { changes: true }),
  system_disk_category: left('disk.Category'),
  system_disk_description: left('disk.Description', { changes: true }),
  system_disk_name: left('disk.DiskName', { changes: true }),
  system_disk_performance_level: left('disk.PerformanceLevel', { changes: true }),
  system_disk_encrypted: left('disk.Encrypted'),
  system_disk_provisioned_iops: field('disk.ProvisionedIops', { changes: true }),
  system_disk_size: left('disk.Size', { changes: true }),
  system_disk_storage_cluster_id: field('disk.StorageClusterId', { told: true }),
  tags: field('tags', { changes: true }),
  user_data: field('user_data', { changes: true }),
  vswitch_id: left('instance.VpcAttributes.VSwitchId'),
};

export function instanceResource(provider) {
  const { post, old, poll, gone } = provider;
  const find = (InstanceId) => old('DescribeInstances', { ...byId(InstanceId), AdditionalAttributes: attributes });
  const becomes = (InstanceId, status) => poll('ecs', 'DescribeInstances', byId(InstanceId), (answer) => answer.Instances?.Instance[0]?.Status === status);
  return {
    name: 'alicloud_instance',
    fields,

    async create(wanted) {
      const made = await post('ecs', 'RunInstances', { ...inRegion, ...token('RunInstances'), ...launch(wanted) });
      const InstanceId = made.InstanceIdSets.InstanceIdSet[0];
      await becomes(InstanceId, 'Running');
      return InstanceId;
    },

    read: (InstanceId) => read(provider, find, InstanceId),

    async update(InstanceId, was, wanted) {
      const labels = { ResourceType: 'instance', ResourceId: [InstanceId] };
      await retag((keys) => old('UntagResources', { ...labels, ...keys }), (tags) => old('TagResources', { ...labels, ...tags }), was.tags, wanted.tags);
      if (was.resource_group_id !== wanted.resource_group_id) {
        await post('ecs', 'JoinResourceGroup', {
          ResourceType: 'instance', ResourceId: InstanceId, ...inRegion, ResourceGroupId: wanted.resource_group_id,
        });
      }
      for (const SecurityGroupId of was.security_groups.filter((one) => !wanted.security_groups.includes(one))) {
        await old('LeaveSecurityGroup', { InstanceId, ...inRegion, SecurityGroupId });
      }
      for (const SecurityGroupId of wanted.security_groups.filter((one) => !was.security_groups.includes(one))) {
        await old('JoinSecurityGroup', { InstanceId, ...inRegion, SecurityGroupId });
      }
      await systemDisk(provider, find, InstanceId, was, wanted);
      const restarts = await modify(post, InstanceId, was, wanted);
      await switchTo(provider, becomes, InstanceId, { restarts, was: was.status ?? 'Running', wanted: wanted.status ?? was.status ?? 'Running' });
    },

    async remove(InstanceId) {
      await old('DeleteInstance', { InstanceId, Force: true });
      await gone('ecs', 'DescribeUserData', { InstanceId, ...inRegion }, 404, 'InvalidInstanceId.NotFound');
      return (await find(InstanceId)).Instances.Instance.length === 0;
    },
  };
}

const launch = (wanted) => ({
  ...given({
    InstanceType: wanted.instance_type, ImageId: wanted.image_id, 'SystemDisk.DiskName': wanted.system_disk_name,
    'SystemDisk.Description': wanted.system_disk_description, 'SystemDisk.PerformanceLevel': wanted.system_disk_performance_level,
    'SystemDisk.Category': wanted.system_disk_category, 'SystemDisk.Encrypted': wanted.system_disk_encrypted,
    'SystemDisk.ProvisionedIops': wanted.system_disk_provisioned_iops, 'SystemDisk.BurstingEnabled': wanted.system_disk_bursting_enabled, 'SystemDisk.Size': wanted.system_disk_size, InstanceName: wanted.instance_name,
    ResourceGroupId: wanted.resource_group_id, Description: wanted.description, InternetChargeType: wanted.internet_charge_type, HostName: wanted.host_name,
    Password: wanted.password, InstanceChargeType: wanted.instance_charge_type, SpotStrategy: wanted.spot_strategy, UserData: wanted.user_data,
    RamRoleName: wanted.role_name, KeyPairName: wanted.key_name, DeletionProtection: wanted.deletion_protection, PrivateIpAddress: wanted.private_ip,
  }),
  ...given({ DataDisk: wanted.data_disks }), DryRun: false, Tag: tagList(wanted.tags), VSwitchId: wanted.vswitch_id, SecurityGroupIds: wanted.security_groups,
});

/** All that the provider asks of an instance, in its order. */
async function read({ post, old, try: attempt }, find, InstanceId) {
  const instance = (await find(InstanceId)).Instances.Instance[0];
  const disk = (await post('ecs', 'DescribeDisks', systemDiskOf(InstanceId))).Disks.Disk[0];
  const data = await old('DescribeUserData', { ...inRegion, InstanceId });
  const roles = await old('DescribeInstanceRamRole', byId(InstanceId));
  const primary = instance.NetworkInterfaces.NetworkInterface.find((one) => one.Type === 'Primary');
  await post('ecs', 'DescribeNetworkInterfaces', { ...inRegion, NetworkInterfaceId: [primary.NetworkInterfaceId] }, {
    'NetworkInterfaceSets.NetworkInterfaceSet.0.PrivateIpSets.PrivateIpSet.0.Primary': true,
  });
  const maintenance = await post('ecs', 'DescribeInstanceMaintenanceAttributes', { ...inRegion, InstanceId: [InstanceId] });
  await attempt('DescribeInstanceAttribute', { ...inRegion, InstanceId });
  const pools = await post('ecs', 'DescribeInstanceAttachmentAttributes', byId(InstanceId));
  await post('ecs', 'DescribeInstances', {
    ...byId(InstanceId), AdditionalAttributes: [...attributes.slice(0, 3), 'LOGIN_AS_NON_ROOT', 'CPU_OPTIONS_TOPOLOGY_TYPE'],
  });
  return {
    instance, disk, user_data: data.UserData, role: roles.InstanceRamRoleSets.InstanceRamRoleSet[0], tags: tagMap(instance.Tags.Tag),
    maintenance: maintenance.MaintenanceAttributes.MaintenanceAttribute[0], pool: pools.Instances.Instance[0],
  };
}

async function systemDisk({ post, old, poll }, find, InstanceId, was, wanted) {
  const names = ['performance_level', 'provisioned_iops', 'size', 'name', 'description', 'bursting_enabled'].map((name) => `system_disk_${name}`);
  const isChanged = (name) => was[`system_disk_${name}`] !== wanted[`system_disk_${name}`];
  if (names.every((name) => was[name] === wanted[name])) {
    return;
  }
  const { DiskId } = (await post('ecs', 'DescribeDisks', systemDiskOf(InstanceId))).Disks.Disk[0];
  const spec = changes(was, wanted, {
    system_disk_performance_level: ['PerformanceLevel', wanted.system_disk_performance_level],
    system_disk_provisioned_iops: ['ProvisionedIops', wanted.system_disk_provisioned_iops],
  });
  if (spec) {
    await post('ecs', 'ModifyDiskSpec', { ...inRegion, DiskId, ...spec });
    await poll('ecs', 'DescribeDisks', { ...inRegion, DiskIds: JSON.stringify([DiskId]) }, (answer) => answer.Disks?.Disk[0]?.Status === 'In_use');
  }
  if (isChanged('size')) {
    const { Status } = (await find(InstanceId)).Instances.Instance[0];
    await old('ResizeDisk', { NewSize: wanted.system_disk_size, Type: Status === 'Stopped' ? 'offline' : 'online', DiskId });
  }
  if (isChanged('name') || isChanged('description') || isChanged('bursting_enabled')) {
    const burst = isChanged('bursting_enabled') ? { BurstingEnabled: wanted.system_disk_bursting_enabled } : {};
    const [DiskName, Description] = [wanted.system_disk_name ?? '', wanted.system_disk_description ?? ''];
    await post('ecs', 'ModifyDiskAttribute', { DiskId, DiskName, Description, ...burst });
  }
}

/** Whether the instance must be restarted for it. */
async function modify(post, InstanceId, was, wanted) {
  const changed = changes(was, wanted, {
    instance_name: ['InstanceName', wanted.instance_name], description: ['Description', wanted.description], user_data: ['UserData', wanted.user_data ?? ''],
    host_name: ['HostName', wanted.host_name], deletion_protection: ['DeletionProtection', wanted.deletion_protection ?? false],
  });
  if (changed) {
    await post('ecs', 'ModifyInstanceAttribute', { ...inRegion, ...token('ModifyInstanceAttribute'), InstanceId, ...changed });
  }
  return was.user_data !== wanted.user_data || was.host_name !== wanted.host_name;
}

async function switchTo({ old }, becomes, InstanceId, { restarts, was, wanted }) {
  if (!restarts && was === wanted) {
    return;
  }
  if (was === 'Running') {
    await old('StopInstance', { ...inRegion, InstanceId, ForceStop: false });
    await becomes(InstanceId, 'Stopped');
  }
  if (wanted === 'Running') {
    await old('StartInstance', { InstanceId });
    await becomes(InstanceId, 'Running');
  }
}
