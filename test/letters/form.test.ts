// The letters as mail programs and browsers judge them: an independent MIME parser, an HTML validator, pictures at two widths.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import PostalMime, { type Email } from 'postal-mime';
import type { Host, Mail } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { saveState } from '#local/state';
import { inChromium, type OwnBrowser, picture, startChromium } from '#test/e2e/chromium';
import { finish, sampleBook, tab, type } from '#test/front-door/book';

const OFFICE = sampleAddress('Văn phòng – Thống kê');
const FINANCE = sampleAddress('Tài chính – Kế toán');
const LEADER = sampleAddress('Chủ tịch UBND xã');

/** A Monday with everything that a letter can hold: late, climbed, lacking its proof, due, owed, helped, unconfirmed. */
const busyMonday = (): Host => {
  const host = sampleBook('2024-04-22');
  finish(host, '5.1a');
  finish(host, '7.1b-1', '16/04/2024');
  type(host, 'tasks', '5.1b', 'state', 'Hoàn thành');
  type(host, 'tasks', '5.1b', 'doneOn', '15/04/2024');
  type(host, 'tasks', '5.1b', 'result', 'Đã trình');
  type(host, 'tasks', '5.1c', 'reason', 'Chờ hướng dẫn của <huyện> & tỉnh');
  type(host, 'tasks', '2.1b', 'state', 'Tạm dừng');
  type(host, 'tasks', '2.1b', 'reason', 'Chưa có văn bản để kiểm tra');
  tab(host, 'tasks').clear(`X${tab(host, 'tasks').values('A1:A60').flat().indexOf('3.1e') + 1}`);
  type(host, 'tasks', '3.1e', 'dueOn', '25/04/2024');
  type(host, 'tasks', '6.1c', 'coordinators', 'Văn phòng – Thống kê');
  type(host, 'tasks', '6.1b-2', 'extendedTo', '26/04/2024');
  type(host, 'tasks', '6.1b-2', 'extensionBasis', 'Số 45/TB-UBND ngày 29/3/2024');
  type(host, 'people', 'CB3', 'email', 'a@b');
  host.run('runDaily', 'clock');
  return host;
};

const damagedDay = (): Host => {
  const host = sampleBook('2024-04-02');
  host.deleteSheet('Ngày nghỉ');
  host.run('runDaily', 'clock');
  return host;
};

const busy = busyMonday();
const mailTo = (host: Host, address: string): Mail => {
  const [mail, ...others] = host.outbox.filter(({ to }) => to === address);
  if (mail === undefined || others.length > 0) throw new Error(`expected one letter to ${address}`);
  return mail;
};

const CASES: readonly (readonly [string, Host, string])[] = [
  ['the collector’s', busy, OFFICE],
  ['an officer’s', busy, FINANCE],
  ['the leader’s', busy, LEADER],
  ['that of a damaged workbook', damagedDay(), OFFICE],
];

const parsed = async (host: Host, address: string): Promise<Email> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-'));
  try {
    await saveState(folder, host.save());
    const outbox = path.join(folder, 'outbox');
    const place = host.outbox.findIndex(({ to }) => to === address);
    const file = readdirSync(outbox).sort()[place] ?? '';
    return await PostalMime.parse(readFileSync(path.join(outbox, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Line ends differ between a mail and a text; the last one is the mail's. */
const lines = (text: string | undefined): string[] => (text ?? '').trimEnd().split(/\r?\n/);

describe.each(CASES)('%s letter', (_name, host, address) => {
  const mail = mailTo(host, address);

  test('an independent MIME parser reads it as it was written', async () => {
    const email = await parsed(host, address);
    expect(email.subject).toBe(mail.subject);
    expect(email.to).toEqual([{ name: '', address }]);
    expect([email.cc, email.bcc, email.attachments]).toEqual([undefined, undefined, []]);
    expect(email.from).toMatchObject({ name: 'Sổ CCHC xã Hương Trà' });
    expect((email.replyTo ?? []).map((each) => each.address)).toEqual(mail.replyTo === '' ? [] : [mail.replyTo]);
    expect(lines(email.text)).toEqual(lines(mail.body));
    expect(lines(email.html)).toEqual(lines(mail.htmlBody));
  });

  test('an HTML validator has nothing to say', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], elements: ['html5'] });
    const { results } = await validator.validateString(mail.htmlBody);
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })),
    );
    expect(messages).toEqual([]);
  });

  test('it is short, and far below Google’s bound', () => {
    expect(Buffer.byteLength(mail.htmlBody)).toBeLessThan(40_000);
    expect(mail.subject.length).toBeLessThan(120);
  });
});

inChromium('on a screen', () => {
  let browser: OwnBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium({ width: 800, height: 900 });
    page = await browser.context.newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  test.each([
    ['officer', FINANCE],
    ['collector', OFFICE],
    ['leader', LEADER],
  ])('the %s’s letter fits 360 px and 800 px', async (name, address) => {
    await page.setContent(mailTo(busy, address).htmlBody);
    for (const width of [360, 800]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, width, wide <= width]).toEqual([name, width, true]);
      await picture(page, `letter-${name}-${width}`, true);
    }
  });
});
