/** Names of periods as documents write them: "Quý I/2024". */
import type { Period } from '#domain/period';
import { say } from '#messages/vi';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "Tháng 5/2024", "Quý I/2024", "6 tháng đầu năm 2024", "Năm 2024". */
export const periodText = ({ interval, year, index }: Period): string => {
  switch (interval) {
    case 'month':
      return say('period.month', { month: index, year });
    case 'quarter':
      return say('period.quarter', { roman: ROMAN[index - 1] ?? '', year });
    case 'halfYear':
      return say(index === 1 ? 'period.firstHalf' : 'period.secondHalf', { year });
    case 'year':
      return say('period.year', { year });
  }
};
