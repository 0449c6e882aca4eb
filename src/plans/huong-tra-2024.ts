/** Plan 17/KH-UBND of xã Hương Trà, signed 11/03/2024, ready to be laid into a blank workbook. */
import { INDICATORS } from '#plans/huong-tra-2024/indicators';
import { PEOPLE } from '#plans/huong-tra-2024/people';
import { REPORTS } from '#plans/huong-tra-2024/reports';
import { PLAN_SETTINGS } from '#plans/huong-tra-2024/settings';
import { TASKS } from '#plans/huong-tra-2024/tasks';
import type { Plan } from '#plans/plan';

export const HUONG_TRA_2024: Plan = {
  id: 'huong-tra-2024',
  title:
    'Kế hoạch khắc phục những tồn tại, hạn chế trong công tác cải cách hành chính năm 2023 và nhiệm vụ, giải pháp trọng tâm nhằm cải thiện Chỉ số cải cách hành chính năm 2024 của UBND xã Hương Trà',
  settings: PLAN_SETTINGS,
  tasks: TASKS,
  indicators: INDICATORS,
  reports: REPORTS,
  people: PEOPLE,
};
