// Disks: made, looked for by every filter and in both pagings, attached, grown, changed, wiped, detached and deleted.
import { fails, possible } from '../lib/expect.mjs';
import { until } from '../lib/report.mjs';

const list = 'Disks.Disk';
const byId = (...ids) => ({ DiskIds: JSON.stringify(ids) });
const same = (wanted) => (found) => JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort());

/** See `remove` for what is left. */
export async function disks(desk, place, { ids: machines }) {
  const ids = await make(desk, place);
  await read(desk, place, machines, ids);
  await attach(desk, machines, ids);
  await grow(desk, ids);
  await change(desk, ids);
  await labels(desk, ids);
  await detach(desk, machines, ids);
  return remove(desk, machines, ids);
}

function settled({ ask }, ids, status) {
  return until(() => ask.ecs('DescribeDisks', { ...byId(...ids), PageSize: 50 }), (answer) =>
    answer.Disks.Disk.length === ids.length && answer.Disks.Disk.every((one) => one.Status === status));
}

async function make(desk, { zone, otherZone }) {
  const { ecs, oldEcs, run } = desk;
  const plain = { ZoneId: zone, DiskCategory: 'cloud_essd', Size: 40, DiskName: 'suite-essd', Description: 'of a suite', Tag: [{ Key: 'suite', Value: run }] };
  // The generated request has no DryRun for this action; the older client sends what it is given.
  await oldEcs('rehearse a disk', 'CreateDisk', { RegionId: desk.region, ZoneId: zone, DiskCategory: 'cloud_essd', Size: 40, DryRun: true }, possible);
  const create = async (name, parameters) => (await ecs(`create ${name}`, 'CreateDisk', parameters, { DiskId: /^d-/ })).DiskId;
  const essd = await create('an ESSD', { ...plain, ClientToken: `disk-${run}` });
  await ecs('create the same ESSD', 'CreateDisk', { ...plain, ClientToken: `disk-${run}` }, { DiskId: essd });
  await ecs('create another one by the token', 'CreateDisk', { ...plain, Size: 60, ClientToken: `disk-${run}` }, fails(400, 'IdempotentParameterMismatch'));
  const level = await create('one of a level', {
    ZoneId: zone, DiskCategory: 'cloud_essd', Size: 500, PerformanceLevel: 'PL2', MultiAttach: 'Disabled',
  });
  const auto = await create('an AutoPL', {
    ZoneId: zone, DiskCategory: 'cloud_auto', Size: 100, ProvisionedIops: 500, BurstingEnabled: true, DiskName: 'suite-auto',
  });
  const secret = await create('an encrypted one', {
    ZoneId: zone, DiskCategory: 'cloud_essd', Size: 20, Encrypted: true, KMSKeyId: '0e478b7a-4262-4802-b8cb-00d3fb408333',
  });
  const shared = await create('one for several', { ZoneId: zone, DiskCategory: 'cloud_essd', Size: 20, MultiAttach: 'Enabled' });
  const cheap = await create('one elsewhere', { ZoneId: otherZone, DiskCategory: 'cloud_efficiency', Size: 20, DiskName: 'suite-cheap' });
  await settled(desk, [essd, level, auto, secret, shared, cheap], 'Available');
  return { essd, level, auto, secret, shared, cheap };
}

