// alicloud_ecs_disk and alicloud_ecs_disk_attachment.
import { field, left } from '../lib/lifecycle.mjs';
import { changes, given, region, retag, tagList, tagMap, token } from '../lib/provider.mjs';

const inRegion = { RegionId: region };
const byId = (DiskId) => ({ DiskIds: JSON.stringify([DiskId]), ...inRegion });
const isSettled = (answer) => ['Available', 'In_use'].includes(answer.Disks?.Disk[0]?.Status);

export function diskResource({ post, poll }) {
  const find = async (DiskId) => (await post('ecs', 'DescribeDisks', byId(DiskId))).Disks.Disk[0];
  const settled = (DiskId) => poll('ecs', 'DescribeDisks', byId(DiskId), isSettled);
  const labels = (DiskId) => ({ ResourceId: [DiskId], ResourceType: 'disk', ...inRegion });
  const resource = {
    name: 'alicloud_ecs_disk',
    fields: {
      bursting_enabled: field('disk.BurstingEnabled', { changes: true }),
      category: field('disk.Category', { zero: 'cloud_efficiency', changes: true }),
      delete_auto_snapshot: field('disk.DeleteAutoSnapshot', { changes: true }),
      delete_with_instance: left('disk.DeleteWithInstance', { changes: true }),
      description: field('disk.Description', { changes: true }),
      disk_name: left('disk.DiskName', { changes: true }),
      enable_auto_snapshot: left('disk.EnableAutoSnapshot', { changes: true }),
      encrypted: left('disk.Encrypted'),
      instance_id: left('disk.InstanceId', { told: true }),
      kms_key_id: left('disk.KMSKeyId', { told: true }),
      multi_attach: left('disk.MultiAttach'),
      payment_type: left('disk.DiskChargeType'),
      performance_level: left('disk.PerformanceLevel', { changes: true }),
      provisioned_iops: field('disk.ProvisionedIops', { changes: true }),
      resource_group_id: left('disk.ResourceGroupId', { changes: true }),
      size: left('disk.Size', { changes: true }),
      snapshot_id: left('disk.SourceSnapshotId', { told: true }),
      storage_set_id: field('disk.StorageSetId', { told: true }),
      storage_set_partition_number: field('disk.StorageSetPartitionNumber', { told: true }),
      tags: field('tags', { changes: true }),
      zone_id: left('disk.ZoneId'),
    },

    async create(wanted) {
      const { DiskId } = await post('ecs', 'CreateDisk', {
        ...inRegion, ...token('CreateDisk'), Tag: tagList(wanted.tags), DiskCategory: wanted.category ?? 'cloud_efficiency',
        ...given({
          Description: wanted.description, Encrypted: wanted.encrypted, Size: wanted.size, DiskName: wanted.disk_name, PerformanceLevel: wanted.performance_level,
          ZoneId: wanted.zone_id, ResourceGroupId: wanted.resource_group_id, MultiAttach: wanted.multi_attach, ProvisionedIops: wanted.provisioned_iops, BurstingEnabled: wanted.bursting_enabled,
        }),
      });
      await settled(DiskId);
      await attributes(DiskId, {}, {
        delete_auto_snapshot: wanted.delete_auto_snapshot, delete_with_instance: wanted.delete_with_instance, enable_auto_snapshot: wanted.enable_auto_snapshot,
      });
      return DiskId;
    },

    async read(DiskId) {
      const disk = await find(DiskId);
      return { disk: { ...disk, DiskChargeType: disk.DiskChargeType === 'PostPaid' ? 'PayAsYouGo' : 'Subscription' }, tags: tagMap(disk.Tags.Tag) };
    },

    async update(DiskId, was, wanted) {
      // A disk that becomes an AutoPL bursts only when it is one.
      const later = was.category !== wanted.category && wanted.category === 'cloud_auto' && was.bursting_enabled !== wanted.bursting_enabled;
      await attributes(DiskId, was, later ? { ...wanted, bursting_enabled: was.bursting_enabled } : wanted);
      if (was.resource_group_id !== wanted.resource_group_id) {
        await post('ecs', 'JoinResourceGroup', { ResourceId: DiskId, ResourceType: 'disk', ...inRegion, ResourceGroupId: wanted.resource_group_id });
      }
      if (was.size !== wanted.size) {
        await post('ecs', 'ResizeDisk', { DiskId, ...token('ResizeDisk'), NewSize: wanted.size });
      }
      const leaves = was.category !== wanted.category && wanted.category !== 'cloud_auto';
      const spec = changes(was, leaves ? { ...wanted, provisioned_iops: was.provisioned_iops } : wanted, {
        performance_level: ['PerformanceLevel', wanted.performance_level], category: ['DiskCategory', wanted.category], provisioned_iops: ['ProvisionedIops', wanted.provisioned_iops ?? 0],
      });
      if (spec) {
        const { TaskId } = await post('ecs', 'ModifyDiskSpec', { DiskId, ...given(spec) });
        // Instead of the ten seconds that the provider lets pass before it looks.
        await (TaskId && poll('ecs', 'DescribeTasks', { ...inRegion, TaskIds: TaskId }, (answer) => answer.TaskSet?.Task[0]?.TaskStatus === 'Finished'));
        await settled(DiskId);
      }
      if (later) {
        await post('ecs', 'ModifyDiskAttribute', { DiskId, ...inRegion, BurstingEnabled: wanted.bursting_enabled });
      }
      await retag(
        (keys) => post('ecs', 'UntagResources', { ...labels(DiskId), ...keys }), (tags) => post('ecs', 'TagResources', { ...labels(DiskId), ...tags }), was.tags, wanted.tags);
    },

    async remove(DiskId) {
      await find(DiskId);
      await post('ecs', 'DeleteDisk', { DiskId });
      return (await find(DiskId)) === undefined;
    },
  };

  async function attributes(DiskId, was, wanted) {
    const disk = await find(DiskId);
    const changed = changes(was, wanted, {
      delete_auto_snapshot: ['DeleteAutoSnapshot', wanted.delete_auto_snapshot ?? false], description: ['Description', wanted.description ?? ''],
      disk_name: ['DiskName', wanted.disk_name], bursting_enabled: ['BurstingEnabled', wanted.bursting_enabled ?? false],
    });
    const switches = given({
      DeleteWithInstance: wanted.delete_with_instance === disk.DeleteWithInstance ? undefined : wanted.delete_with_instance,
      EnableAutoSnapshot: wanted.enable_auto_snapshot === disk.EnableAutoSnapshot ? undefined : wanted.enable_auto_snapshot,
    });
    if (changed || Object.keys(switches).length > 0) {
      await post('ecs', 'ModifyDiskAttribute', { DiskId, ...inRegion, ...changed, ...switches });
    }
  }

  return resource;
}

