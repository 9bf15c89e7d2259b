// What the Terraform provider asks at its start, and the first calls of a resource: argument { port, key }; key is lasting, or temporary for a
// provider that is told to assume a role. Everything goes by plain HTTP but what knows no other way than TLS.
import { randomUUID } from 'node:crypto';
import { step, until } from './lib/report.mjs';
import { aliyungo, credentialsGo, darabonba, legacyRoa, legacyRpc, teaRoa, teaRpc } from './lib/stacks.mjs';

const { port, key } = JSON.parse(process.argv[2]);
const region = 'cn-hangzhou';
const versions = { ecs: '2014-05-26', vpc: '2016-04-28', cs: '2015-12-15', sts: '2015-04-01', bssopenapi: '2017-12-14', location: '2015-06-12' };
let target = { scheme: 'http', port, host: `127.0.0.1:${port}`, key: 'test', secret: 'test' };

const call = (name, stack, product, action, ask, more) =>
  step(name, product, action, () => stack({ ...target, ...more }, { version: versions[product], action, ...ask }));

await assume();
await start();
await paths();
await resource();

async function assume() {
  const role = { RoleArn: 'acs:ram::1000000000000001:role/test', RoleSessionName: 'terraform', DurationSeconds: '3600' };
  const { Credentials: given } = await step('assume role', 'sts', 'AssumeRole', () => credentialsGo(target, role));
  if (key === 'temporary') {
    target = { ...target, key: given.AccessKeyId, secret: given.AccessKeySecret, token: given.SecurityToken };
  }
}

async function start() {
  const bought = { PageSize: '50', PageNum: '1', ProductCode: 'vipcloudfw', ProductType: 'vipcloudfw', SubscriptionType: 'Subscription' };
  await call('account type', teaRpc, 'bssopenapi', 'QueryAvailableInstances', { fields: bought });
  for (const service of ['ecs', 'vpc', 'cs', 'adcp']) {
    await call(`endpoint of ${service}`, legacyRpc, 'location', 'DescribeEndpoints', { query: { ServiceCode: service, Id: region } });
  }
  const question = { query: { ServiceCode: 'ecs', Id: region, Type: 'openAPI' }, method: 'GET' };
  await call('endpoint by get', legacyRpc, 'location', 'DescribeEndpoints', question);
  await call('endpoint under another name', legacyRpc, 'location', 'DescribeEndpoints', question, { host: `localhost:${port}` });
  await call('endpoint in no region', legacyRpc, 'location', 'DescribeEndpoints', { query: { ServiceCode: 'ecs', Id: 'xx-nowhere' } });
  await call('account id', legacyRpc, 'sts', 'GetCallerIdentity', {});
}

async function paths() {
  const unset = { 'x-acs-source-ip': '', 'x-acs-secure-transport': '' };
  await call('clusters by darabonba', darabonba, 'cs', 'DescribeRegions', { method: 'GET', path: '/regions', headers: unset }, { scheme: 'https' });
  await call('clusters by aliyungo', aliyungo, 'cs', 'DescribeRegions', { path: '/regions', query: { clusterType: '', profile: 'Default' } });
  await call('clusters by tea-roa', teaRoa, 'cs', 'DescribeRegions', { path: '/regions', query: { clusterType: '', profile: 'a b+c' } });
  await call('clusters without a nonce', legacyRoa, 'cs', 'DescribeRegions', { path: '/regions', query: { clusterType: '', profile: 'a b+c' } });
  await call('cluster that cannot be read', teaRoa, 'cs', 'DescribeClusterDetail', { path: '/clusters/c1' });
  await call('cluster that cannot be deleted', teaRoa, 'cs', 'DeleteCluster', { method: 'DELETE', path: '/clusters/c1', query: { retain_resources: '["sg-1"]' } });
}

async function resource() {
  const wanted = { RegionId: region, ZoneId: `${region}-h`, DiskCategory: 'cloud_essd', Size: '20', Description: 'by Terraform, ~*+', 'Tag.1.Key': 'k', 'Tag.1.Value': '' };
  const token = { ClientToken: `TF-CreateDisk-${Math.floor(Date.now() / 1000)}-${randomUUID()}`.slice(0, 64) };
  const { DiskId } = await call('create', teaRpc, 'ecs', 'CreateDisk', { fields: { ...wanted, ...token } });
  await call('create again', teaRpc, 'ecs', 'CreateDisk', { fields: { ...wanted, ...token } });
  const byId = { RegionId: region, DiskIds: JSON.stringify([DiskId]) };
  const read = { version: versions.ecs, action: 'DescribeDisks', fields: byId };
  await until(() => teaRpc(target, read), (answer) => answer.Disks.Disk[0].Status === 'Available');
  await call('read', teaRpc, 'ecs', 'DescribeDisks', read);
  await call('read by get', teaRpc, 'ecs', 'DescribeDisks', { method: 'GET', query: byId });
  await call('delete', darabonba, 'ecs', 'DeleteDisk', { query: { AcceptLanguage: 'en-US' }, fields: { DiskId } });
  await call('delete gone', teaRpc, 'ecs', 'DeleteDisk', { fields: { DiskId: 'd-bp100000000000000000' } });
  await call('not emulated by tea-rpc', teaRpc, 'vpc', 'DescribeEipAddresses', { fields: { RegionId: region } });
  await call('not emulated by darabonba', darabonba, 'vpc', 'DescribeEipAddresses', { query: { AcceptLanguage: 'en-US', RegionId: region } });
  target = { ...target, secret: 'wrong' };
  await call('wrong secret', teaRpc, 'vpc', 'DescribeEipAddresses', { fields: { RegionId: region } });
}
