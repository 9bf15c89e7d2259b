// Each official client as one function (target, ask) that makes one call: how it chooses its signature is its own affair.
import { createRequire } from 'node:module';
import * as clients from './clients.mjs';

const require = createRequire(import.meta.url);
const { RuntimeOptions } = require('@darabonba/typescript');
const core = require('@alicloud/openapi-core');
const oldCore = require('@alicloud/openapi-client');
const oldRuntime = require('@alicloud/tea-util');

const timeouts = { readTimeout: 10_000, connectTimeout: 5_000 };

/** Both cores sign with ACS3-HMAC-SHA256 unless they are told otherwise by this one word. */
const algorithms = { acs3: undefined, v1: 'v2' };

export const callers = {
  'pop-core': pop,
  'openapi-client': generic(oldCore, oldCore.default, oldRuntime.RuntimeOptions),
  'openapi-core': generic({ ...core, ...core.$OpenApiUtil }, core.default, RuntimeOptions),
  generated,
};

function pop(target, { product, method, action, path, parameters, body }) {
  const of = clients[product];
  if (path) {
    const headers = body ? { 'content-type': 'application/json' } : {};
    return clients.pathClient(target, of, target.secret).request(method, path, parameters, body ? JSON.stringify(body) : '', headers, { timeout: 10_000 });
  }
  return clients.rpcClient({ ...target, client: method === 'POST' ? 'pop-post' : 'pop-get' }, of, target.secret).call(action, parameters);
}

/** The untyped entry point of a core. What a verb cannot carry in a form it carries in the query. */
function generic({ Config, OpenApiRequest, Params }, Client, Runtime) {
  return async (target, { product, method, action, path, parameters, body }) => {
    const client = new Client(new Config(configOf(target)));
    const style = path ? { style: 'ROA', pathname: path, reqBodyType: 'json' } : { style: 'RPC', pathname: '/', reqBodyType: 'formData' };
    const params = new Params({ action, version: clients[product].version, protocol: target.scheme, method, authType: 'AK', bodyType: 'json', ...style });
    const request = path || method === 'GET' ? { query: parameters, body } : { body: parameters };
    return (await client.callApi(params, new OpenApiRequest(request), new Runtime(timeouts))).body;
  };
}

async function generated(target, { product, action, path, parameters, body }) {
  const { sdk } = clients[product];
  const { default: Client, ...models } = require(sdk);
  const client = new Client(new core.$OpenApiUtil.Config(configOf(target)));
  // An action without parameters has no request; one with a path may be given headers.
  const Request = models[`${action}Request`];
  const requests = Request ? [new Request(clients.lowerKeys({ ...parameters, ...body }))] : [];
  const headers = path ? [{}] : [];
  const name = action[0].toLowerCase() + action.slice(1);
  return (await client[`${name}WithOptions`](...requests, ...headers, new RuntimeOptions(timeouts))).body.toMap();
}

function configOf({ scheme, port, key, secret, token, signature }) {
  return {
    accessKeyId: key,
    accessKeySecret: secret,
    securityToken: token,
    endpoint: `127.0.0.1:${port}`,
    protocol: scheme,
    regionId: 'cn-hangzhou',
    signatureAlgorithm: algorithms[signature],
  };
}
