/** Laying out Bộ tiêu chí, asked for by the page of scores. */
import type { EndpointsOf } from '#entry/endpoint';
import { layCriteria } from '#entry/lay-criteria';
import * as z from '#kernel/shape';

export const CRITERIA_ENDPOINTS: EndpointsOf<'criteria.lay'> = {
  'criteria.lay': { right: 'manage', input: () => z.nothing(), work: () => ({ text: layCriteria() }) },
};
