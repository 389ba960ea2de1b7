import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import type { MessageValues } from '@premia/shared-messages';
import { readTable, type TableRow } from './read-table';
import { type LanguageCode, Texts } from './texts';
import { plainSpaces } from './written-numbers';

export interface VisitorOptions {
  readonly language: LanguageCode;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** Whether the visitor presses with a finger. */
  readonly touch?: boolean;
}

/** How long a person would wait before calling it broken. */
const PATIENCE_MS = 15_000;
/** A page that has asked for nothing for so long has asked for everything. */
const QUIET_MS = 150;
const LOOK_EVERY_MS = 25;
const HEIGHT = 900;
const LOCALES: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', ru: 'ru-RU' };
/** The browser's own word on an answer such as 401; the page's handling of it is what tests look at. */
const ANSWER_NOTE = 'Failed to load resource';

/** Somebody at a browser. Finds things as people do: by role, label and text, in the language of the page. */
export class Visitor {
  /** Every answer of the GraphQL API that this browser has received, as it came. */
  readonly answers: string[] = [];
  /** What went wrong inside the page: errors that nobody caught, and what the browser complains of. */
  readonly trouble: string[] = [];
  /** The access token in use, taken from what the page sends. */
  accessToken: string | null = null;
  readonly #reading: Promise<void>[] = [];
  readonly #underWay = new Set<Request>();
  #texts: Texts;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    readonly address: string,
    language: LanguageCode,
  ) {
    this.#texts = new Texts(language);
    page.on('pageerror', (error) => this.trouble.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(ANSWER_NOTE)) this.trouble.push(message.text());
    });
    page.on('request', (request) => {
      this.#underWay.add(request);
      const [, token] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? [];
      if (token !== undefined) this.accessToken = token;
    });
    page.on('requestfinished', (request) => this.#underWay.delete(request));
    page.on('requestfailed', (request) => this.#underWay.delete(request));
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/graphql')) return;
      // A page that was left takes its last answers with it.
      this.#reading.push(
        response
          .text()
          .then((text) => void this.answers.push(text))
          .catch(() => undefined),
      );
    });
  }

  static async arrive(
    browser: Browser,
    address: string,
    { language, theme = 'light', width = 1440, touch = false }: VisitorOptions,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: address,
      locale: LOCALES[language],
      timezoneId: 'Asia/Kolkata',
      viewport: { width, height: HEIGHT },
      hasTouch: touch,
      isMobile: touch,
      colorScheme: theme,
      reducedMotion: 'reduce',
      acceptDownloads: false,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(await context.newPage(), context, address, language);
  }

  async leave(): Promise<void> {
    await Promise.allSettled(this.#reading);
    await this.context.close();
  }

  get language(): LanguageCode {
    return this.#texts.language;
  }

  /** From now on the visitor expects the page in this language. */
  readsIn(language: LanguageCode): void {
    this.#texts = new Texts(language);
  }

  text(key: string, values?: MessageValues): string {
    return this.#texts.text(key, values);
  }

  /** Comes in without going through the page of signing in: the next page finds the session in the browser's cookie. */
  async isSignedIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const query =
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';
    const answer = await this.context.request.post('/graphql', { data: { query, variables: { email, password } } });
    const text = await answer.text();
    if (!text.includes('SignedIn')) throw new Error(`${email} was not signed in: ${text}`);
  }

  /** Types an address, or follows a link from elsewhere. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  async arrivesAt(path: string | RegExp): Promise<void> {
    await this.page.waitForURL((url) =>
      typeof path === 'string' ? url.pathname === path : path.test(url.pathname + url.search),
    );
  }

  button(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  link(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('link', { name, exact: true }).first();
  }

  /** A control by its label, with or without the word for “optional” behind it. */
  field(label: string, within: Locator | Page = this.page): Locator {
    const name = plainSpaces(label).split(' ').map(escaped).join('\\s+');
    return within.getByLabel(new RegExp(`^\\s*${name}(\\s+${escaped(this.text('ui.field.optional'))})?\\s*$`));
  }

  async press(key: string, values?: MessageValues): Promise<void> {
    await this.button(this.text(key, values)).click();
  }

  async follow(key: string, values?: MessageValues): Promise<void> {
    await this.link(this.text(key, values)).click();
  }

  async fill(key: string, content: string, values?: MessageValues): Promise<void> {
    await this.field(this.text(key, values)).fill(content);
  }

  async choose(key: string, option: string, values?: MessageValues): Promise<void> {
    await this.field(this.text(key, values)).selectOption({ label: option });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  /** Waits until the page shows a heading of these words: that it has become the page meant. */
  async seesHeading(key: string, values?: MessageValues): Promise<void> {
    await this.heading(this.text(key, values)).first().waitFor();
  }

  /** Waits for the words anywhere on the page. */
  async sees(words: string): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** All that can be read on the page, with one kind of space. */
  async reads(within: Locator = this.page.locator('body')): Promise<string> {
    return plainSpaces(await within.innerText());
  }

  /** The table, or grid, of the name. */
  async table(name: string): Promise<readonly TableRow[]> {
    const { page } = this;
    return readTable(page.getByRole('grid', { name, exact: true }).or(page.getByRole('table', { name, exact: true })));
  }

  /** Waits until the page asks for nothing more: neither for answers nor for parts of itself. */
  async isAtRest(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS; await pause(LOOK_EVERY_MS)) {
      if (this.#underWay.size > 0) quietSince = Date.now();
      if (Date.now() > deadline) {
        const waiting = [...this.#underWay].map((request) => request.url());
        throw new Error(`${this.page.url()} still waits for ${waiting.join(', ')}`);
      }
    }
    await Promise.allSettled(this.#reading);
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