/** Its id is that of the disk with that of the instance. Nothing of it changes. */
export function attachmentResource({ post, poll }) {
  const find = async (DiskId) => (await post('ecs', 'DescribeDisks', byId(DiskId))).Disks.Disk[0];
  const becomes = (DiskId, status) => poll('ecs', 'DescribeDisks', byId(DiskId), (answer) => answer.Disks?.Disk[0]?.Status === status);
  return {
    name: 'alicloud_ecs_disk_attachment',
    fields: { instance_id: field('disk.InstanceId'), disk_id: field('disk.DiskId'), device: left('disk.Device', { told: true }) },

    async create({ disk_id: DiskId, instance_id: InstanceId, delete_with_instance: DeleteWithInstance }) {
      const before = await find(DiskId);
      await post('ecs', 'AttachDisk', { DeleteWithInstance, DiskId, InstanceId });
      await becomes(DiskId, 'In_use');
      const { DeleteAutoSnapshot } = before;
      if ((await find(DiskId)).DeleteAutoSnapshot !== DeleteAutoSnapshot) {
        await post('ecs', 'ModifyDiskAttribute', { DiskId, ...inRegion, DeleteAutoSnapshot });
      }
      return [DiskId, InstanceId];
    },

    read: async ([DiskId]) => ({ disk: await find(DiskId) }),

    async remove([DiskId, InstanceId]) {
      await post('ecs', 'DetachDisk', { DiskId, InstanceId, DeleteWithInstance: true });
      await becomes(DiskId, 'Available');
      const disk = await find(DiskId);
      return disk.InstanceId !== InstanceId && disk.Status !== 'In_use';
    },
  };
}
