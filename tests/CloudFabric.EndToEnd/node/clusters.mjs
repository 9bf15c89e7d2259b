// Actions addressed by path, with both signature generations: argument { scheme, port }.
import { createRequire } from 'node:module';
import { cs, generatedClient, pathClient } from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const require = createRequire(import.meta.url);
const { DescribeRegionsRequest } = require(cs.sdk);
const { RuntimeOptions } = require('@darabonba/typescript');

const { scheme, port } = JSON.parse(process.argv[2]);

const sdk = generatedClient({ scheme, port }, cs);
await step('sdk', cs.product, 'DescribeRegions', async () => {
  const answer = await sdk.describeRegionsWithOptions(new DescribeRegionsRequest({}), {}, new RuntimeOptions({ readTimeout: 10_000 }));
  return answer.body.toMap();
});

const pop = (secret) => pathClient({ scheme, port }, cs, secret);
await step('pop', cs.product, 'DescribeRegions', () => pop('test').get('/regions', {}, {}, { timeout: 10_000 }));
await step('wrong secret', cs.product, 'DescribeRegions', () => pop('wrong').get('/regions', {}, {}, { timeout: 10_000 }));
