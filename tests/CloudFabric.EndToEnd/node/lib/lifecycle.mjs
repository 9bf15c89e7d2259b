// The life of a resource under a plan: applied in stages, and after each stage read back. A plan is empty where every field that was sent is
// read with the same value, and no field that nobody sent has one, unless the provider leaves its value to the cloud.
import { at } from './expect.mjs';
import { say } from './report.mjs';

/** The stages of each life, by resource. */
const lived = new Map();

const nothing = [undefined, null, '', 0, false, '[]', '{}'];

/**
 * A field of a resource's table. `read` is its path in what the provider's Read finds; `left` says that an unset field takes what the cloud
 * says; `zero` is the value that the provider takes where nothing is set; `changes` says that Update can change it.
 */
export const field = (read, more = {}) => ({ read, ...more });
export const left = (read, more = {}) => field(read, { left: true, ...more });

/**
 * @param resource { name, fields, create(config) => id, read(id) => reading, update(id, was, wanted) }
 * @param stages the settings after the creation and after each update
 */
export async function live(resource, stages) {
  const id = await resource.create(stages[0]);
  await plan(resource, id, 0, stages[0]);
  for (let i = 1; i < stages.length; i++) {
    await resource.update(id, stages[i - 1], stages[i]);
    await plan(resource, id, i, stages[i]);
  }
  lived.set(resource, [...(lived.get(resource) ?? []), stages]);
  return id;
}

/** Says of each resource which fields of its table no life of it has set, or has never changed though Update could. */
export function sayFields() {
  for (const [{ name, fields }, lives] of lived) {
    say({ step: `fields of ${name}`, untried: untried(fields, lives) });
  }
}

/** Says that a resource's Read finds it no more. */
export const sayGone = (resource, isGone) => say({ step: `gone ${resource.name}`, isGone });

async function plan(resource, id, stage, config) {
  const reading = await resource.read(id);
  const differences = Object.entries(resource.fields)
    .map(([name, field]) => [name, config[name], field, at(reading, field.read.split('.'))])
    .filter(([, wanted, field, found]) => !isSettled(wanted, field, found))
    .map(([name, wanted, , found]) => `${name} was set to ${JSON.stringify(wanted)} and is read as ${JSON.stringify(found)}`);
  say({ step: `plan ${stage} of ${resource.name}`, differences });
}

function isSettled(wanted, { left: isLeft, zero }, found) {
  if (wanted === undefined) {
    return isLeft || nothing.includes(typeof found === 'object' ? JSON.stringify(found) : found) || found === zero;
  }
  return canonical(wanted) === canonical(found);
}

/** Sets have no order. */
function canonical(value) {
  if (Array.isArray(value)) {
    return JSON.stringify([...value].sort());
  }
  return value !== null && typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : JSON.stringify(value);
}

function untried(fields, lives) {
  return Object.entries(fields)
    .filter(([name, { told, changes }]) => (!told && lives.flat().every((stage) => stage[name] === undefined))
      || (changes && lives.every((stages) => stages.every((stage) => canonical(stage[name]) === canonical(stages[0][name])))))
    .map(([name]) => name);
}
