// The same call over and over, by a client that waits as long as a refusal says: argument { port, calls }. The last line says how often it was refused.
import './lib/recorder.mjs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { ecs } from './lib/clients.mjs';
import { say, step } from './lib/report.mjs';

const require = createRequire(import.meta.url);
const { default: Client, DescribeRegionsRequest } = require(ecs.sdk);
const { Config } = require('@alicloud/openapi-core/dist/utils');
const { RetryOptions, RuntimeOptions } = require('@darabonba/typescript');

const { port, calls } = JSON.parse(process.argv[2]);
const client = new Client(new Config({
  accessKeyId: 'test',
  accessKeySecret: 'test',
  endpoint: `127.0.0.1:${port}`,
  protocol: 'http',
  regionId: 'cn-hangzhou',
  // Once more and never again: without the header it would come back after 100 ms, which is too early.
  retryOptions: new RetryOptions({ retryable: true, retryCondition: [{ maxAttempts: 2, exception: [], errorCode: ['Throttling.User'] }] }),
}));

const waits = [];
const emit = http.ClientRequest.prototype.emit;
http.ClientRequest.prototype.emit = function (event, answer, ...rest) {
  if (event === 'response' && answer.headers['x-acs-retry-after']) {
    waits.push(Number(answer.headers['x-acs-retry-after']));
  }
  return emit.call(this, event, answer, ...rest);
};

for (let i = 0; i < calls; i++) {
  await step(`call ${i}`, ecs.product, 'DescribeRegions', async () =>
    (await client.describeRegionsWithOptions(new DescribeRegionsRequest({}), new RuntimeOptions({ readTimeout: 10_000, connectTimeout: 5_000 }))).body.toMap());
}
say({ step: 'waits', product: ecs.product, action: '', status: 0, body: { waits } });
