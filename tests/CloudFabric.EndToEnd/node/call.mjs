// Calls one after the other, each a step: argument { client, scheme, port, calls: [{ step, product?, key?, secret?, token?, action, parameters }] }.
// An action that begins with a slash is a path to get.
import * as clients from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const { calls, ...shared } = JSON.parse(process.argv[2]);
for (const { step: name, product = 'ecs', key, secret, token, action, parameters } of calls) {
  const target = { ...shared, key, token };
  const of = clients[product];
  await step(name, of.product, action, () => action.startsWith('/')
    ? clients.pathClient(target, of, secret).get(action, {}, {}, { timeout: 10_000 })
    : clients.rpcClient(target, of, secret).call(action, parameters));
}
