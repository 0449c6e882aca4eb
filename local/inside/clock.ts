// The context's Date, following the host's clock. Knows nothing else.

/** A Date whose `new Date()` and `Date.now()` are the host's instant; `instanceof` and all else stay. */
export const dateFollowing = (real: DateConstructor, instant: number): DateConstructor => {
  const following = function (...args: unknown[]): object | string {
    if (!new.target) return new real(instant).toString();
    return Reflect.construct(real, args.length === 0 ? [instant] : args, new.target === following ? real : new.target);
  } as unknown as DateConstructor;
  Object.defineProperties(following, {
    ...Object.getOwnPropertyDescriptors(real),
    now: { value: () => instant, configurable: true, writable: true },
  });
  Object.defineProperty(real.prototype, 'constructor', { value: following, configurable: true, writable: true });
  return following;
};
