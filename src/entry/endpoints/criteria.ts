/** Laying out Bộ tiêu chí, asked for by the page of scores. */

import * as z from 'zod/mini';
import type { EndpointsOf } from '#entry/endpoint';
import { layCriteria } from '#entry/lay-criteria';

export const CRITERIA_ENDPOINTS: EndpointsOf<'criteria.lay'> = {
  'criteria.lay': { right: 'manage', input: () => z.null(), work: () => ({ text: layCriteria() }) },
};
