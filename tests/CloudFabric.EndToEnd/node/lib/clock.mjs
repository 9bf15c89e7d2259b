// A machine whose clock is wrong: the clients take their time stamps from the one Date of the process.
const Real = globalThis.Date;

/** From now on this process believes that it is so many milliseconds later, or earlier where negative. */
export function setClockOff(ms) {
  globalThis.Date = class extends Real {
    constructor(...at) {
      super(...(at.length === 0 ? [Real.now() + ms] : at));
    }

    static now() {
      return Real.now() + ms;
    }
  };
}
