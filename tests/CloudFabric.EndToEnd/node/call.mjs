// One call: argument { client, scheme, port, key?, secret?, action, parameters }.
import { ecs, rpcClient } from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const { action, parameters, secret, ...target } = JSON.parse(process.argv[2]);
await step('call', ecs.product, action, () => rpcClient(target, ecs, secret).call(action, parameters));
