// What a scenario says: one JSON line a step, read by the test that started it.
import { recorder } from './recorder.mjs';

export function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

/**
 * Runs one call and reports it with the raw answer and `more`, or what `more` says of it; returns what the client made of it, or undefined
 * where it threw.
 */
export async function step(name, product, action, call, more = {}) {
  recorder.last = undefined;
  let typed, error;
  try {
    typed = await call();
  } catch (thrown) {
    error = { code: thrown.code ?? '', message: thrown.message ?? String(thrown), denied: thrown.accessDeniedDetail };
  }
  const { status = 0, type = '', text = '', sent } = recorder.last ?? {};
  const answer = { status, type, sent, body: parse(text), typed, error };
  say({ step: name, product, action, ...answer, ...(typeof more === 'function' ? more(answer) : more) });
  return typed;
}

/** Asks until the answer satisfies, for ten seconds at most; only the last answer counts. */
export async function until(ask, satisfies) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer) || Date.now() > deadline) {
      return answer;
    }
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}
