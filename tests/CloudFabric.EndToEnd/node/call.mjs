// Calls one after the other, each a step: argument { client, scheme, port, calls: [{ step, key?, secret?, action, parameters }] }.
import { ecs, rpcClient } from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const { calls, ...target } = JSON.parse(process.argv[2]);
for (const { step: name, key, secret, action, parameters } of calls) {
  await step(name, ecs.product, action, () => rpcClient({ ...target, key }, ecs, secret).call(action, parameters));
}
