// The letter as its reader gets it: what it says, to whom, how it looks in both dresses, and what the ledger keeps of it.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { Host, Mail } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { saveState } from '#local/state';
import { cell, finish, ledger, rowOf, sampleBook, tab, type } from '#test/front-door/book';
import { openDay, runDay } from '#tools/simulate/day';

const VPTK = 'Văn phòng – Thống kê';
const OFFICE = sampleAddress(VPTK);
const CULTURE = sampleAddress('Văn hóa – Thông tin');
const FINANCE = sampleAddress('Tài chính – Kế toán');

const mailTo = (host: Host, address: string): Mail => {
  const found = host.outbox.filter(({ to }) => to === address);
  expect(found).toHaveLength(1);
  return found[0] as Mail;
};
/** The page, with a blank where the eye sees a new line. */
const pageOf = ({ htmlBody }: Mail): Document => new JSDOM(htmlBody.replace(/<br>|<\/li>/g, ' $&')).window.document;
const shownText = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const addPerson = (host: Host, cells: string[]): void => {
  const sheet = tab(host, 'people');
  sheet.paste(`B${sheet.lastRow() + 1}`, [cells]);
};
/** Id → row of the tasks that the letter links to. */
const linkedRows = (mail: Mail): Map<string, number> =>
  new Map(
    [...pageOf(mail).querySelectorAll('li')].flatMap((item): [string, number][] => {
      const row = /&range=A(\d+)$/.exec(item.querySelector('a')?.href ?? '')?.[1];
      const id = /^(\S+)\. /.exec(shownText(item))?.[1];
      return row === undefined || id === undefined ? [] : [[id, Number(row)]];
    }),
  );
const ENGLISH = /\b(the|task|overdue|due|open|letter|null|undefined|NaN|true|false)\b/;
const HEADINGS = /^(QUÁ HẠN|ĐẾN HẠN HÔM NAY|SẮP ĐẾN HẠN|CẦN CẬP NHẬT .*) \((\d+)\)$/gm;

