// Shapes: what fits, what of it is kept, and every way in which a value does not fit.
import * as z from '#kernel/shape';

const dated = z.object({ id: z.string(), on: z.nullable(z.day()) });
const both = z.intersection(dated, z.object({ n: z.int().check(z.gte(1), z.lte(3)) }));
const cells = z.partialRecord(z.oneOf(['a', 'b']), z.union([z.number(), z.nothing()]));

test.each<[string, z.Shape<unknown>, unknown, unknown]>([
  ['only declared keys are kept', dated, { id: 'x', on: '2024-02-29', more: 1 }, { id: 'x', on: '2024-02-29' }],
  ['both shapes give their keys', both, { id: 'x', on: null, n: 2 }, { id: 'x', on: null, n: 2 }],
  ['some of the keys', cells, { b: 1.5 }, { b: 1.5 }],
  ['none of the keys', cells, {}, {}],
  ['any keys', z.record(z.string(), z.boolean()), { x: true }, { x: true }],
  ['a prototype is no key', z.record(z.string(), z.string()), JSON.parse('{"__proto__":"x"}'), {}],
  ['a list', z.array(dated).check(z.minLength(1)), [{ id: '', on: null }], [{ id: '', on: null }]],
  ['an address', z.email(), 'Van-phong.2+x@huong-tra.example', 'Van-phong.2+x@huong-tra.example'],
  ['a literal', z.literal('tasks'), 'tasks', 'tasks'],
  ['anything', z.any(), undefined, undefined],
])('fits: %s', (_name, shape, value, data) => {
  expect(shape.safeParse(value)).toEqual({ success: true, data });
});

test.each<[string, z.Shape<unknown>, unknown]>([
  ['a day that is none', dated, { id: 'x', on: '2023-02-29' }],
  ['a key that lacks', dated, { on: null }],
  ['a list for an object', dated, []],
  ['null for an object', dated, null],
  ['a half number', both, { id: 'x', on: null, n: 1.5 }],
  ['one of two shapes', both, { id: 'x', n: 2 }],
  ['an unknown key', cells, { c: 1 }],
  ['no number', cells, { a: Number.NaN }],
  ['infinity', z.number(), Number.POSITIVE_INFINITY],
  ['an object for a list', z.array(z.string()), { length: 0 }],
  ['an item that is none', z.array(z.string()), ['x', 1]],
  ['a text for true', z.boolean(), 'true'],
  ['spaces in an address', z.email(), 'a b@huong-tra.example'],
  ['no domain', z.email(), 'a@huongtra'],
  ['dots in a row', z.email(), 'a..b@huong-tra.example'],
  ['another literal', z.literal('tasks'), 'people'],
  ['a form', z.string().check(z.regex(/^[a-z]+$/)), 'A'],
])('does not fit: %s', (_name, shape, value) => {
  expect(shape.safeParse(value).success).toBe(false);
});

test('every demand that is not met is named with its bound', () => {
  const checked = z.number().check(z.gte(5), z.lte(1), z.whole());
  expect(checked.safeParse(2.5)).toEqual({
    success: false,
    misfits: [{ why: 'tooSmall', bound: 5 }, { why: 'tooBig', bound: 1 }, { why: 'notWhole' }],
  });
  expect(z.string().check(z.minLength(2), z.maxLength(3)).safeParse('abcd')).toEqual({
    success: false,
    misfits: [{ why: 'tooLong', bound: 3 }],
  });
});
