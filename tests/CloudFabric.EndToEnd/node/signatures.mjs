// What a server that checks signatures must let pass and must refuse: argument { client, port }; client may also be roa (by path, HMAC-SHA1).
import { cs, ecs, pathClient, rpcClient } from './lib/clients.mjs';
import { setClockOff } from './lib/clock.mjs';
import { step } from './lib/report.mjs';
import { listenBefore, sendAgain } from './lib/wiretap.mjs';

const { client, port } = JSON.parse(process.argv[2]);
const product = client === 'roa' ? cs : ecs;
const minute = 60_000;

function ask({ at = port, key = 'test', secret = 'test' } = {}) {
  const target = { client, scheme: 'http', port: at, key };
  return client === 'roa' ? pathClient(target, cs, secret).get('/regions', {}, {}, { timeout: 10_000 }) : rpcClient(target, ecs, secret).call('DescribeRegions', {});
}
const call = (name, how) => step(name, product.product, 'DescribeRegions', how);

/** The same request, its nonce changed by one character so that nobody has used it. */
function withOtherNonce(heard) {
  const other = (all, name, first) => name + (first === '0' ? '1' : '0');
  return Buffer.from(heard.toString('latin1').replace(/(signature-?nonce(?:=|: *))(.)/i, other), 'latin1');
}

const wire = await listenBefore(port);
await call('signed', () => ask({ at: wire.port }));
wire.close();
const signed = wire.heard();
await call('sent again', () => sendAgain(port, signed));
await call('sent again with a nonce of its own', () => sendAgain(port, withOtherNonce(signed)));
await call('unknown key', () => ask({ key: 'nobody' }));
await call('wrong secret', () => ask({ secret: 'wrong' }));
for (const off of [-16, 16, -14, 14]) {
  setClockOff(off * minute);
  await call(`clock off by ${off} minutes`, ask);
}
// Connections that clients keep for later would keep the process.
process.exit();
