// Setting a workbook up and mending it: what a newcomer gets, what a second run leaves alone, what other hands may do.
import { type Execution, type Host, openHost, type SavedState } from '#local/host';
import { a1Of } from '#local/model/rect';
import { columnOf, typeSampleAddresses } from '#local/new-book';
import { Exception } from '#local/run/execution';
import { columnLabel, tabTitle } from '#messages/vi';
import { columnHint } from '#messages/vi/hints';
import { HOLIDAYS } from '#plans/holidays';
import { INDICATORS } from '#plans/huong-tra-2024/indicators';
import { REPORTS } from '#plans/huong-tra-2024/reports';
import { TASKS } from '#plans/huong-tra-2024/tasks';
import { type Column, derivedColumns, rawColumns, type Table } from '#schema/define';
import { TABLES, type TableName } from '#schema/tables';
import { encodeCell } from '#sheet/cells';
import { cell, finish, sampleBook, tab, valueAt } from '#test/front-door/book';
import { sheetOf } from '#test/local/test-sheet';
import { openDay, runDay, stateOf } from '#tools/simulate/day';

const SET_UP = 'Tạo sổ theo dõi';
const REPAIR = 'Kiểm tra và khôi phục cấu trúc';
const WHOLE = 'Cấu trúc sổ đầy đủ, không phải sửa gì.';
const TAB_ORDER = [
  'Hướng dẫn',
  'Tổng quan',
  'Nhiệm vụ',
  'Chỉ tiêu',
  'Chế độ báo cáo',
  'Cập nhật',
  'Cán bộ, công chức',
  'Ngày nghỉ',
  'Cài đặt',
  'Nhật ký gửi',
];
const OTHER_EDITOR = 'nguoi.sua@huong-tra.example';
const NAMES = (Object.keys(TABLES) as TableName[]).filter((name) => !TABLES[name].onDemand);

const callsOf = ({ calls }: Execution): number => calls.reads + calls.writes + calls.mails + calls.other;
const lastAlert = (host: Host): string => host.alerts[host.alerts.length - 1]?.text ?? '';

/** Clicks a menu item that must go well and answers its questions; gives its last box and its service calls. */
const click = (host: Host, caption: string, ...answers: ('YES' | 'NO' | 'CANCEL' | 'CLOSE')[]) => {
  host.answers.alert.push(...answers);
  const execution = host.menu(caption);
  expect(execution.error).toBeUndefined();
  expect(execution.warnings).toEqual([]);
  expect(execution.console).toEqual([]);
  expect(host.answers.alert).toEqual([]);
  return { text: lastAlert(host), calls: callsOf(execution) };
};

const opened = (options: Parameters<typeof openHost>[0] = {}): Host => {
  const host = openHost({ now: '2024-03-11T09:00', ...options });
  host.open();
  return host;
};

/** Every cell, format, rule, note, protection and width of every sheet, and the file's own properties, as one text. */
const everythingOf = (host: Host): string => {
  const { workbook, sheets, looks, rules } = host.save();
  return JSON.stringify({ workbook, sheets, looks, rules });
};

const placeOf = (host: Host, name: TableName, key: string): string => columnOf(host, tabTitle(name), key);

