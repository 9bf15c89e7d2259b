// The life of a disk as an infrastructure tool drives it: plan, apply, poll, read, and a second plan that finds nothing to do.
// Argument { scheme, port, region }.
import { ecs, rpcClient } from './lib/clients.mjs';
import { say, step, until } from './lib/report.mjs';

const { scheme, port, region } = JSON.parse(process.argv[2]);
const client = rpcClient({ client: 'sdk', scheme, port }, ecs);
const call = (name, action, parameters) => step(name, ecs.product, action, () => client.call(action, parameters));
const ask = (action, parameters) => client.call(action, parameters);

const zones = await ask('DescribeZones', { RegionId: region });
const zone = zones.Zones.Zone.find((one) => one.AvailableDiskCategories.DiskCategories.includes('cloud_auto')).ZoneId;

const first = {
  Category: 'cloud_efficiency', Size: 40, DiskName: 'data', Description: 'first plan', Encrypted: false, MultiAttach: 'Disabled', DiskChargeType: 'PostPaid',
  DeleteWithInstance: false, DeleteAutoSnapshot: true, EnableAutoSnapshot: true, Tags: { team: 'blue' },
};
const second = {
  ...first, Category: 'cloud_auto', Size: 80, DiskName: 'data-2', Description: 'second plan', ProvisionedIops: 500, BurstingEnabled: true,
  DeleteWithInstance: true, DeleteAutoSnapshot: false, Tags: { team: 'red', env: 'test' },
};

const id = await create(first);
plan('plan after create', first, await read('read'));
await update(first, second);
plan('plan after update', second, await read('read again'));
await changeBack();
await remove();

async function create(wanted) {
  const made = await call('create', 'CreateDisk', {
    RegionId: region, ZoneId: zone, DiskCategory: wanted.Category, Size: wanted.Size, DiskName: wanted.DiskName, Description: wanted.Description,
    Encrypted: wanted.Encrypted, ClientToken: 'disk-resource', Tag: tagList(wanted.Tags),
  });
  await settled(made.DiskId);
  await call('switches', 'ModifyDiskAttribute', { DiskId: made.DiskId, DeleteAutoSnapshot: wanted.DeleteAutoSnapshot });
  return made.DiskId;
}

async function update(was, wanted) {
  await call('attributes', 'ModifyDiskAttribute', {
    DiskId: id, DiskName: wanted.DiskName, Description: wanted.Description, DeleteWithInstance: wanted.DeleteWithInstance,
    DeleteAutoSnapshot: wanted.DeleteAutoSnapshot,
  });
  await call('resize', 'ResizeDisk', { DiskId: id, NewSize: wanted.Size, Type: 'offline', ClientToken: 'disk-resource-size' });
  const spec = { DiskId: id, DiskCategory: wanted.Category, ProvisionedIops: wanted.ProvisionedIops };
  await call('rehearse', 'ModifyDiskSpec', { ...spec, DryRun: true });
  const changed = await call('change', 'ModifyDiskSpec', spec);
  await settled(id);
  await call('progress', 'DescribeTasks', { RegionId: region, ResourceIds: [id], TaskAction: 'ModifyDiskSpec', PageSize: 1 });
  await finished(changed.TaskId);
  await call('burst', 'ModifyDiskAttribute', { DiskId: id, BurstingEnabled: wanted.BurstingEnabled });
  await call('untag', 'UntagResources', { RegionId: region, ResourceType: 'disk', ResourceId: [id], TagKey: Object.keys(was.Tags) });
  await call('tag', 'TagResources', { RegionId: region, ResourceType: 'disk', ResourceId: [id], Tag: tagList(wanted.Tags) });
  await call('rehearse again', 'ModifyDiskSpec', { ...spec, DryRun: true });
}

/** What leaving AutoPL does, and the states that a client may meet. */
async function changeBack() {
  const changed = await call('change back', 'ModifyDiskSpec', { DiskId: id, DiskCategory: 'cloud_essd', PerformanceLevel: 'PL1' });
  await finished(changed.TaskId);
  await call('task', 'DescribeTaskAttribute', { RegionId: region, TaskId: changed.TaskId });
  await call('cancel', 'CancelTask', { RegionId: region, TaskId: changed.TaskId });
  await call('changed back', 'DescribeDisks', byId());
  await call('full status', 'DescribeDisksFullStatus', { RegionId: region, DiskId: [id] });
  await call('attach', 'AttachDisk', { InstanceId: 'i-bp1aaaaaaaaaaaaaaaaa', DiskId: id });
  await call('detach', 'DetachDisk', { InstanceId: 'i-bp1aaaaaaaaaaaaaaaaa', DiskId: id });
  await call('pay', 'ModifyDiskChargeType', { RegionId: region, InstanceId: 'i-bp1aaaaaaaaaaaaaaaaa', DiskIds: JSON.stringify([id]), DiskChargeType: 'PrePaid' });
  await call('wipe', 'ReInitDisk', { DiskId: id });
  await settled(id);
}

async function remove() {
  await call('before delete', 'DescribeDisks', byId());
  await call('delete', 'DeleteDisk', { DiskId: id });
  await call('gone', 'DescribeDisks', byId());
}

async function read(name) {
  const disk = (await call(name, 'DescribeDisks', byId())).Disks.Disk[0];
  return { ...disk, Tags: Object.fromEntries(disk.Tags.Tag.map((tag) => [tag.TagKey, tag.TagValue])) };
}

function plan(name, wanted, disk) {
  const canonical = (value) => JSON.stringify(value, value && typeof value === 'object' ? Object.keys(value).sort() : undefined);
  const differences = Object.keys(wanted).filter((key) => canonical(wanted[key]) !== canonical(disk[key]));
  say({ step: name, differences });
}

function byId(diskId = id) {
  return { RegionId: region, DiskIds: JSON.stringify([diskId]) };
}

function tagList(tags) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function settled(diskId) {
  return until(() => ask('DescribeDisks', byId(diskId)), (answer) => ['Available', 'In_use'].includes(answer.Disks.Disk[0]?.Status));
}

function finished(task) {
  return until(() => ask('DescribeTasks', { RegionId: region, TaskIds: task }), (answer) => answer.TaskSet.Task[0]?.TaskStatus === 'Finished');
}
