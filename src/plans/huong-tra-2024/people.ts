/** The posts that plan 17/KH-UBND names; it names no person but its signer, and no address. */
import { person } from '#plans/plan';
import type { Person } from '#schema/tables/people';

/** Posts as the plan writes them, without the "xã" that it adds to some of them some of the time. */
export const OFFICE = 'Văn phòng – Thống kê';
export const CULTURE = 'Văn hóa – Thông tin';
export const JUSTICE = 'Tư pháp – Hộ tịch';
export const FINANCE = 'Tài chính – Kế toán';

export const PEOPLE: readonly Person[] = [
  person({ id: 'CB1', post: OFFICE, roles: ['lead', 'collector'], receives: true }),
  person({ id: 'CB2', post: CULTURE, roles: ['lead'], receives: true }),
  person({ id: 'CB3', post: JUSTICE, roles: ['lead'], receives: true }),
  person({ id: 'CB4', post: FINANCE, roles: ['lead'], receives: true }),
  person({ id: 'CB5', post: 'Chủ tịch UBND xã', name: 'Hồ Minh Hiếu', roles: ['leader'], receives: true }),
];