async function read({ ecs, run }, { zone, otherZone }, { first, second, away, old }, { essd, level, auto, secret, shared, cheap }) {
  const all = [essd, level, auto, secret, shared, cheap];
  const finds = (name, parameters, ids, more = {}) => ecs(`disks by ${name}`, 'DescribeDisks', parameters, {
    [`${list}.*.DiskId`]: same(ids), ...more,
  });
  // Found among all disks of the region, which are these and those of the instances.
  const among = (name, parameters, ids, without = []) => ecs(`disks by ${name}`, 'DescribeDisks', { PageSize: 100, ...parameters }, {
    [`${list}.*.DiskId`]: (found) => ids.every((id) => found.includes(id)) && !without.some((id) => found.includes(id)),
  });
  await finds('id', byId(essd), [essd], {
    [`${list}.0`]: (disk) => disk.Size === 40 && disk.Category === 'cloud_essd' && disk.PerformanceLevel === 'PL1' && disk.DiskName === 'suite-essd'
      && disk.Description === 'of a suite' && disk.ZoneId === zone && disk.Type === 'data' && disk.Portable === true && disk.IOPS === 3800,
    [`${list}.0.Tags.Tag`]: [{ TagKey: 'suite', TagValue: run }],
  });
  await finds('ids', byId(level, auto), [level, auto], { TotalCount: 2 });
  await finds('no ids', byId(), []);
  await finds('attributes', { ...byId(auto), AdditionalAttributes: ['IOPS'] }, [auto], {
    [`${list}.0.ProvisionedIops`]: 500, [`${list}.0.BurstingEnabled`]: true,
  });
  await finds('name', { DiskName: 'suite-*' }, [essd, auto, cheap]);
  await finds('tag', { Tag: [{ Key: 'suite', Value: run }] }, [essd]);
  await finds('zone', { ZoneId: otherZone, Category: 'cloud_efficiency', DiskType: 'data' }, [cheap]);
  await finds('key', { KMSKeyId: '0e478b7a-4262-4802-b8cb-00d3fb408333' }, [secret]);
  await finds('encryption', { Encrypted: true }, [secret]);
  await finds('attachment to several', { MultiAttach: 'Enabled' }, [shared]);
  await finds('policy', { AutoSnapshotPolicyId: 'sp-nobody' }, []);
  await finds('snapshot', { SnapshotId: 's-nobody' }, []);
  await finds('lock', { LockReason: 'security' }, []);
  await finds('charge type', { DiskChargeType: 'PrePaid' }, []);
  await finds('instance', { InstanceId: away }, [], { [`${list}.#`]: 1, [`${list}.*.DiskId`]: (found) => found.length === 1 });
  await finds('type of an instance', { InstanceId: first, DiskType: 'system' }, [], {
    [`${list}.*.DiskId`]: (found) => found.length === 1, [`${list}.0.DiskName`]: 'system', [`${list}.0.Size`]: 50, [`${list}.0.Type`]: 'system', [`${list}.0.Device`]: '/dev/xvda',
  });
  await among('type', { DiskType: 'data' }, all);
  await among('status', { Status: 'Available' }, all);
  await among('use', { Status: 'In_use' }, [], all);
  await among('category', { Category: 'cloud_auto' }, [auto], [essd]);
  await among('deletion with the instance', { DeleteWithInstance: false }, all);
  await among('deletion of snapshots', { DeleteAutoSnapshot: false }, all);
  await among('automatic snapshots', { EnableAutoSnapshot: true, EnableAutomatedSnapshotPolicy: false }, all);
  await among('portability', { Portable: false }, [], all);
  await among('creation', { Filter: [{ Key: 'CreationStartTime', Value: '2000-01-01T00:00Z' }, { Key: 'CreationEndTime', Value: '2099-01-01T00:00Z' }] }, all);
  await pages(ecs);
  const full = 'DiskFullStatusSet.DiskFullStatusType';
  await ecs('full status', 'DescribeDisksFullStatus', { DiskId: [essd, auto] }, {
    [`${full}.*.DiskId`]: same([essd, auto]), [`${full}.0.Status.Name`]: 'Available',
  });
  await ecs('full status of a page', 'DescribeDisksFullStatus', { PageNumber: 1, PageSize: 2, Status: 'Available' }, { [`${full}.#`]: 2 });
  await ecs('full status of the ill', 'DescribeDisksFullStatus', { HealthStatus: 'Impaired' }, { [`${full}.#`]: 0 });
  await ecs('disks for a rehearsal', 'DescribeDisks', { DryRun: true, InstanceId: second }, possible);
  await ecs('disks of one that never ran', 'DescribeDisks', { InstanceId: old, Category: 'all', Status: 'All' }, { [`${list}.#`]: 1 });
}

async function pages(ecs) {
  const pageOf = (name, parameters, wanted) => ecs(name, 'DescribeDisks', { DiskType: 'all', ...parameters }, wanted);
  const head = await pageOf('first page of disks', { PageNumber: 1, PageSize: 3 }, {
    [`${list}.#`]: 3, PageNumber: 1, PageSize: 3, TotalCount: (count) => count >= 10,
  });
  await pageOf('next page of disks', { PageNumber: 2, PageSize: 3 }, {
    [`${list}.#`]: 3, TotalCount: head.TotalCount, [`${list}.*.DiskId`]: (ids) => !head.Disks.Disk.some((disk) => ids.includes(disk.DiskId)),
  });
  const first = await pageOf('first disks by token', { MaxResults: 10 }, { [`${list}.#`]: 10, NextToken: /./ });
  await pageOf('next disks by token', { MaxResults: 10, NextToken: first.NextToken }, {
    [`${list}.*.DiskId`]: (ids) => ids.length === head.TotalCount - 10 && !first.Disks.Disk.some((disk) => ids.includes(disk.DiskId)), NextToken: '',
  });
}

