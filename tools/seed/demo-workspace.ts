import type { PerformJob, UnitOfWork } from '@premia/api-data-access';
import type { RequestContext } from '@premia/api-util-platform';
import type { Locale } from '@premia/shared-contract';
import { DEMO_PASSWORD } from '@premia/shared-contract';
import { type DemoMonth, morningAfter } from './demo-calendar';
import { DemoClient } from './demo-client';
import type { DemoClock } from './demo-clock';
import {
  ACCEPT,
  COMPLETE_SIGN_UP,
  IMPORT_PEOPLE,
  INVITE,
  PEOPLE_AND_TEAMS,
  PREVIEW_PEOPLE,
  SIGN_UP,
  UPDATE_TEAM,
} from './demo-mutations';
import { DEMO_LOGINS, DEMO_PEOPLE, DEMO_TEAMS, type DemoPerson } from './demo-people';
import { demoWords } from './demo-words';

export interface DemoTools {
  readonly address: string;
  readonly clock: DemoClock;
  readonly unitOfWork: UnitOfWork;
  /** The story's own worker: what happens in a job happens at the story's time. */
  readonly performJob: PerformJob;
  /** In which the department speaks and is named. */
  readonly locale: Locale;
}

/** The department before its first month: who works there, who may sign in. */
export interface DemoWorkspace {
  readonly workspaceId: string;
  readonly owner: DemoClient;
  readonly ownerUserId: string;
  readonly ownerEmail: string;
  /** By the key of the login. */
  readonly emails: Readonly<Record<string, string>>;
  /** By the key of the person. */
  readonly personIds: Readonly<Record<string, string>>;
  readonly marketingId: string;
}

const WORKSPACE_NAME = 'Sample marketing department';

/** Signs the owner up, imports the people from a file, makes the tree of teams, invites those who sign in. */
export async function buildWorkspace(tools: DemoTools, months: readonly DemoMonth[]): Promise<DemoWorkspace> {
  const say = demoWords(tools.locale);
  const attempt = await freeAttempt(tools);
  const emailOf = (key: string) => `${key}${attempt === 1 ? '' : String(attempt)}@sample.premia.example`;
  const owner = new DemoClient(tools.address);
  const ownerEmail = emailOf('owner');
  await owner.make('Done', SIGN_UP, { email: ownerEmail, locale: tools.locale });
  const signedUp = await owner.make('SignedIn', COMPLETE_SIGN_UP, {
    token: await readLink(tools, ownerEmail),
    name: say('Owner'),
    password: DEMO_PASSWORD,
    workspaceName: say(WORKSPACE_NAME),
    locale: tools.locale,
  });
  owner.enter(signedUp);
  const { workspace, userId: ownerUserId } = signedUp['me'] as {
    readonly workspace: { readonly id: string };
    readonly userId: string;
  };
  const emails = Object.fromEntries(DEMO_LOGINS.map(({ key }) => [key, emailOf(key)]));
  await importPeople(owner, peopleFile(months, emails, say));
  const { personIds, teamIds } = await readIds(owner, say);
  const marketingId = teamIds[say(DEMO_TEAMS.all)] ?? '';
  await owner.make('Team', UPDATE_TEAM, { id: marketingId, headPersonId: personIds['head'] });
  for (const name of [DEMO_TEAMS.performance, DEMO_TEAMS.brand]) {
    await owner.make('Team', UPDATE_TEAM, { id: teamIds[say(name)], parentId: marketingId });
  }
  for (const { key, roles, person } of DEMO_LOGINS) {
    const email = emails[key] ?? '';
    await owner.make('Invitation', INVITE, { email, roles, personId: person === null ? null : personIds[person] });
    const token = await readLink(tools, email);
    await new DemoClient(tools.address).make('SignedIn', ACCEPT, { token, password: DEMO_PASSWORD });
  }
  return { workspaceId: workspace.id, owner, ownerUserId, ownerEmail, emails, personIds, marketingId };
}

/** Does a job that the owner has asked for. */
export async function finishJob(
  { performJob, locale }: DemoTools,
  { workspaceId: tenantId, owner, ownerUserId: userId }: DemoWorkspace,
  jobId: string,
): Promise<string> {
  await performJob.job({ tenantId, userId, jobId, locale });
  const { job } = await owner.ask('query ($id: ID!) { job(id: $id) { state resultId problem { message } } }', {
    id: jobId,
  });
  const { resultId, state } = job as { readonly state: string; readonly resultId: string | null };
  if (state !== 'done') throw new Error(`A job failed: ${JSON.stringify(job)}`);
  return resultId ?? '';
}

