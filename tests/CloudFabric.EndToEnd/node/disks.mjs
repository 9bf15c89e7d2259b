// A disk's life, as a client of the cloud sees it: argument { client, scheme, ports, region }.
// With several ports the calls take turns, as behind a load balancer.
import { alternating } from './lib/alternating.mjs';
import { ecs, rpcClient } from './lib/clients.mjs';
import { step, until } from './lib/report.mjs';

const { client, scheme, ports, region } = JSON.parse(process.argv[2]);
const { ask, call } = alternating({ client, scheme, ports });

// Generated requests have no field for what an action does not list officially.
const isUntyped = client !== 'sdk';
const count = 12;
const disk = { RegionId: region, ZoneId: '', DiskCategory: 'cloud_essd', Size: 40, DiskName: 'data' };
const byId = (...ids) => ({ RegionId: region, DiskIds: JSON.stringify(ids) });
const tagging = { RegionId: region, ResourceType: 'disk' };

await call('regions', 'DescribeRegions', {});
const zones = await call('zones', 'DescribeZones', { RegionId: region });
disk.ZoneId = zones.Zones.Zone[0].ZoneId;

const ids = await create();
await read(ids);
await change(ids);
await remove(ids);
await mistakes();

async function create() {
  const token = `token-${client}-${scheme}`;
  const first = await call('create', 'CreateDisk', { ...disk, ClientToken: token });
  await call('create again', 'CreateDisk', { ...disk, ClientToken: token });
  await call('create other', 'CreateDisk', { ...disk, Size: 60, ClientToken: token });
  const made = [first.DiskId];
  if (isUntyped) {
    await call('dry create', 'CreateDisk', { ...disk, ClientToken: `${token}-dry`, DryRun: true });
    made.push((await call('create 1', 'CreateDisk', { ...disk, Size: 60, ClientToken: `${token}-dry` })).DiskId);
  }
  while (made.length < count) {
    made.push((await call(`create ${made.length}`, 'CreateDisk', disk)).DiskId);
  }
  return made;
}

async function read(ids) {
  const available = (answer) => answer.Disks.Disk.length === ids.length && answer.Disks.Disk.every((one) => one.Status === 'Available');
  await until(() => ask('DescribeDisks', { ...byId(...ids), PageSize: 50 }), available);
  await call('by ids', 'DescribeDisks', { ...byId(...ids), PageSize: 50 });
  for (const page of [1, 2, 3]) {
    await call(`page ${page}`, 'DescribeDisks', { RegionId: region, PageNumber: page, PageSize: 5 });
  }
  const head = await call('first by token', 'DescribeDisks', { RegionId: region, MaxResults: 10 });
  await call('next by token', 'DescribeDisks', { RegionId: region, MaxResults: 10, NextToken: head.NextToken });
}

async function change(ids) {
  if (isUntyped) {
    await call('dry resize', 'ResizeDisk', { DiskId: ids[0], NewSize: 200, DryRun: true });
    await call('dry shrink', 'ResizeDisk', { DiskId: ids[0], NewSize: 20, DryRun: true });
    await call('dry tag', 'TagResources', { ...tagging, ResourceId: [ids[0]], Tag: [{ Key: 'dry', Value: 'run' }], DryRun: true });
    await call('dry delete', 'DeleteDisk', { DiskId: ids[0], DryRun: true });
    await call('after dry runs', 'DescribeDisks', byId(ids[0]));
  }
  await call('resize', 'ResizeDisk', { DiskId: ids[0], NewSize: 100 });
  await call('resized', 'DescribeDisks', byId(ids[0]));
  await call('shrink', 'ResizeDisk', { DiskId: ids[0], NewSize: 50 });
  await call('tag one', 'TagResources', { ...tagging, ResourceId: [ids[0]], Tag: [{ Key: 'team', Value: 'blue' }] });
  await call('tag several', 'TagResources', {
    ...tagging,
    ResourceId: ids.slice(0, 3),
    Tag: [{ Key: 'env', Value: 'test' }, { Key: 'cost', Value: '' }],
  });
  await call('tags', 'ListTagResources', { ...tagging, ResourceId: ids.slice(0, 3) });
  await call('tagged', 'DescribeDisks', { RegionId: region, Tag: [{ Key: 'team', Value: 'blue' }] });
  await call('untag', 'UntagResources', { ...tagging, ResourceId: [ids[0]], TagKey: ['team'] });
  await call('tags left', 'ListTagResources', { ...tagging, ResourceId: [ids[0]] });
}

async function remove(ids) {
  for (const [at, id] of ids.entries()) {
    await call(`delete ${at}`, 'DeleteDisk', { DiskId: id });
  }
  await until(() => ask('DescribeDisks', byId(...ids)), (answer) => answer.Disks.Disk.length === 0);
  await call('gone', 'DescribeDisks', byId(...ids));
  await call('delete gone', 'DeleteDisk', { DiskId: ids[0] });
}

async function mistakes() {
  await call('efficiency too small', 'CreateDisk', { ...disk, DiskCategory: 'cloud_efficiency', Size: 1 });
  await call('auto too large', 'CreateDisk', { ...disk, DiskCategory: 'cloud_auto', Size: 1_000_000 });
  await call('level too high', 'CreateDisk', { ...disk, PerformanceLevel: 'PL2', Size: 100 });
  await call('no such region', 'DescribeZones', { RegionId: 'cn-nowhere' });
  await call('not emulated', 'DescribeKeyPairs', { RegionId: region });
  const stranger = rpcClient({ client, scheme, port: ports[0] }, ecs, 'wrong');
  await step('wrong secret', ecs.product, 'DescribeRegions', () => stranger.call('DescribeRegions', {}));
  if (isUntyped) {
    await call('no such action', 'MakeCoffee', {});
  }
}
