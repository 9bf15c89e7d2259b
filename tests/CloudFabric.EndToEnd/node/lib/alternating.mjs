// One scenario through several gateways: the calls take turns, as behind a load balancer.
import { ecs, rpcClient } from './clients.mjs';
import { step } from './report.mjs';

/** `ask` makes a call; `call` makes it a step, and says which port it went to. */
export function alternating({ client, scheme, ports }) {
  const doors = ports.map((port) => ({ port, client: rpcClient({ client, scheme, port }, ecs) }));
  let turn = 0;
  const next = () => doors[turn++ % doors.length];
  return {
    ask: (action, parameters) => next().client.call(action, parameters),
    call(name, action, parameters) {
      const door = next();
      return step(name, ecs.product, action, () => door.client.call(action, parameters), { port: door.port });
    },
  };
}