async function attach(desk, { first, second }, { essd, shared, cheap }) {
  const { ecs } = desk;
  await ecs('attach to no instance', 'AttachDisk', { InstanceId: 'i-bp100000000000000000', DiskId: essd }, fails(404, 'InvalidInstanceId.NotFound'));
  await ecs('attach a disk', 'AttachDisk', { InstanceId: first, DiskId: essd, DeleteWithInstance: true, Device: '/dev/xvdf' });
  await settled(desk, [essd], 'In_use');
  await ecs('attached', 'DescribeDisks', byId(essd), {
    [`${list}.0`]: (disk) => disk.InstanceId === first && disk.Device === '/dev/xvdf' && disk.DeleteWithInstance === true && disk.Status === 'In_use',
    [`${list}.0.Attachments.Attachment.*.InstanceId`]: [first],
  });
  await ecs('attach it again', 'AttachDisk', { InstanceId: first, DiskId: essd }, fails(403, 'IncorrectDiskStatus'));
  await ecs('attach from another zone', 'AttachDisk', { InstanceId: first, DiskId: cheap }, fails(403, 'ResourcesNotInSameZone'));
  await ecs('attach without NVMe', 'AttachDisk', { InstanceId: first, DiskId: shared }, fails(403, 'InvalidInstanceType.NotSupportMultiAttachDisk'));
  await ecs('delete what is attached', 'DeleteDisk', { DiskId: essd }, fails(403, 'DiskStillAttached'));
  await ecs('pay another way', 'ModifyDiskChargeType', { InstanceId: first, DiskIds: JSON.stringify([essd]), DiskChargeType: 'PrePaid', AutoPay: true }, fails(403, 'ChargeTypeViolation'));
  await ecs('detach from another instance', 'DetachDisk', { InstanceId: second, DiskId: essd }, fails(403, 'DependencyViolation'));
  await ecs('wipe while the instance runs', 'ReInitDisk', { DiskId: essd }, fails(403, 'IncorrectInstanceStatus'));
}

async function grow({ ecs, run }, { essd, auto }) {
  const token = { ClientToken: `grow-${run}` };
  await ecs('grow online', 'ResizeDisk', { DiskId: essd, NewSize: 60, Type: 'online', ...token });
  await ecs('grow the same', 'ResizeDisk', { DiskId: essd, NewSize: 60, Type: 'online', ...token });
  await ecs('grown', 'DescribeDisks', byId(essd), { [`${list}.0.Size`]: 60, [`${list}.0.IOPS`]: 4800 });
  await ecs('grow offline', 'ResizeDisk', { DiskId: auto, NewSize: 120 });
  await ecs('shrink', 'ResizeDisk', { DiskId: auto, NewSize: 60 }, fails(403, 'InvalidDiskSize'));
  await ecs('grow too much', 'ResizeDisk', { DiskId: auto, NewSize: 65_537 }, fails(403, 'InvalidDiskSize.TooLarge'));
  await ecs('grow online what is not attached', 'ResizeDisk', { DiskId: auto, NewSize: 200, Type: 'online' }, fails(403, 'InvalidInstanceStatus.NotRunning'));
}

async function change(desk, { essd, level, auto, cheap }) {
  const { ecs, ask } = desk;
  await ecs('change nothing', 'ModifyDiskAttribute', { DiskId: essd }, fails(400, 'NoAttributeToModify'));
  await ecs('change a disk', 'ModifyDiskAttribute', {
    DiskId: essd, DiskName: 'suite-2', Description: 'changed', DeleteWithInstance: false, DeleteAutoSnapshot: false,
  });
  await ecs('changed disk', 'DescribeDisks', byId(essd), {
    [`${list}.0`]: (disk) => disk.DiskName === 'suite-2' && disk.Description === 'changed' && disk.DeleteWithInstance === false && disk.DeleteAutoSnapshot === false,
  });
  await ecs('change two disks', 'ModifyDiskAttribute', { DiskIds: [level, auto], EnableAutoSnapshot: false });
  await ecs('disks without automatic snapshots', 'DescribeDisks', { EnableAutoSnapshot: false }, { [`${list}.*.DiskId`]: same([level, auto]) });
  await ecs('burst no more', 'ModifyDiskAttribute', { DiskId: auto, BurstingEnabled: false });
  await ecs('rehearse a level', 'ModifyDiskSpec', { DiskId: level, PerformanceLevel: 'PL1', DryRun: true }, possible);
  await ecs('change a level', 'ModifyDiskSpec', { DiskId: level, PerformanceLevel: 'PL1' });
  await ecs('change to the same level', 'ModifyDiskSpec', { DiskId: level, PerformanceLevel: 'PL1' }, fails(403, 'NoChangeInDiskCategoryAndPerformanceLevel'));
  await ecs('change provisioned performance', 'ModifyDiskSpec', { DiskId: auto, ProvisionedIops: 1000 });
  const { TaskId } = await ecs('change a category', 'ModifyDiskSpec', { DiskId: cheap, DiskCategory: 'cloud_essd', PerformanceLevel: 'PL1' }, {
    TaskId: /^t-/,
  });
  await until(() => ask.ecs('DescribeTasks', { TaskIds: TaskId }), (answer) => answer.TaskSet.Task[0]?.TaskStatus === 'Finished');
  const tasks = 'TaskSet.Task';
  await ecs('task', 'DescribeTaskAttribute', { TaskId }, { TaskStatus: 'Finished', TaskProcess: '100%', TaskAction: 'ModifyDiskSpec' });
  await ecs('tasks by id', 'DescribeTasks', { TaskIds: TaskId }, { [`${tasks}.*.ResourceId`]: [cheap] });
  await ecs('tasks of a disk', 'DescribeTasks', { ResourceIds: [cheap], TaskAction: 'ModifyDiskSpec', TaskStatus: 'Finished', PageNumber: 1, PageSize: 10 }, {
    [`${tasks}.*.TaskId`]: [TaskId], TotalCount: 1,
  });
  await ecs('tasks of a time', 'DescribeTasks', { StartTime: '2099-01-01T00:00:00Z', EndTime: '2099-01-02T00:00:00Z' }, { [`${tasks}.#`]: 0 });
  await ecs('cancel what is done', 'CancelTask', { TaskId }, fails(403, 'InvalidTaskId.IncorrectTaskStatus'));
  await ecs('changed category', 'DescribeDisks', byId(cheap), { [`${list}.0.Category`]: 'cloud_essd', [`${list}.0.PerformanceLevel`]: 'PL1' });
}

