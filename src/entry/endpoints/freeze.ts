/** A period's figures for the report's page, and their freezes. */

import * as z from 'zod/mini';
import type { FreezeEndpoints } from '#entry/contract';
import { type EndpointsOf, operationId, whole } from '#entry/endpoint';
import { figuresFor, freeze, previewFreeze } from '#entry/freeze';

const instance = () => z.string().check(z.maxLength(100));
const nth = () => whole(1, 1_000);

export const FREEZE_ENDPOINTS: EndpointsOf<keyof FreezeEndpoints> = {
  'reports.figures': {
    right: 'look',
    input: () => z.object({ instance: instance(), which: z.union([z.enum(['live']), nth()]) }),
    work: figuresFor,
  },
  'reports.freezes': { right: 'look', input: () => z.object({ instance: instance() }), work: previewFreeze },
  'reports.freeze': {
    right: 'manage',
    input: () =>
      z.object({
        operation: operationId(),
        instance: instance(),
        freezes: whole(0, 1_000),
        early: z.boolean(),
      }),
    work: freeze,
  },
};
