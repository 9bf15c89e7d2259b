// How the Terraform provider calls: most resources by tea-rpc, the oldest by the Go SDK before it. What a call must answer is success.
import { randomUUID } from 'node:crypto';
import { fails, problems } from './expect.mjs';
import { step, until } from './report.mjs';
import { legacyRpc, teaRpc } from './stacks.mjs';

const versions = { ecs: '2014-05-26', vpc: '2016-04-28' };

/** The region of the Go SDK before, which it names in every call. */
export const region = 'cn-hangzhou';

export function provider({ port }) {
  const target = { scheme: 'http', port, host: `127.0.0.1:${port}`, key: 'test', secret: 'test' };
  const post = (product, action, fields) => teaRpc(target, { version: versions[product], action, fields: flat(fields) });
  const old = (action, query) => legacyRpc(target, { version: versions.ecs, action, query: flat(query) });
  const say = (product, action, send, wanted = {}) =>
    step(`${action}`, product, action, send, (answer) => ({ problems: problems(answer, wanted) }));
  return {
    post: (product, action, fields, wanted) => say(product, action, () => post(product, action, fields), wanted),
    old: (action, query, wanted) => say('ecs', action, () => old(action, query), wanted),
    /** Asks what nothing of a plan rests on; what is not emulated says so. */
    try: (action, query) => step(action, 'ecs', action, () => old(action, query), (answer) => ({
      problems: answer.body.Code === 'UnsupportedOperation' ? [] : problems(answer, {}),
    })),
    /** Asks as the provider polls, and fails where that never ends. */
    async poll(product, action, fields, satisfies) {
      const answer = await until(() => post(product, action, fields).catch((error) => error), satisfies);
      if (!satisfies(answer)) {
        throw new Error(`${action} never said what was awaited, but ${JSON.stringify(answer)}`);
      }
    },
    gone: (product, action, fields, status, code) => say(product, action, () => post(product, action, fields), fails(status, code)),
  };
}

/** A token as the provider makes it. */
export const token = (action) => ({ ClientToken: `TF-${action}-${Math.floor(Date.now() / 1000)}-${randomUUID()}`.slice(0, 64) });

/** A map as numbered pairs. */
export const tagList = (tags = {}) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Numbered pairs of an answer as a map, whichever letters they come in. */
export const tagMap = (list) => Object.fromEntries(list.map((tag) => [tag.TagKey ?? tag.Key, tag.TagValue ?? tag.Value]));

/** What of a resource's settings is set, under the names of parameters. */
export const given = (pairs) => Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== undefined));

/** The parameters of the settings that changed, each by its name and value; undefined where none did. */
export function changes(was, wanted, parameters) {
  const changed = Object.entries(parameters).filter(([name]) => was[name] !== wanted[name]).map(([, pair]) => pair);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** Sets the tags of a resource: first those that go, then those that come or change. */
export async function retag(untag, tag, was = {}, wanted = {}) {
  const gone = Object.keys(was).filter((key) => !(key in wanted));
  const come = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => was[key] !== value));
  if (gone.length > 0) {
    await untag({ TagKey: gone });
  }
  if (Object.keys(come).length > 0) {
    await tag({ Tag: tagList(come) });
  }
}

/** Lists with numbers from 1 and objects with dots, as every stack of the provider writes them. */
function flat(value, prefix = '') {
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    const named = Array.isArray(inner) ? Object.fromEntries(inner.map((element, i) => [i + 1, element])) : inner;
    return typeof named === 'object' && named !== null ? Object.entries(flat(named, path)) : [[path, `${inner}`]];
  }));
}
