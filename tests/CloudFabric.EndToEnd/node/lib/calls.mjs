// Calls that say what they want, by the generated clients and by the older untyped one; they take turns at the gateways.
import { createRequire } from 'node:module';
import { ecs, generatedClient, rpcClient, vpc } from './clients.mjs';
import { problems } from './expect.mjs';
import { step } from './report.mjs';
import { carries, typed } from './typed.mjs';
import { leaves, parseXml } from './xml.mjs';

const require = createRequire(import.meta.url);
const { RuntimeOptions } = require('@darabonba/typescript');
const timeouts = { readTimeout: 10_000, connectTimeout: 5_000 };

/**
 * Functions (name, action, parameters, wanted) that make a call a step and return what was answered: `ecs` and `vpc` by the generated
 * clients, `oldEcs` and `oldVpc` by the older one; `inXml` asks for what an answer in JSON said already. `ask.ecs` and `ask.vpc` (action, parameters) only ask. The region is everybody's.
 */
export function calls({ scheme, ports, region }) {
  let turn = 0;
  const nextPort = () => ports[turn++ % ports.length];
  const asker = (send) => (action, parameters) => send(nextPort(), action, parameters);
  const caller = (product, send) => async (name, action, parameters = {}, wanted = {}) => {
    const port = nextPort();
    const asked = `${product.product} ${action}(${flat(parameters).sort().join(', ')})`;
    return step(name, product.product, action, () => send(port, action, parameters), (answer) => ({ port, asked, problems: problems(answer, wanted) }));
  };
  const generated = (product) => senderOf(product, { scheme, region });
  const old = (product) => (port, action, parameters) =>
    rpcClient({ client: turn % 2 ? 'pop-get' : 'pop-post', scheme, port }, product).call(action, { RegionId: region, ...parameters });
  return {
    ecs: caller(ecs, generated(ecs)),
    vpc: caller(vpc, generated(vpc)),
    oldEcs: caller(ecs, old(ecs)),
    oldVpc: caller(vpc, old(vpc)),
    inXml: (name, product, action, parameters, json) => asXml(name, product, action, () => old(product)(nextPort(), action, { ...parameters, Format: 'XML' }), json),
    ask: { ecs: asker(generated(ecs)), vpc: asker(generated(vpc)) },
  };
}

/** The client cannot read what it asked for; the answer is read as it came, and must say what the one in JSON says. */
function asXml(name, product, action, send, json) {
  const unread = async () => send().catch((error) => {
    if (error.name !== 'SyntaxError') {
      throw error;
    }
  });
  return step(name, product.product, action, unread, ({ type, body }) => {
    const [root, tree] = parseXml(body.unreadable);
    const wanted = [json.Code ? 'Error' : `${action}Response`, leaves(json).sort()];
    const asked = `${product.product} ${action}(in XML)`;
    return { asked, body: tree, problems: problems({ status: 200, body: { type, said: [root, leaves(tree).sort()] } }, { type: /xml/, said: wanted }) };
  });
}

function senderOf(product, { scheme, region }) {
  const models = require(product.sdk);
  return async (port, action, parameters) => {
    const Request = models[`${action}Request`];
    const all = carries(Request, 'RegionId') ? { RegionId: region, ...parameters } : parameters;
    const method = `${action[0].toLowerCase()}${action.slice(1)}WithOptions`;
    return (await generatedClient({ scheme, port }, product)[method](typed(Request, all), new RuntimeOptions(timeouts))).body.toMap();
  };
}

/** The names that a call gives, whatever their values: two calls with the same names and action are one of a kind. */
function flat(parameters, prefix = '') {
  return Object.entries(parameters).flatMap(([name, value]) => (typeof value === 'object' && value !== null
    ? flat(Array.isArray(value) ? value[0] ?? {} : value, `${prefix}${name}.`).concat(`${prefix}${name}`)
    : [`${prefix}${name}`]));
}
