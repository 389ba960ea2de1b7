import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatDate, formatMoneyInText } from '@premia/shared-format';
import {
  Button,
  Card,
  Chip,
  Confirmations,
  DefinitionList,
  Dialog,
  EmptyState,
  PageHeader,
  PageState,
  Removal,
  Toasts,
} from '@premia/web-ui';
import { allOf, firstOfMonth, firstOfNextMonth, injectToday, injectTranslate, Language } from '@premia/web-util';
import { InvitationNews } from '../invitation/invitation-news';
import { InvitationStore } from '../invitation/invitation-store';
import { loginStateOf } from '../invitation/login-state';
import type { NewInvitation, Terms, TermsInput } from '../organization-client';
import { TeamForm } from '../teams/team-form';
import type { TeamDraft } from '../teams/teams-store';
import { TeamsStore } from '../teams/teams-store';
import { DetailsForm } from './details-form';
import { LoginCard } from './login-card';
import type { PersonDetails } from './person-store';
import { PersonStore } from './person-store';
import { ReplacedTermsList } from './replaced-terms';
import { draftFrom, emptyTerms } from './terms-draft';
import { TermsForm } from './terms-form';
import { TermsTable } from './terms-table';

const NEW_TEAM: TeamDraft = { id: null, name: '', parentId: '', headPersonId: '' };

/** On which terms does this person work, and can they sign in? */
@Component({
  selector: 'premia-person-page',
  imports: [
    Button,
    Card,
    Chip,
    DefinitionList,
    DetailsForm,
    Dialog,
    EmptyState,
    LoginCard,
    PageHeader,
    PageState,
    Removal,
    ReplacedTermsList,
    RouterLink,
    TeamForm,
    TermsForm,
    TermsTable,
  ],
  providers: [InvitationStore, PersonStore, TeamsStore],
  templateUrl: './person-page.html',
  styles: '.aside { display: grid; gap: var(--gap); align-content: start; overflow-wrap: anywhere; }',
})
export class PersonPage {
  readonly personId = input.required<string>();
  protected readonly store = inject(PersonStore);
  protected readonly invitations = inject(InvitationStore);
  protected readonly teams = inject(TeamsStore);
  readonly #toasts = inject(Toasts);
  readonly #router = inject(Router);
  readonly #confirmations = inject(Confirmations);
  readonly #language = inject(Language).current;
  readonly #news = inject(InvitationNews);
  protected readonly t = injectTranslate();
  protected readonly today = injectToday();
  protected readonly page = allOf(this.store.page, this.teams.page, this.invitations.page);

  /** Which part is being changed; one at a time. */
  protected readonly editing = signal<'terms' | 'details' | 'login' | null>(null);
  protected readonly isAddingTeam = signal(false);
  protected readonly termsEditor = viewChild(TermsForm);