async function labels({ ecs }, { essd, auto }) {
  const both = { ResourceType: 'disk', ResourceId: [essd, auto] };
  await ecs('tag disks', 'TagResources', { ...both, Tag: [{ Key: 'team', Value: 'blue' }] });
  await ecs('tags of disks', 'ListTagResources', both, { 'TagResources.TagResource.#': 3 });
  await ecs('untag disks', 'UntagResources', { ...both, All: true });
  await ecs('no tags of disks', 'ListTagResources', both, { 'TagResources.TagResource.#': 0 });
}

async function detach(desk, { first }, { essd }) {
  const { ecs, ask } = desk;
  await ecs('stop for a wipe', 'StopInstance', { InstanceId: first, ConfirmStop: true });
  await until(() => ask.ecs('DescribeInstanceStatus', { InstanceId: [first] }), (answer) => answer.InstanceStatuses.InstanceStatus[0].Status === 'Stopped');
  await ecs('wipe', 'ReInitDisk', { DiskId: essd });
  await settled(desk, [essd], 'In_use');
  await ecs('detach', 'DetachDisk', { InstanceId: first, DiskId: essd, DeleteWithInstance: false });
  await settled(desk, [essd], 'Available');
  await ecs('detached', 'DescribeDisks', byId(essd), { [`${list}.0.InstanceId`]: '', [`${list}.0.Device`]: '', [`${list}.0.DetachedTime`]: /^20/ });
  await ecs('detach it again', 'DetachDisk', { InstanceId: first, DiskId: essd }, fails(404, 'InvalidDisk.AlreadyDetached'));
}

/** What was made is deleted; two disks are left to an instance: when it is deleted, `goes` must go along and `stays` must stay. */
async function remove(desk, { second }, ids) {
  const { ecs } = desk;
  await ecs('attach to keep', 'AttachDisk', { InstanceId: second, DiskId: ids.essd, DeleteWithInstance: false });
  await ecs('attach to delete', 'AttachDisk', { InstanceId: second, DiskId: ids.level, DeleteWithInstance: true });
  await settled(desk, [ids.essd, ids.level], 'In_use');
  for (const [name, DiskId] of Object.entries(ids).filter(([, id]) => ![ids.essd, ids.level].includes(id))) {
    await ecs(`delete ${name}`, 'DeleteDisk', { DiskId });
  }
  await ecs('delete what is gone', 'DeleteDisk', { DiskId: ids.auto }, fails(404, 'InvalidDiskId.NotFound'));
  return { stays: ids.essd, goes: ids.level };
}

/** After the instance is deleted. */
export async function closeDisks({ ecs }, { stays, goes }) {
  await ecs('disk that stayed', 'DescribeDisks', byId(stays, goes), {
    [`${list}.*.DiskId`]: [stays], [`${list}.0.Status`]: 'Available', [`${list}.0.InstanceId`]: '',
  });
  await ecs('delete what stayed', 'DeleteDisk', { DiskId: stays });
  await ecs('disks are gone', 'DescribeDisks', {}, { TotalCount: 0 });
}
