// The official clients over everything that is emulated of ECS and VPC, each call with what it must answer: argument { scheme, ports, region }.
// With several ports the calls take turns, as behind a load balancer. What is made is deleted.
import { calls } from './lib/calls.mjs';
import { closeDisks, disks } from './suite/disks.mjs';
import { instances } from './suite/instances.mjs';
import { mistakes } from './suite/mistakes.mjs';
import { closeNetwork, network } from './suite/network.mjs';
import { older } from './suite/older.mjs';
import { places } from './suite/places.mjs';

const argument = JSON.parse(process.argv[2]);
// What is asked for by token is asked for by this run only.
const desk = { ...calls(argument), ...argument, run: `${argument.region}-${process.pid}` };

const place = await places(desk);
const net = await network(desk, place);
const machines = await instances(desk, place, net);
const left = await disks(desk, place, machines);
await mistakes(desk, place, net, machines);
await older(desk, place, net);
await machines.remove();
await closeDisks(desk, left);
await closeNetwork(desk, net);
// Connections that clients keep for later would keep the process.
process.exit();