  protected readonly lead = computed(() => {
    const terms = this.store.person()?.currentTerms ?? null;
    if (terms === null) return null;
    const since = formatDate(terms.from, this.#language());
    return terms.teamName === null
      ? this.t('organization.person.leadAlone', { position: terms.position, since })
      : this.t('organization.person.lead', { position: terms.position, team: terms.teamName, since });
  });
  protected readonly termsTable = computed(() => ({
    terms: this.store.person()?.terms ?? [],
    today: this.today(),
    showsPay: this.store.canSeePay(),
    canRemove: this.store.canSetTerms(),
  }));
  protected readonly removal = computed(() => ({
    name: this.store.person()?.name ?? '',
    isArchived: this.store.person()?.archived ?? false,
    remove: () => this.store.remove(),
    archive: (archived: boolean) => this.store.archive(archived),
  }));
  protected readonly termsForm = computed(() => ({
    draft: this.#termsDraft(),
    teams: this.teams.teams(),
    currency: this.store.currency(),
    canAddTeam: this.store.canManageTeams(),
    saving: this.store.saving(),
  }));
  readonly #termsDraft = computed(() => {
    const terms = this.store.person()?.terms ?? [];
    const newest = terms.reduce<(typeof terms)[number] | null>(
      (latest, one) => (latest === null || one.from > latest.from ? one : latest),
      null,
    );
    return newest === null
      ? emptyTerms(firstOfMonth(this.today()))
      : draftFrom(newest, firstOfNextMonth(newest.from > this.today() ? newest.from : this.today()));
  });
  readonly #details = computed((): PersonDetails => {
    const person = this.store.person();
    return {
      name: person?.name ?? '',
      email: person?.email ?? '',
      personnelNumber: person?.personnelNumber ?? '',
      leftOn: person?.leftOn ?? '',
    };
  });
  protected readonly detailsForm = computed(() => ({
    details: this.#details(),
    saving: this.store.saving(),
  }));
  protected readonly detailItems = computed(() => {
    const { email, personnelNumber, leftOn } = this.#details();
    const items = [
      { term: this.t('organization.person.email'), value: email || '—' },
      { term: this.t('organization.person.number'), value: personnelNumber || '—' },
    ];
    return leftOn === ''
      ? items
      : [...items, { term: this.t('organization.person.leftOn'), value: formatDate(leftOn, this.#language()) }];
  });
  protected readonly login = computed(() => {
    const person = this.store.person();
    if (person === null || !this.invitations.isVisible()) return null;
    return {
      login: loginStateOf(person, this.invitations.invitations()),
      canInvite: this.invitations.canInvite(),
      isOpen: this.editing() === 'login',
      isRevoking: this.invitations.isRevoking(),
      invite: {
        person,
        saving: this.invitations.sending(),
      },
    };
  });
  protected readonly teamModel = computed(() => ({
    draft: NEW_TEAM,
    teams: this.teams.teams(),
    heads: null,
    hasManyPeople: false,
    saving: this.teams.saving(),
  }));

  constructor() {
    this.invitations.list();
    effect(() => {
      this.store.show(this.personId());
    });
  }

  protected edit(part: 'terms' | 'details' | 'login' | null): void {
    this.store.forget();
    this.invitations.forget();
    this.editing.set(part);
  }

  protected async saveTerms(terms: TermsInput): Promise<void> {
    const same = this.store.person()?.terms.find(({ from }) => from === terms.from) ?? null;
    if (same !== null && !(await this.#mayReplace(same))) return;
    if ((await this.store.addTerms(terms, same?.id ?? null)) === null) return;
    this.editing.set(null);
    this.#toasts.say(this.t('organization.terms.saved', { from: formatDate(terms.from, this.#language()) }));
  }

  /** Past pay is not changed in passing: says what is replaced, and asks. */
  async #mayReplace({ eligiblePay, from, position }: Terms): Promise<boolean> {
    const language = this.#language();
    const was = eligiblePay === null ? position : `${position}, ${formatMoneyInText(eligiblePay, language)}`;
    const answer = await this.#confirmations.ask({
      heading: this.t('organization.terms.replaceAsk', { from: formatDate(from, language) }),
      text: this.t('organization.terms.replaceText', { was, from: formatDate(from, language) }),
      confirmLabel: this.t('organization.terms.replace'),
    });
    return answer !== null;
  }

  protected gone(): void {
    void this.#router.navigate(['/people']);
  }

  protected async removeTerms({ id, from }: Terms): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t('organization.terms.removeAsk', { from: formatDate(from, this.#language()) }),
      text: this.t('organization.terms.removeText'),
      confirmLabel: this.t('organization.terms.remove'),
      isDangerous: true,
    });
    if (answer === null || (await this.store.removeTerms(id)) !== null) return;
    this.#toasts.warn(this.store.saving().error ?? '');
  }

  protected async saveDetails(details: PersonDetails): Promise<void> {
    if ((await this.store.changeDetails(details)) !== null) this.editing.set(null);
  }

  protected async addTeam(draft: TeamDraft): Promise<void> {
    const team = await this.teams.save(draft);
    if (team === null) return;
    this.termsEditor()?.chooseTeam(team.id);
    this.isAddingTeam.set(false);
  }

  protected async invite(wanted: NewInvitation): Promise<void> {
    const sent = await this.invitations.send(wanted);
    if (sent === null) return;
    this.editing.set(null);
    await this.#news.tell(sent);
  }

  protected async revoke(): Promise<void> {
    const state = this.login()?.login;
    if (state?.kind !== 'invited') return;
    const answer = await this.#confirmations.ask({
      heading: this.t('organization.invite.revokeAsk', { email: state.invitation.email }),
      text: this.t('organization.invite.revokeText'),
      confirmLabel: this.t('organization.invite.revoke'),
      isDangerous: true,
    });
    if (answer === null) return;
    const problem = await this.invitations.revoke(state.invitation.id);
    if (problem === null) this.#toasts.say(this.t('organization.invite.revoked'));
    else this.#toasts.warn(problem);
  }
}