describe('02/04/2024', () => {
  const host = sampleBook();
  tab(host, 'tasks').paste(cell(host, 'tasks', '5.1b', 'text'), [
    ['Soạn <script>alert("x")</script> & trình \'ký\' <b>gấp</b> "ngay"'],
  ]);
  type(host, 'tasks', '5.1c', 'result', 'Đã soạn bộ tiêu chí');
  tab(host, 'tasks').clear(cell(host, 'tasks', '3.1e', 'startOn'));
  type(host, 'tasks', '3.1e', 'dueOn', '10/04/2024');
  tab(host, 'tasks').sort(`A3:AB${tab(host, 'tasks').lastRow()}`, 3);
  const day = runDay(host);
  const mail = mailTo(host, OFFICE);
  const page = pageOf(mail);

  test('subject, sender, and answers go to the collector', () => {
    expect(mail).toMatchObject({
      subject: '[CCHC xã Hương Trà] 02/04/2024: 5 nhiệm vụ quá hạn',
      name: 'Sổ CCHC xã Hương Trà',
      replyTo: OFFICE,
      cc: '',
      bcc: '',
    });
    expect(host.outbox.every(({ replyTo }) => replyTo === OFFICE)).toBe(true);
  });

  test('each line: id and text, days late, due date, what is missing, and a link to its row as it stood', () => {
    const lines = [...page.querySelectorAll('h3')].map((heading) => [
      shownText(heading),
      [...(heading.nextElementSibling?.querySelectorAll('li') ?? [])].map(shownText),
    ]);
    expect(lines.map(([heading, items]) => [heading, items?.length])).toEqual([
      ['Quá hạn (5)', 5],
      ['Sắp đến hạn (1)', 1],
    ]);
    const [[, late = []] = [], [, soon = []] = []] = lines as [string, string[]][];
    for (const line of late) expect(line).toMatch(/quá hạn 1 ngày làm việc, hạn 01\/04\/2024 \(dời từ 31\/03\/2024\)/);
    expect(late.find((line) => line.startsWith('5.1a. '))).toMatch(
      /Còn thiếu: kết quả thực hiện, ngày hoàn thành, tài liệu kiểm chứng Mở dòng này$/,
    );
    expect(late.find((line) => line.startsWith('5.1c. '))).toMatch(/Còn thiếu: ngày hoàn thành, tài liệu kiểm chứng /);
    expect(soon[0]).toMatch(/^3\.1e\. .*còn 6 ngày làm việc, hạn 10\/04\/2024/);
    const rows = linkedRows(mail);
    expect(rows.size).toBe(6);
    for (const [id, row] of rows) expect([id, row]).toEqual([id, rowOf(host, 'tasks', id)]);
    const { workbook, sheets } = host.save();
    const gid = sheets.find(({ name }) => name === 'Nhiệm vụ')?.id;
    const link = page.querySelector('li a')?.getAttribute('href');
    expect(link).toMatch(
      new RegExp(`^https://docs\\.google\\.com/spreadsheets/d/${workbook.id}/edit#gid=${gid}&range=A\\d+$`),
    );
  });

  test('listed and others add up to the open tasks that the addressee leads', () => {
    const posts = tab(host, 'tasks').values('E3:F39');
    const leads = posts.filter((cells) => cells.some((names) => String(names).split('\n').includes(VPTK))).length;
    const listed = page.querySelectorAll('li').length;
    const others = Number(/Còn (\d+) nhiệm vụ trong hạn/.exec(shownText(page.body))?.[1]);
    expect(listed + others).toBe(leads);
    expect(mail.body).toContain(`Còn ${others} nhiệm vụ trong hạn.`);
  });

  test('what people typed stays text', () => {
    expect(page.querySelectorAll('script, li b b').length).toBe(0);
    expect(mail.htmlBody).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; trình &#39;ký&#39;');
    expect(shownText(page.body)).toContain('5.1b. Soạn <script>alert("x")</script> & trình \'ký\' <b>gấp</b> "ngay"');
    expect(mail.body).toContain('5.1b. Soạn <script>alert("x")</script> & trình \'ký\' <b>gấp</b> "ngay"');
  });

  test('plain text and page say the same, in Vietnamese', () => {
    const plain = mail.body.replace(/https:\S+/g, '');
    const seen = shownText(page.body);
    for (const line of plain.split('\n')) {
      const parts = line.replace(/^[-\s]+/, '').split(/\. (?=Còn thiếu)/);
      for (const part of parts) {
        const words = part
          .replace(/\s+/g, ' ')
          .replace(/[.:]?\s*$/, '')
          .trim();
        expect(seen.toLowerCase()).toContain(words.toLowerCase());
      }
    }
    const ids = (text: string): string[] => [...text.matchAll(/\b\d\.\d[a-e](?:-\d)?(?=\. )/g)].map(([id]) => id);
    expect(ids(plain)).toEqual(ids(seen));
    expect(ids(plain)).toHaveLength(6);
    for (const text of [plain, seen, mail.subject])
      expect(text.replace(/<script>alert\("x"\)<\/script>/, '')).not.toMatch(ENGLISH);
    expect(page.documentElement.lang).toBe('vi');
    expect(mail.htmlBody).not.toMatch(/<img|<link|@import/);
  });

  test('the ledger keeps the letter’s counts and none of its words', () => {
    const rows = ledger(host);
    expect(rows.map(({ to, state, kind }) => [to, state, kind])).toEqual([
      [OFFICE, 'Đã gửi', 'Thư nhắc việc'],
      [FINANCE, 'Đã gửi', 'Thư nhắc việc'],
    ]);
    for (const row of rows) {
      const counted = [...mailTo(host, String(row.to)).body.matchAll(HEADINGS)].map(([, name = '', n]) => [
        name.split(' ')[0],
        Number(n),
      ]);
      const wanted = [
        ['QUÁ', row.overdue],
        ['ĐẾN', row.dueToday],
        ['SẮP', row.dueSoon],
        ['CẦN', row.updates],
      ].filter(([, n]) => n !== 0);
      expect(counted).toEqual(wanted);
      expect(JSON.stringify(row)).not.toMatch(/alert|kế hoạch đào tạo/);
    }
    expect(day.letters.map(({ to, overdue, dueSoon }) => [to, overdue, dueSoon])).toEqual([
      [OFFICE, 5, 1],
      [FINANCE, 4, 0],
    ]);
  });

  test('.eml: a mail program reads them', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'cchc-'));
    await saveState(dir, host.save());
    const files = readdirSync(path.join(dir, 'outbox')).sort();
    expect(files).toEqual(['2024-04-02-0730-01-van-phong-thong-ke.eml', '2024-04-02-0730-02-tai-chinh-ke-toan.eml']);
    const raw = readFileSync(path.join(dir, 'outbox', files[0] ?? ''), 'utf8');
    expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n\u0080-\uffff]/);
    const [head = '', ...rest] = raw.split('\r\n\r\n');
    const headers = new Map(
      head
        .replace(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map((line): [string, string] => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 2),
        ]),
    );
    const words = (header: string): string =>
      (headers.get(header) ?? '')
        .replace(/\?=\s+=\?/g, '?==?')
        .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, code: string, text: string) =>
          code.toUpperCase() === 'B'
            ? Buffer.from(text, 'base64').toString('utf8')
            : decodeURIComponent(
                text
                  .replace(/_/g, ' ')
                  .replace(/%/g, '%25')
                  .replace(/=([0-9A-F]{2})/g, '%$1'),
              ),
        );
    expect(words('subject')).toBe(mail.subject);
    expect(words('from')).toMatch(/^"?Sổ CCHC xã Hương Trà"? <[^@\s]+@[^@\s]+>$/);
    expect([headers.get('to'), headers.get('reply-to'), headers.get('mime-version')]).toEqual([OFFICE, OFFICE, '1.0']);
    expect(new Date(headers.get('date') ?? '').toISOString()).toBe('2024-04-02T00:30:00.000Z');
    expect(headers.get('content-type')).toMatch(/^multipart\/alternative; *boundary=/);
    expect(rest.join('\n\n')).toMatch(
      /Content-Type: text\/plain; charset=utf-8[\s\S]*Content-Type: text\/html; charset=utf-8/,
    );
  });
});

