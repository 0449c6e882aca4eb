// The context's Date, following the host's clock. Knows nothing else.

/** A Date whose `new Date()` and `Date.now()` are the host's instant; `instanceof` and all else stay. */
export const dateFollowing = (real: DateConstructor, instant: number): DateConstructor => {
  const now = (): number => instant;
  const following: DateConstructor = new Proxy(real, {
    construct(target, args: unknown[], newTarget) {
      const made = args.length === 0 ? [instant] : args;
      return Reflect.construct(target, made, newTarget === following ? target : newTarget) as object;
    },
    apply: () => new real(instant).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? now : Reflect.get(target, key, receiver === following ? target : receiver),
  });
  Object.defineProperty(real.prototype, 'constructor', { value: following, configurable: true, writable: true });
  return following;
};