describe('a fresh workbook of the plan', () => {
  const host = opened();
  const first = click(host, SET_UP, 'YES');
  const untouched = everythingOf(host);

  test('is set up with ≤ 400 service calls, its tabs in order, and says what comes next', () => {
    expect(first.calls).toBeLessThanOrEqual(400);
    expect(first.text).toMatch(/^Đã tạo sổ theo dõi: 37 nhiệm vụ, 33 chỉ tiêu\./);
    expect(host.sheetNames().slice(0, TAB_ORDER.length)).toEqual(TAB_ORDER);
    expect(host.sheetNames().slice(TAB_ORDER.length)).toEqual(['Trang tính1']);
  });

  test.each([
    ['tasks', TASKS, 37],
    ['indicators', INDICATORS, 33],
    ['reports', REPORTS, REPORTS.length],
    ['holidays', HOLIDAYS, HOLIDAYS.length],
  ] as const)('%s: every value of the plan in its cell, verbatim', (name, records, count) => {
    const table: Table = TABLES[name];
    const sheet = tab(host, name);
    const keys = rawColumns(table);
    const last = placeOf(host, name, keys[keys.length - 1] ?? '');
    expect(records).toHaveLength(count);
    expect(sheet.values(`A1:${last}1`)).toEqual([keys]);
    const wanted = (records as readonly object[]).map((record) =>
      keys.map((key) => encodeCell(table.columns[key] as Column, (record as Record<string, unknown>)[key])),
    );
    expect(sheet.values(`A3:${last}${2 + count}`)).toEqual(wanted);
    expect(sheet.lastRow()).toBe(2 + count);
    expect(new Set(wanted.map(([id]) => id)).size).toBe(count);
  });

  test('ids hidden, labels with their explanation as notes, rows and column frozen', () => {
    for (const name of NAMES) {
      const table: Table = TABLES[name];
      const sheet = tab(host, name);
      expect([name, sheet.isRowHidden(1), sheet.isRowHidden(2), sheet.frozen().rows]).toEqual([name, true, false, 2]);
      expect(sheet.frozen().columns).toBe(table.block === null ? 0 : 1);
      for (const key of Object.keys(table.columns)) {
        const at = placeOf(host, name, key);
        expect(sheet.value(`${at}2`)).toBe(columnLabel(name, key));
        expect(sheet.note(`${at}2`)).toBe(columnHint(name, key));
        expect(columnHint(name, key)).not.toBe('');
      }
    }
  });

  test('single choice, date, number, per-cent and checkbox cells refuse; text and list cells have no rule', () => {
    const wanted: Record<string, RegExp> = {
      choice: /^VALUE_IN_LIST$/,
      date: /^DATE_IS_VALID_DATE$/,
      integer: /^NUMBER_/,
      number: /^NUMBER_/,
      percent: /^NUMBER_/,
      checkbox: /^CHECKBOX$/,
    };
    for (const name of NAMES) {
      const sheet = tab(host, name);
      for (const [key, { kind, by }] of Object.entries((TABLES[name] as Table).columns)) {
        const rule = by === 'user' ? wanted[kind] : undefined;
        for (const row of [3, 40, sheet.maxRows()]) {
          if (name === 'settings' && key === 'value') continue;
          const found = sheet.validation(`${placeOf(host, name, key)}${row}`);
          if (rule === undefined) expect([name, key, found]).toEqual([name, key, null]);
          else {
            expect([name, key, found?.allowInvalid]).toEqual([name, key, false]);
            expect(found?.type).toMatch(rule);
          }
        }
      }
    }
    const states = tab(host, 'tasks').validation(cell(host, 'tasks', '5.1a', 'state'));
    expect(states?.values).toEqual(['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng', 'Không phát sinh']);
  });

  test('formats: text as text, days as dd/MM/yyyy, shares as per cents, down to the last row', () => {
    const formats: Record<string, string> = { date: 'dd/MM/yyyy', percent: '0%', text: '@', list: '@', ref: '@' };
    for (const name of NAMES) {
      const sheet = tab(host, name);
      for (const [key, { kind, format }] of Object.entries((TABLES[name] as Table).columns)) {
        const wanted = format ?? formats[kind];
        if (wanted === undefined) continue;
        for (const row of [3, sheet.maxRows()])
          expect([name, key, sheet.format(`${placeOf(host, name, key)}${row}`)]).toEqual([name, key, wanted]);
      }
    }
    const tasks = tab(host, 'tasks');
    expect(tasks.display(cell(host, 'tasks', '5.1a', 'dueOn'))).toBe('31/03/2024');
    expect(tasks.display(cell(host, 'tasks', '5.1a', 'effectiveDue'))).toBe('01/04/2024');
    expect(tab(host, 'indicators').display(cell(host, 'indicators', '3.1c', 'target'))).toBe('100%');
  });

  test('protection warns and closes nothing; the colours are there', () => {
    for (const name of NAMES) {
      const protections = tab(host, name).protections();
      expect(protections.every(({ warningOnly }) => warningOnly)).toBe(true);
      expect(protections.map(({ description }) => description)).toContain(`CCHC:${name}:ids`);
      expect(new Set(protections.map(({ description }) => description)).size).toBe(protections.length);
    }
    const derived = tab(host, 'tasks')
      .protections()
      .find(({ description }) => /:derived:/.test(description));
    const [from, to] = [derivedColumns(TABLES.tasks)[0], derivedColumns(TABLES.tasks).slice(-1)[0]].map((key) =>
      placeOf(host, 'tasks', key ?? ''),
    );
    expect(derived?.a1).toBe(`${from}2:${to}${tab(host, 'tasks').maxRows()}`);
    for (const name of ['tasks', 'indicators'] as const) {
      const rules = tab(host, name).conditionalRules();
      const missing = placeOf(host, name, 'missing');
      expect(rules.map(({ formula }) => formula)).toContain(`=ISNUMBER(SEARCH("«"&A$2&"»";$${missing}3))`);
      expect(rules.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('days off of 2024 to 2026, with the working Saturdays', () => {
    const rows = tab(host, 'holidays').values(`A3:D${2 + HOLIDAYS.length}`);
    expect(rows.every(([on]) => typeof on === 'number')).toBe(true);
    expect(tab(host, 'holidays').display('A3')).toBe('01/01/2024');
    for (const year of [2024, 2025, 2026])
      expect(HOLIDAYS.filter(({ on }) => on?.startsWith(`${year}`)).length).toBeGreaterThan(9);
    expect(new Set(rows.map(([, , kind]) => kind))).toEqual(new Set(['Nghỉ lễ, tết', 'Nghỉ bù, hoán đổi', 'Làm bù']));
  });

  test('settings: the plan’s values, each explained', () => {
    const sheet = tab(host, 'settings');
    const at = (id: string): string => sheet.display(cell(host, 'settings', id, 'value'));
    const shown = {
      unitName: 'xã Hương Trà',
      year: '2024',
      planNumber: '17/KH-UBND',
      planSignedOn: '11/03/2024',
      baselineScore: '90,45',
      baselineRank: '5',
      targetScore: '90',
      targetRank: '8',
      rankedUnits: '16',
      today: '11/03/2024',
      shiftToWorkingDay: 'Bật',
      graceWorkingDays: '5',
      defaultInterval: 'Quý',
      emptyPolicy: 'Không tính vào bình quân',
      group3: 'Cải cách thủ tục hành chính',
    };
    expect(Object.fromEntries(Object.keys(shown).map((id) => [id, at(id)]))).toEqual(shown);
    expect(at('superiorName')).toMatch(/Trà Bồng/);
    expect(sheet.type(cell(host, 'settings', 'graceWorkingDays', 'value'), '999').accepted).toBe(false);
    for (let row = 3; row <= sheet.lastRow(); row += 1) {
      expect(String(sheet.value(`${placeOf(host, 'settings', 'name')}${row}`))).not.toBe('');
      expect(String(sheet.value(`${placeOf(host, 'settings', 'hint')}${row}`))).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test('nobody has an address yet, and whoever has none is named', () => {
    const sheet = tab(host, 'people');
    for (let row = 3; row <= sheet.lastRow(); row += 1)
      expect(sheet.value(`${placeOf(host, 'people', 'email')}${row}`)).toBe('');
    const texts = stateOf(host)
      .problems.map(({ text }) => text)
      .join('\n');
    for (const post of ['Văn phòng – Thống kê', 'Văn hóa – Thông tin', 'Tư pháp – Hộ tịch', 'Tài chính – Kế toán'])
      expect(texts).toContain(post);
  });

  test('Hướng dẫn: five steps for the collector, three for an officer, Google’s page explained; Tổng quan is filled', () => {
    const guide = sheetOf(host, 'Hướng dẫn').values('A1:A60').flat().map(String);
    const between = (from: RegExp, to: RegExp): string[] =>
      guide.slice(
        guide.findIndex((line) => from.test(line)) + 1,
        guide.findIndex((line) => to.test(line)),
      );
    const steps = (lines: string[]): number => lines.filter((line) => /^\d\. /.test(line)).length;
    expect(steps(between(/^Người tổng hợp/, /^Công chức chủ trì/))).toBe(5);
    expect(steps(between(/^Công chức chủ trì/, /chưa xác minh/))).toBe(3);
    expect(guide.join('\n')).toMatch(/Google chưa xác minh ứng dụng này/);
    const overview = sheetOf(host, 'Tổng quan');
    expect(overview.value('A1')).toBe('Tổng quan thực hiện Kế hoạch 17/KH-UBND của xã Hương Trà');
    expect(overview.value('A3')).toBe('0 nhiệm vụ quá hạn; hoàn thành 0/37 nhiệm vụ');
  });

  test('a second run costs ≤ 100 calls and changes nothing; three repairs, by another editor too, stack nothing', () => {
    expect(everythingOf(host)).toBe(untouched);
    const again = click(host, SET_UP);
    expect(again.calls).toBeLessThanOrEqual(100);
    expect(again.text).toMatch(/đã có 37 nhiệm vụ/);
    for (const user of [host.user, OTHER_EDITOR, host.user]) {
      host.setUser(user);
      const mended = click(host, REPAIR);
      expect(mended.text).toBe(WHOLE);
      expect(mended.calls).toBeLessThanOrEqual(100);
    }
    expect(everythingOf(host)).toBe(untouched);
  });
});

const OVERVIEW = 'Tổng quan';
const STATES = 'Tình trạng nhiệm vụ';
const GROUPS = 'Hoàn thành theo nhóm';

const chartsOf = ({ sheets }: SavedState) => sheets.find(({ name }) => name === OVERVIEW)?.charts ?? [];
const titlesOf = (host: Host): unknown[] => chartsOf(host.save()).map(({ options }) => options.title);
/** Names and numbers under a chart. */
const barsOf = (host: Host, title: string): unknown[][] => {
  const [names = [], values = []] = (
    chartsOf(host.save()).find(({ options }) => options.title === title)?.ranges ?? []
  ).map((range) => sheetOf(host, OVERVIEW).values(a1Of(range)).flat());
  return names.map((name, index) => [name, values[index]]);
};

describe('the charts of Tổng quan', () => {
  const expectBars = (host: Host, done: number): void => {
    const states = barsOf(host, STATES);
    expect(states.map(([name]) => name)).toEqual([
      'Hoàn thành đúng hạn',
      'Hoàn thành quá hạn',
      'Đang thực hiện trong hạn',
      'Đang thực hiện quá hạn',
      'Không có hạn',
      'Tạm dừng',
      'Không phát sinh',
    ]);
    expect(states.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(37);
    expect(states[0]?.[1]).toBe(done);
    const groups = barsOf(host, GROUPS);
    expect(groups.map(([name]) => String(name).slice(0, 3))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}. `));
    expect(groups[4]).toEqual([expect.stringMatching(/^5\. /), done / 4]);
  };

  test('show the very rows of statistics and groups, whether there is something to mend or not', () => {
    const host = sampleBook();
    const overview = sheetOf(host, OVERVIEW);
    expect(titlesOf(host)).toEqual([STATES, GROUPS]);
    expect(overview.value('A5')).toBe('Không có chỗ nào cần bổ sung hoặc sửa');
    expectBars(host, 0);
    finish(host, '5.1a');
    expectBars(host, 1);
    expect(overview.display('G26')).toBe('25%');
    tab(host, 'tasks').paste(cell(host, 'tasks', '1.1a', 'dueOn'), [['ngày mai']]);
    expect(overview.value('A5')).toMatch(/^Có 1 chỗ cần/);
    expectBars(host, 1);
  });

  test('a missing one comes back, a person’s own stays, refused ones stop nothing', () => {
    const state = sampleBook().save();
    const charts = chartsOf(state);
    const own = { ...(charts[0] as (typeof charts)[number]), id: 9, options: { title: 'Của tôi' } };
    charts.splice(0, 1, own);
    const host = openHost({ state });
    host.open();
    host.faults.before = (call) => {
      if (call === 'Sheet.insertChart') throw new Exception('Service error: Spreadsheets');
    };
    expect(click(host, REPAIR).text).toMatch(/Google không cho đặt biểu đồ \(Service error: Spreadsheets\)/);
    host.faults.before = undefined;
    expect(click(host, REPAIR).text).toBe(`Đã khôi phục:\n• Trang «${OVERVIEW}»: vẽ lại biểu đồ «${STATES}»`);
    expect(titlesOf(host)).toEqual(['Của tôi', GROUPS, STATES]);
    expect(click(host, REPAIR).text).toBe(WHOLE);
    expectBars(host, 0);
  });
});

/** A workbook with reminders on, and what "Make a copy" takes along of it. */
const aCopy = () => {
  const origin = sampleBook();
  origin.menu('Bật nhắc việc hằng ngày');
  const state = origin.save();
  const copy = { ...state, workbook: { ...state.workbook, id: 'ban-sao' }, triggers: [], properties: [] };
  return { origin, copy };
};

describe('other beginnings', () => {
  test('any editor may set up; a closed box does nothing; foreign sheets stay as they are; a blank workbook works', () => {
    const host = opened({ user: OTHER_EDITOR });
    host.addSheet('Sổ riêng');
    const own = sheetOf(host, 'Sổ riêng');
    own.type('B2', '=1+1');
    own.setBackground('B2', '#00ff00');
    own.setNote('C3', 'ghi chú');
    own.addConditionalRule('=$A1="gấp"', 'A1:A50', '#123456');
    const ownSheet = () => ({
      cells: own.values('A1:Z20'),
      formulas: [own.formula('B2'), own.note('C3'), own.effectiveFormat('B2')?.background],
      rules: own.conditionalRules(),
      size: [own.maxRows(), own.maxColumns(), own.frozen(), own.protections()],
    });
    const before = everythingOf(host);
    for (const answer of ['CANCEL', 'CLOSE'] as const) {
      click(host, SET_UP, answer);
      expect(everythingOf(host)).toBe(before);
    }
    const kept = ownSheet();
    expect(click(host, SET_UP, 'NO').text).toMatch(/^Đã tạo sổ theo dõi: 0 nhiệm vụ, 0 chỉ tiêu/);
    expect(ownSheet()).toEqual(kept);
    expect(host.sheetNames().slice(0, TAB_ORDER.length)).toEqual(TAB_ORDER);
    expect(tab(host, 'holidays').lastRow()).toBe(2 + HOLIDAYS.length);
    expect(valueAt(host, 'settings', 'unitName', 'value')).toBe('');
    const tasks = tab(host, 'tasks');
    tasks.paste('B3', [['3', 'Rà soát thủ tục hành chính', '', 'Văn phòng – Thống kê', '', '', '05/04/2024']]);
    expect(tasks.value('A3')).toMatch(/^3\.[a-z0-9]{4}$/);
    expect(tasks.value(`${placeOf(host, 'tasks', 'status')}3`)).toBe('Chưa thực hiện trong hạn');
    host.setUser('chu.so@huong-tra.example');
    const values = tasks.values('A1:AB3');
    expect(click(host, REPAIR).text).toBe(WHOLE);
    expect(tasks.values('A1:AB3')).toEqual(values);
    expect(host.sheetNames()).toEqual([...TAB_ORDER, ...host.sheetNames().slice(TAB_ORDER.length)]);
  });

  test('another language and zone: asked, accepted, set', () => {
    const host = opened({ locale: 'en_US', zone: 'America/New_York' });
    click(host, SET_UP, 'NO', 'YES');
    const question = host.alerts.find(({ text }) => text.includes('en_US'));
    expect(question?.text).toMatch(/en_US.*America\/New_York/);
    expect([host.workbook.locale, host.workbook.zone]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
    expect(click(host, REPAIR).text).toBe(WHOLE);
  });

  test.each([
    ['en_US', 'America/New_York', 'Asia/Ho_Chi_Minh'],
    ['en_US', 'Pacific/Kiritimati', 'America/Los_Angeles'],
  ] as const)(
    '%s in %s, script in %s: refused, it says so and the first run is the same',
    (locale, zone, processZone) => {
      const host = opened({ locale, zone, processZone, now: '2024-04-02T07:30' });
      const { text } = click(host, SET_UP, 'YES', 'NO');
      expect(text).toContain(`Tệp vẫn dùng ${locale}, ${zone}`);
      expect([host.workbook.locale, host.workbook.zone]).toEqual([locale, zone]);
      typeSampleAddresses(host);
      const day = runDay(host);
      expect(day.today).toBe('2024-04-02');
      expect(day.tasks).toMatchObject({ total: 37, openLate: 9, openOnTime: 28 });
      expect(day.letters.map(({ overdue }) => overdue)).toEqual([5, 4]);
      expect(day.problems).toEqual([]);
      const tasks = tab(host, 'tasks');
      expect(tasks.value(cell(host, 'tasks', '5.1a', 'status'))).toBe('Chưa thực hiện quá hạn');
      expect(tasks.display(cell(host, 'tasks', '5.1a', 'dueOn'))).toBe('31/03/2024');
      expect(tasks.display(cell(host, 'tasks', '5.1a', 'effectiveDue'))).toBe('01/04/2024');
      expect(sheetOf(host, 'Tổng quan').value('A3')).toBe('9 nhiệm vụ quá hạn; hoàn thành 0/37 nhiệm vụ');
      tasks.type(cell(host, 'tasks', '5.1a', 'state'), 'Hoàn thành');
      tasks.type(cell(host, 'tasks', '5.1a', 'doneOn'), '3/28/2024');
      tasks.type(cell(host, 'tasks', '5.1a', 'proof'), 'Số 12/KH-UBND');
      expect(tasks.value(cell(host, 'tasks', '5.1a', 'status'))).toBe('Hoàn thành đúng hạn');
      expect(tasks.display(cell(host, 'tasks', '5.1a', 'updatedOn'))).toBe('02/04/2024');
      expect(click(host, REPAIR, 'NO').text).toContain(`Tệp vẫn dùng ${locale}`);
    },
  );

  test('a copied file: said at opening, reminders off until switched on anew', () => {
    const { origin, copy } = aCopy();
    const host = openDay({ today: '2024-04-03', state: copy, host: { user: OTHER_EDITOR, owner: OTHER_EDITOR } });
    expect(host.toasts.map(({ text }) => text)).toContainEqual(expect.stringMatching(/bản sao.*nhắc việc đang tắt/));
    expect(host.triggers).toEqual([]);
    expect(click(host, REPAIR).text).toMatch(/tệp mới \(bản sao\)/);
    expect(valueAt(host, 'settings', 'fileId', 'value')).toBe('ban-sao');
    expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe('');
    expect(click(host, 'Bật nhắc việc hằng ngày').text).toContain(OTHER_EDITOR);
    expect(host.triggers.map(({ user }) => user)).toEqual([OTHER_EDITOR]);
    host.toasts.length = 0;
    host.open();
    expect(host.toasts).toEqual([]);
    origin.open();
    expect(origin.toasts).toEqual([]);
  });

  test('a copied file that nobody mended yet: no letter leads into the original', () => {
    const { origin, copy } = aCopy();
    const host = openDay({ today: '2024-04-03', state: copy });
    host.answers.alert.push('YES');
    host.menu('Gửi thư nhắc việc ngay');
    const { workbook } = origin.save();
    expect(host.outbox.filter(({ htmlBody }) => htmlBody.includes(workbook.id)).map(({ to }) => to)).toEqual([]);
  });
});
