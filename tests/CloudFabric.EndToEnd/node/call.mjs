// One call: argument { client, scheme, port, action, parameters }.
import { ecs, rpcClient } from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const { action, parameters, ...target } = JSON.parse(process.argv[2]);
await step('call', ecs.product, action, () => rpcClient(target, ecs).call(action, parameters));