/** Whether a complete demo is there already. */
export function hasDemo(unitOfWork: UnitOfWork, clock: DemoClock): Promise<boolean> {
  return unitOfWork.runInIdentity(outsider(clock), async (tx) => {
    const samples = await tx.query('select id from premia.tenants where is_sample limit 1');
    return samples.length > 0;
  });
}

/** Labels the workspace as sample data: only now is it the demo, complete. */
export async function labelAsSample({ unitOfWork, clock }: DemoTools, workspaceId: string): Promise<void> {
  await unitOfWork.runInIdentity(outsider(clock), async (tx) => {
    await tx.bind({ tenantId: workspaceId });
    await tx.execute('update premia.tenants set is_sample = true where id = $1', [workspaceId]);
  });
}

/** Closes the months whose runs are final. Cycles have no stages to move through yet, so that no operation does it. */
export async function closeCycles(
  { unitOfWork, clock }: DemoTools,
  workspaceId: string,
  before: string,
): Promise<void> {
  await unitOfWork.runInIdentity(outsider(clock), async (tx) => {
    await tx.bind({ tenantId: workspaceId });
    await tx.execute(
      `update premia.cycles c set stage = 'closed'
        where c.tenant_id = $1 and c.to_date < $2::date
          and exists (select from premia.payout_runs r where r.tenant_id = $1 and r.cycle_id = c.id and r.state = 'locked')`,
      [workspaceId, before],
    );
  });
}

/** A start that was broken off has left accounts behind: the next attempt takes other addresses. */
async function freeAttempt({ unitOfWork, clock }: DemoTools): Promise<number> {
  const [row] = await unitOfWork.runInIdentity(outsider(clock), (tx) =>
    tx.query<{ readonly count: number }>(
      `select count(*)::int as count from premia.users where email like 'owner%@sample.premia.example'`,
    ),
  );
  return (row?.count ?? 0) + 1;
}

function peopleFile(
  months: readonly DemoMonth[],
  emails: Readonly<Record<string, string>>,
  say: (english: string) => string,
): string {
  const header = 'name,email,personnel number,team,position,from,eligible pay,target percent,fte';
  const rows = DEMO_PEOPLE.map((person) => [
    say(person.name),
    emails[person.key] ?? '',
    person.number,
    say(person.team),
    say(person.position),
    startOf(person, months),
    String(person.pay),
    person.targetPercent === null ? '' : String(person.targetPercent),
    person.fte,
  ]);
  return [header, ...rows.map((row) => row.join(','))].join('\n');
}

function startOf({ joins }: DemoPerson, months: readonly DemoMonth[]): string {
  const first = months[0]?.from ?? '';
  return joins === null ? first : (months[joins.month]?.days[joins.day] ?? first);
}

async function importPeople(owner: DemoClient, file: string): Promise<void> {
  const uploadId = await owner.upload('people.csv', file);
  const preview = await owner.make('PeopleImportPreview', PREVIEW_PEOPLE, { uploadId });
  await owner.make('PeopleImported', IMPORT_PEOPLE, { uploadId, mapping: preview['columns'] });
}

interface Named {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

async function readIds(
  owner: DemoClient,
  say: (english: string) => string,
): Promise<{
  readonly personIds: Readonly<Record<string, string>>;
  readonly teamIds: Readonly<Record<string, string>>;
}> {
  const { people, teams } = (await owner.ask(PEOPLE_AND_TEAMS)) as { readonly people: Named; readonly teams: Named };
  const idOf = (name: string) => people.nodes.find((person) => person.name === name)?.id ?? '';
  return {
    personIds: Object.fromEntries(DEMO_PEOPLE.map(({ key, name }) => [key, idOf(say(name))])),
    teamIds: Object.fromEntries(teams.nodes.map(({ id, name }) => [name, id])),
  };
}

/** Reads the link of an e-mail as its addressee would, and takes it as delivered: it need not leave for an address that nobody has. */
async function readLink({ unitOfWork, clock }: DemoTools, email: string): Promise<string> {
  const [letter] = await unitOfWork.runInWorker(outsider(clock), (tx) =>
    tx.query<{ readonly text: string }>(
      `update premia.emails set sent_at = coalesce(sent_at, $2) where recipient = $1 returning text_body as text`,
      [email, clock.now()],
    ),
  );
  const token = /[?&]token=([A-Za-z0-9_-]+)/.exec(letter?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`There is no e-mail to ${email}`);
  return token;
}

function outsider(clock: DemoClock): RequestContext {
  return {
    requestId: 'demo',
    operation: {},
    locale: 'en',
    now: clock.now(),
    userId: null,
    sessionId: null,
    tenantId: null,
    personId: null,
    roles: [],
    ip: '',
    userAgent: 'demo',
  };
}

/** The department opens on the last morning before its first month. */
export function openingOf(months: readonly DemoMonth[]): Date {
  return morningAfter(months[0]?.from ?? '', -1);
}
