// Actions addressed by path, with both signature generations: argument { scheme, port }.
import { createRequire } from 'node:module';
import { cs, generatedClient } from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const require = createRequire(import.meta.url);
const { ROAClient } = require('@alicloud/pop-core');
const { DescribeRegionsRequest } = require(cs.sdk);
const { RuntimeOptions } = require('@darabonba/typescript');

const { scheme, port } = JSON.parse(process.argv[2]);

const sdk = generatedClient({ scheme, port }, cs);
await step('sdk', cs.product, 'DescribeRegions', async () => {
  const answer = await sdk.describeRegionsWithOptions(new DescribeRegionsRequest({}), {}, new RuntimeOptions({ readTimeout: 10_000 }));
  return answer.body.toMap();
});

const pop = (secret) => new ROAClient({
  endpoint: `${scheme}://127.0.0.1:${port}`,
  apiVersion: cs.version,
  accessKeyId: 'test',
  accessKeySecret: secret,
});
await step('pop', cs.product, 'DescribeRegions', () => pop('test').get('/regions', {}, {}, { timeout: 10_000 }));
await step('wrong secret', cs.product, 'DescribeRegions', () => pop('wrong').get('/regions', {}, {}, { timeout: 10_000 }));
