// Lists of several pages with filters, in both paging styles: argument { client, scheme, ports, region }.
import { alternating } from './lib/alternating.mjs';
import { until } from './lib/report.mjs';

const { client, scheme, ports, region } = JSON.parse(process.argv[2]);
const { ask, call } = alternating({ client, scheme, ports });
const size = 10;

const zones = await call('zones', 'DescribeZones', { RegionId: region });
const wanted = { RegionId: region, ZoneId: zones.Zones.Zone[0].ZoneId, DiskCategory: 'cloud_essd', Size: 20, DiskName: 'page', Tag: [{ Key: 'team', Value: 'blue' }] };
const other = { ...wanted, DiskCategory: 'cloud_auto', Size: 40, DiskName: 'other', Tag: [{ Key: 'team', Value: 'red' }] };

// Every fourth is another, so that no page of all disks is a page of the wanted ones.
for (let at = 0; at < 32; at++) {
  await call(`create ${at % 4 === 3 ? 'other' : 'wanted'} ${at}`, 'CreateDisk', at % 4 === 3 ? other : wanted);
}
await until(() => ask('DescribeDisks', { RegionId: region, Status: 'Available' }), (answer) => answer.TotalCount === 32);

await read('tag', { Tag: [{ Key: 'team', Value: 'blue' }] });
await read('name', { DiskName: 'pa*' });
await read('category and status', { Category: 'cloud_essd', Status: 'Available' });

async function read(filter, parameters) {
  const question = { RegionId: region, ...parameters };
  for (const page of [1, 2, 3, 4]) {
    await call(`${filter}: number ${page}`, 'DescribeDisks', { ...question, PageNumber: page, PageSize: size });
  }
  let token = '';
  for (let page = 1; page === 1 || token; page++) {
    const answer = await call(`${filter}: token ${page}`, 'DescribeDisks', { ...question, MaxResults: size, ...(token && { NextToken: token }) });
    token = answer.NextToken;
  }
}
