// The official clients behind one call(action, parameters), so that one scenario runs with each.
import './recorder.mjs';
import { createRequire } from 'node:module';

// Their packages are CommonJS, and their default exports differ under import.
const require = createRequire(import.meta.url);
const Core = require('@alicloud/pop-core');
const { Config } = require('@alicloud/openapi-core/dist/utils');
const { RuntimeOptions } = require('@darabonba/typescript');

const timeouts = { readTimeout: 10_000, connectTimeout: 5_000 };

/**
 * @param {{client: string, scheme: string, port: number, key?: string, token?: string}} target client: sdk (ACS3), pop-get or pop-post (HMAC-SHA1)
 * @param {{version: string, sdk: string}} product the API version and the package of the generated client
 */
export function rpcClient(target, product, secret = 'test') {
  return target.client === 'sdk' ? generated(target, product, secret) : popCore(target, product, secret);
}

function popCore({ client, scheme, port, key = 'test', token }, { version }, secret) {
  const core = new Core.RPCClient({
    endpoint: `${scheme}://127.0.0.1:${port}`,
    apiVersion: version,
    accessKeyId: key,
    accessKeySecret: secret,
    securityToken: token,
  });
  const options = { method: client === 'pop-post' ? 'POST' : 'GET', timeout: timeouts.readTimeout };
  return { call: (action, parameters) => core.request(action, parameters, options) };
}

/** The untyped client of products whose actions are addressed by path (HMAC-SHA1). */
export function pathClient({ scheme, port, key = 'test', token }, { version }, secret = 'test') {
  return new Core.ROAClient({
    endpoint: `${scheme}://127.0.0.1:${port}`,
    apiVersion: version,
    accessKeyId: key,
    accessKeySecret: secret,
    securityToken: token,
  });
}

function generated(target, product, secret) {
  const package_ = require(product.sdk);
  const client = generatedClient(target, product, secret);
  return {
    async call(action, parameters) {
      // An action without parameters has no request.
      const Request = package_[`${action}Request`];
      const requests = Request ? [new Request(lowerKeys(parameters))] : [];
      const method = action[0].toLowerCase() + action.slice(1);
      return (await client[`${method}WithOptions`](...requests, new RuntimeOptions(timeouts))).body.toMap();
    },
  };
}

export function generatedClient({ scheme, port, key = 'test', token }, { sdk }, secret = 'test') {
  const Client = require(sdk).default;
  return new Client(new Config({
    accessKeyId: key,
    accessKeySecret: secret,
    securityToken: token,
    endpoint: `127.0.0.1:${port}`,
    protocol: scheme,
    regionId: 'cn-hangzhou',
  }));
}

/** Generated requests spell their fields like variables: RegionId is regionId, and so within lists. */
function lowerKeys(value) {
  if (Array.isArray(value)) {
    return value.map(lowerKeys);
  }
  return value === null || typeof value !== 'object'
    ? value
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key[0].toLowerCase() + key.slice(1), lowerKeys(inner)]));
}

export const ecs = { product: 'ecs', version: '2014-05-26', sdk: '@alicloud/ecs20140526' };
export const cs = { product: 'cs', version: '2015-12-15', sdk: '@alicloud/cs20151215' };
export const sts = { product: 'sts', version: '2015-04-01', sdk: '@alicloud/sts20150401' };
export const vpc = { product: 'vpc', version: '2016-04-28', sdk: '@alicloud/vpc20160428' };
export const location = { product: 'location', version: '2015-06-12' };
export const bss = { product: 'bssopenapi', version: '2017-12-14' };
