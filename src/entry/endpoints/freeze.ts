/** A period's figures for the report's page, and their freezes. */

import * as z from 'zod/mini';
import type { FreezeEndpoints } from '#entry/contract';
import type { EndpointsOf } from '#entry/endpoint';
import { figuresFor, freeze, previewFreeze } from '#entry/freeze';

const instance = () => z.string().check(z.maxLength(100));
const nth = () => z.int().check(z.gte(1), z.lte(1_000));

export const FREEZE_ENDPOINTS: EndpointsOf<keyof FreezeEndpoints> = {
  'reports.figures': {
    right: 'look',
    input: () => z.object({ instance: instance(), which: z.union([z.literal('live'), nth()]) }),
    work: figuresFor,
  },
  'reports.freezes': { right: 'look', input: () => z.object({ instance: instance() }), work: previewFreeze },
  'reports.freeze': {
    right: 'manage',
    input: () =>
      z.object({
        operation: z.string().check(z.regex(/^[a-z0-9]{8,40}$/)),
        instance: instance(),
        freezes: z.int().check(z.gte(0), z.lte(1_000)),
        early: z.boolean(),
      }),
    work: freeze,
  },
};
