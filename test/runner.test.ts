// Tests run on Node's own realm, jest's matchers in another: they must still tell values apart (test/runner.mjs).
test('errors, days and kinds differ where they do', () => {
  expect(new Error('one')).not.toEqual(new Error('other'));
  expect({ at: new Date(0) }).not.toMatchObject({ at: new Date(1) });
  expect(['a', 1, []]).toEqual([expect.any(String), expect.any(Number), expect.any(Array)]);
});
