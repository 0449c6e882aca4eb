/** The rows Ngày nghỉ starts with: weekdays off and Saturdays worked in exchange, as decided for 2024–2026. */
import type { CivilDate } from '#kernel/civil-date';
import type { HolidayKind } from '#schema/choices';
import type { Holiday } from '#schema/tables/holidays';

/** A maker of rows of one year, which share the document that fixed them. */
const decidedBy =
  (note: string) =>
  (on: CivilDate, kind: HolidayKind, name: string): Holiday => ({ on, name, kind, note });

const in2024 = decidedBy('CV 8662/VPCP-KGVX năm 2023; CV 2450/VPCP-KGVX năm 2024');
const in2025 = decidedBy('CV 8726/VPCP-KGVX năm 2024');
const in2026 = decidedBy('CV 12729/VPCP-KGVX năm 2025; CV 9859/VPCP-KGVX');
const unconfirmed = decidedBy('Theo nguồn thứ cấp, chưa có văn bản gốc; đề nghị kiểm tra lại');

export const HOLIDAYS: readonly Holiday[] = [
  in2024('2024-01-01', 'holiday', 'Tết Dương lịch'),
  in2024('2024-02-08', 'holiday', 'Tết Nguyên đán'),
  in2024('2024-02-09', 'holiday', 'Tết Nguyên đán'),
  in2024('2024-02-12', 'holiday', 'Tết Nguyên đán'),
  // Five days from 08/02, two of them on the weekend (10 and 11/02) and made up for here.
  in2024('2024-02-13', 'substitute', 'Nghỉ bù Tết Nguyên đán'),
  in2024('2024-02-14', 'substitute', 'Nghỉ bù Tết Nguyên đán'),
  in2024('2024-04-18', 'holiday', 'Giỗ Tổ Hùng Vương'),
  in2024('2024-04-29', 'substitute', 'Nghỉ hoán đổi dịp 30/4 và 01/5'),
  in2024('2024-04-30', 'holiday', 'Ngày Chiến thắng 30/4'),
  in2024('2024-05-01', 'holiday', 'Ngày Quốc tế Lao động 01/5'),
  unconfirmed('2024-05-04', 'working', 'Làm bù cho ngày 29/04/2024'),
  in2024('2024-09-02', 'holiday', 'Quốc khánh'),
  in2024('2024-09-03', 'holiday', 'Quốc khánh'),

  in2025('2025-01-01', 'holiday', 'Tết Dương lịch'),
  in2025('2025-01-27', 'holiday', 'Tết Nguyên đán'),
  in2025('2025-01-28', 'holiday', 'Tết Nguyên đán'),
  in2025('2025-01-29', 'holiday', 'Tết Nguyên đán'),
  in2025('2025-01-30', 'holiday', 'Tết Nguyên đán'),
  in2025('2025-01-31', 'holiday', 'Tết Nguyên đán'),
  in2025('2025-04-07', 'holiday', 'Giỗ Tổ Hùng Vương'),
  in2025('2025-04-26', 'working', 'Làm bù cho ngày 02/05/2025'),
  in2025('2025-04-30', 'holiday', 'Ngày Chiến thắng 30/4'),
  in2025('2025-05-01', 'holiday', 'Ngày Quốc tế Lao động 01/5'),
  in2025('2025-05-02', 'substitute', 'Nghỉ hoán đổi dịp 30/4 và 01/5'),
  in2025('2025-09-01', 'holiday', 'Quốc khánh'),
  in2025('2025-09-02', 'holiday', 'Quốc khánh'),

  in2026('2026-01-01', 'holiday', 'Tết Dương lịch'),
  in2026('2026-01-02', 'substitute', 'Nghỉ hoán đổi dịp Tết Dương lịch'),
  in2026('2026-01-10', 'working', 'Làm bù cho ngày 02/01/2026'),
  in2026('2026-02-16', 'holiday', 'Tết Nguyên đán'),
  in2026('2026-02-17', 'holiday', 'Tết Nguyên đán'),
  in2026('2026-02-18', 'holiday', 'Tết Nguyên đán'),
  in2026('2026-02-19', 'holiday', 'Tết Nguyên đán'),
  in2026('2026-02-20', 'holiday', 'Tết Nguyên đán'),
  in2026('2026-04-27', 'substitute', 'Nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4)'),
  in2026('2026-04-30', 'holiday', 'Ngày Chiến thắng 30/4'),
  in2026('2026-05-01', 'holiday', 'Ngày Quốc tế Lao động 01/5'),
  in2026('2026-08-22', 'working', 'Làm bù cho ngày 31/08/2026'),
  in2026('2026-08-31', 'substitute', 'Nghỉ hoán đổi dịp Quốc khánh'),
  in2026('2026-09-01', 'holiday', 'Quốc khánh'),
  in2026('2026-09-02', 'holiday', 'Quốc khánh'),
];
