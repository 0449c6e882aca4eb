/** The plans that a blank workbook can start from, by id. */
import { HUONG_TRA_2024 } from '#plans/huong-tra-2024';
import type { Plan } from '#plans/plan';

export const PLANS: Readonly<Record<string, Plan>> = {
  [HUONG_TRA_2024.id]: HUONG_TRA_2024,
};
