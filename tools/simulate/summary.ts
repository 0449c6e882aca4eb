// The day in words that a clerk understands. Knows only what `--json` prints.
import { type Simulation, tabName } from '#tools/simulate/day';

const LABEL_WIDTH = 46;
const BAR = 20;

const day = (date: string): string => date.split('-').reverse().join('/');
const percent = (share: number): string => `${(share * 100).toFixed(2).replace('.', ',').replace(/,?0+$/, '')} %`;
const ratio = (share: number | null, part: number, whole: number, otherwise: string): string =>
  share === null ? otherwise : `${percent(share)} (${part}/${whole})`;
const line = (label: string, value: string | number): string => `  ${label.padEnd(LABEL_WIDTH)}${value}`;
const bar = (share: number): string => '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');

const statistics = ({ tasks, ratios }: Simulation): string[] => {
  const done = tasks.doneOnTime + tasks.doneLate;
  const rows: [string, number][] = [
    ['Hoàn thành đúng hạn', tasks.doneOnTime],
    ['Hoàn thành quá hạn', tasks.doneLate],
    ['Đang thực hiện trong hạn', tasks.openOnTime],
    ['Đang thực hiện quá hạn', tasks.openLate],
  ];
  const beside: [string, number][] = [
    ['Không có hạn', tasks.noDueDate],
    ['Tạm dừng', tasks.paused],
    ['Không phát sinh', tasks.notArising],
  ];
  const sum = [...rows, ...beside].reduce((total, [, n]) => total + n, 0);
  return [
    'NHIỆM VỤ',
    ...rows.map(([label, n]) => line(label, n)),
    ...beside.filter(([, n]) => n > 0).map(([label, n]) => line(label, n)),
    line('Tổng số', `${tasks.total}${sum === tasks.total ? '  (các phần cộng đúng)' : '  (CÁC PHẦN KHÔNG CỘNG ĐÚNG)'}`),
    line(
      'Tỷ lệ hoàn thành trong số đến hạn',
      ratio(ratios.doneOfDue, done, done + tasks.openLate, 'chưa có nhiệm vụ đến hạn'),
    ),
    line(
      'Tỷ lệ hoàn thành trong tổng số giao',
      ratio(ratios.doneOfAll, done, tasks.total - tasks.paused - tasks.notArising, 'chưa có nhiệm vụ'),
    ),
  ];
};

const groups = (simulation: Simulation): string[] => {
  const [section, ...areas] = [...simulation.groups].reverse();
  const ordered = section ? [section, ...areas.reverse()] : [];
  return [
    'THEO NHÓM',
    ...ordered.flatMap(({ group, name, tasks, done, openLate, measures, withData, completionOfKnown }) => {
      const work =
        tasks === 0
          ? []
          : [`    ${bar(done / tasks)}  ${done}/${tasks} nhiệm vụ${openLate > 0 ? `, ${openLate} quá hạn` : ''}`];
      const known = completionOfKnown === null ? 'chưa có số liệu' : percent(completionOfKnown);
      const figures =
        measures === 0
          ? '    không có chỉ tiêu'
          : `    ${bar(completionOfKnown ?? 0)}  chỉ tiêu: ${known} (${withData}/${measures} có số liệu)`;
      return [`  ${group}. ${name}`, ...work, figures];
    }),
  ];
};

const letters = (simulation: Simulation): string[] => {
  if (simulation.letters.length === 0) {
    return ['THƯ ĐÃ GỬI', `  Không có. ${simulation.reminders.note}`];
  }
  return [
    'THƯ ĐÃ GỬI',
    ...simulation.letters.flatMap(({ to, posts, subject, overdue, dueToday, dueSoon, updates, reports }) => {
      const parts: [number, string][] = [
        [overdue, 'quá hạn'],
        [dueToday, 'đến hạn hôm nay'],
        [dueSoon, 'sắp đến hạn'],
        [updates, 'cần cập nhật'],
        [reports, 'báo cáo'],
      ];
      const about = parts.filter(([n]) => n > 0).map(([n, label]) => `${n} ${label}`);
      return [
        `  ${posts.join(', ') || 'Tổng hợp'} <${to}>`,
        `    ${subject}`,
        ...(about.length > 0 ? [`    ${about.join(', ')}`] : []),
      ];
    }),
  ];
};

const owed = ({ updatesOwed }: Simulation): string[] => {
  const owing = Object.entries(updatesOwed).filter(([, n]) => n > 0);
  return owing.length === 0 ? [] : ['NỢ CẬP NHẬT', ...owing.map(([post, n]) => line(post, n)), ''];
};

/** The row's id; where there is none, or the id is no more than a setting's, the tab. */
const placeOf = ({ table, key, row }: Simulation['problems'][number]['at']): string => {
  if (key !== null && table !== 'settings') return key;
  return row === undefined || key !== null ? tabName(table) : `${tabName(table)}, dòng ${row}`;
};

const SHOWN_PROBLEMS = 10;
const problems = ({ problems: first, problemCount: { total } }: Simulation): string[] => {
  if (total === 0) return ['CẦN SỬA', '  Không có.'];
  const more = total - SHOWN_PROBLEMS;
  return [
    `CẦN SỬA (${total})`,
    ...first.slice(0, SHOWN_PROBLEMS).map(({ at, text }) => `  ${placeOf(at)}: ${text}`),
    ...(more > 0 ? [`  … và ${more} chỗ khác`] : []),
  ];
};

/** The whole summary. */
export const summaryOf = (simulation: Simulation): string =>
  [
    `SỔ THEO DÕI CCHC ${simulation.unit} – Kế hoạch ${simulation.plan} – ngày ${day(simulation.today)}`,
    '',
    ...statistics(simulation),
    '',
    ...groups(simulation),
    '',
    ...owed(simulation),
    ...letters(simulation),
    '',
    ...problems(simulation),
    '',
  ].join('\n');
