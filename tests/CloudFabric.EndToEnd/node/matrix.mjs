// Every cell of the matrix of clients, once with the right secret and once with a wrong one: argument { port, role, cells }.
import { callers } from './lib/cells.mjs';
import { rpcClient, sts } from './lib/clients.mjs';
import { step } from './lib/report.mjs';

const { port, role, cells } = JSON.parse(process.argv[2]);
const keys = { lasting: { key: 'test', secret: 'test' }, temporary: await assume() };

for (const { name, client, scheme, key, signature, ...ask } of cells) {
  const target = { scheme, port, signature, ...keys[key] };
  await step(name, ask.product, ask.action, () => callers[client](target, ask));
  await step(`${name}, wrong secret`, ask.product, ask.action, () => callers[client]({ ...target, secret: 'wrong' }, ask));
}
// Connections that clients keep for later would keep the process.
process.exit();

async function assume() {
  const { Credentials } = await rpcClient({ client: 'sdk', scheme: 'http', port }, sts).call('AssumeRole', { RoleArn: role, RoleSessionName: 'matrix' });
  return { key: Credentials.AccessKeyId, secret: Credentials.AccessKeySecret, token: Credentials.SecurityToken };
}