test('08/04/2024: updates owed are grouped by area, never a line a task; every addressee’s page fits a phone', () => {
  const host = sampleBook('2024-04-08');
  const { letters } = runDay(host);
  expect(letters.map(({ to, updates }) => [to, updates])).toEqual([
    [OFFICE, 21],
    [FINANCE, 7],
    [sampleAddress('Chủ tịch UBND xã'), 0],
    [CULTURE, 5],
    [sampleAddress('Tư pháp – Hộ tịch'), 2],
  ]);
  const mail = mailTo(host, OFFICE);
  const heading = [...pageOf(mail).querySelectorAll('h3')].find((each) => /^Cần cập nhật/.test(shownText(each)));
  expect(shownText(heading)).toBe('Cần cập nhật Quý I/2024 (21)');
  const areas = [...pageOf(mail).querySelectorAll('ul')]
    .slice(-1)
    .flatMap((list) => [...list.querySelectorAll('li')].map(shownText));
  expect(areas.length).toBeLessThanOrEqual(8);
  const counts = areas.map((line) => Number(/: (\d+) nhiệm vụ/.exec(line)?.[1]));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(21);
  expect(areas[0]).toMatch(/^Công tác chỉ đạo, điều hành cải cách hành chính: 5 nhiệm vụ \(1\.1a, 1\.1b/);
  expect(mail.subject).toBe('[CCHC xã Hương Trà] 08/04/2024: 5 nhiệm vụ quá hạn');
  expect(mailTo(host, CULTURE).subject).toBe('[CCHC xã Hương Trà] 08/04/2024: 5 nhiệm vụ cần cập nhật Quý I/2024');
  expect(mailTo(host, CULTURE).body).not.toMatch(/QUÁ HẠN/);
  for (const { body, htmlBody } of host.outbox) {
    expect(body).not.toMatch(ENGLISH);
    expect(htmlBody.length).toBeLessThan(20_000);
  }
});

test('snoozed tasks are left out and stay late, extensions are honoured, done tasks are gone', () => {
  const host = sampleBook();
  type(host, 'tasks', '5.1a', 'quietUntil', '02/04/2024');
  type(host, 'tasks', '5.1b', 'extendedTo', '05/04/2024');
  type(host, 'tasks', '5.1b', 'extensionBasis', 'Chủ tịch đồng ý ngày 29/3');
  type(host, 'tasks', '5.1b', 'confirmed', 'TRUE');
  finish(host, '5.1c');
  for (const id of ['6.1b-1', '6.1b-2', '6.1b-3', '6.1c']) type(host, 'tasks', id, 'quietUntil', '12/04/2024');
  const day = runDay(host);
  expect(day.tasks).toMatchObject({ openLate: 7, doneOnTime: 1 });
  expect(day.letters.map(({ to, overdue, dueSoon }) => [to, overdue, dueSoon])).toEqual([[OFFICE, 2, 1]]);
  const { body } = mailTo(host, OFFICE);
  expect(body).not.toMatch(/5\.1a|5\.1c/);
  expect(body).toMatch(/5\.1b\. [\s\S]*còn 3 ngày làm việc, hạn 05\/04\/2024/);
  const listed = [...body.matchAll(/^- /gm)].length;
  const others = Number(/Còn (\d+) nhiệm vụ/.exec(body)?.[1]);
  expect(listed).toBe(3);
  expect([25, 26]).toContain(listed + others);
  const next = openDay({ today: '2024-04-08', state: host.save() });
  const told = runDay(next).letters.find(({ to }) => to === OFFICE);
  expect(told).toMatchObject({ overdue: 4, updates: 21 });
  expect(next.outbox.filter(({ to }) => to === OFFICE).at(-1)?.body).toContain('5.1a. ');
});

describe('who is written to', () => {
  test('several holders get one letter each; who is named on the task gets it alone; who left gets none', () => {
    const host = sampleBook();
    type(host, 'people', 'CB4', 'name', 'Trần Thị Một');
    addPerson(host, ['Tài chính – Kế toán', '', 'Lê Văn Hai', 'hai@huong-tra.example', 'Chủ trì', 'TRUE']);
    addPerson(host, [
      'Tài chính – Kế toán',
      '',
      'Đã Nghỉ',
      'nghi@huong-tra.example',
      'Chủ trì',
      'TRUE',
      '',
      '',
      '',
      '01/04/2024',
    ]);
    addPerson(host, ['Tài chính – Kế toán', '', 'Không Nhận', 'khong@huong-tra.example', 'Chủ trì', 'FALSE']);
    type(host, 'tasks', '6.1c', 'assignee', 'Lê Văn Hai');
    const { letters } = runDay(host);
    expect(letters.map(({ to, overdue }) => [to, overdue])).toEqual([
      [OFFICE, 5],
      ['hai@huong-tra.example', 4],
      [FINANCE, 3],
    ]);
    expect(mailTo(host, 'hai@huong-tra.example').body).toMatch(/^Kính gửi Lê Văn Hai,/);
    expect(mailTo(host, FINANCE).body).not.toContain('6.1c');
    expect(mailTo(host, FINANCE).body).toMatch(/^Kính gửi Trần Thị Một,/);
  });

  test('two posts of one address: one letter that names both, however the address is written', () => {
    const host = sampleBook();
    type(host, 'people', 'CB4', 'email', OFFICE.toUpperCase());
    const { letters } = runDay(host);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ overdue: 9, posts: [VPTK, 'Tài chính – Kế toán'] });
    expect(host.outbox[0]?.body).toContain('do Văn phòng – Thống kê, Tài chính – Kế toán chủ trì');
  });

  test('absent: the deputy gets the letter; a deputy who is away too: the collector is told', () => {
    const host = sampleBook();
    type(host, 'people', 'CB4', 'deputy', 'Văn hóa – Thông tin');
    type(host, 'people', 'CB4', 'absentFrom', '01/04/2024');
    type(host, 'people', 'CB4', 'absentTo', '02/04/2024');
    const state = host.save();
    expect(runDay(host).letters.map(({ to, overdue }) => [to, overdue])).toEqual([
      [OFFICE, 5],
      [CULTURE, 4],
    ]);
    const back = openDay({ today: '2024-04-03', state });
    expect(runDay(back).letters.map(({ to }) => to)).toEqual([OFFICE, FINANCE]);
    const both = openDay({ today: '2024-04-02', state });
    type(both, 'people', 'CB2', 'absentFrom', '02/04/2024');
    expect(runDay(both).letters.map(({ to }) => to)).toEqual([OFFICE]);
    expect(mailTo(both, OFFICE).body).toMatch(/Tài chính – Kế toán: 4 quá hạn \(6\.1b-1, 6\.1b-2, 6\.1b-3, 6\.1c\)/);
  });

  test('the name of the unit comes from the settings; without a collector nobody is named for answers', () => {
    const host = sampleBook('2024-04-02', { set: { unitName: 'xã Trà Thủy' } });
    type(host, 'people', 'CB1', 'roles', 'Chủ trì');
    runDay(host);
    const mail = mailTo(host, OFFICE);
    expect([mail.subject, mail.replyTo]).toEqual(['[CCHC xã Trà Thủy] 02/04/2024: 5 nhiệm vụ quá hạn', '']);
    expect(mail.body).not.toMatch(/người tổng hợp/);
  });
});
