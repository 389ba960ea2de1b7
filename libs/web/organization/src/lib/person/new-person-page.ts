import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { LIMITS } from '@premia/shared-contract';
import { Button, Card, Dialog, LabelledField, Notice, PageHeader, PageState, TextInput, Toasts } from '@premia/web-ui';
import { firstOfMonth, injectToday, injectTranslate, keepUnsaved } from '@premia/web-util';
import type { Person } from '../organization-client';
import { TeamForm } from '../teams/team-form';
import type { TeamDraft } from '../teams/teams-store';
import { TeamsStore } from '../teams/teams-store';
import { PersonStore } from './person-store';
import type { TermsDraft } from './terms-draft';
import { emptyTerms, termsInput } from './terms-draft';
import { TermsFields } from './terms-fields';
import { termsRules } from './terms-rules';

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly personnelNumber: string;
  readonly terms: TermsDraft;
}

const NEW_TEAM: TeamDraft = { id: null, name: '', parentId: '', headPersonId: '' };

/** A person with the terms to begin with; made for adding several in a row. */
@Component({
  selector: 'premia-new-person-page',
  imports: [
    Button,
    Card,
    Dialog,
    FormField,
    LabelledField,
    Notice,
    PageHeader,
    PageState,
    RouterLink,
    TeamForm,
    TermsFields,
    TextInput,
  ],
  providers: [PersonStore, TeamsStore],
  templateUrl: './new-person-page.html',
  styles: `
    form,
    .fields {
      max-width: 720px;
    }
    .fields {
      display: grid;
      gap: 18px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: 18px;
    }
  `,
})
export class NewPersonPage {
  protected readonly store = inject(PersonStore);
  protected readonly teams = inject(TeamsStore);
  readonly #today = injectToday();
  readonly #toasts = inject(Toasts);
  readonly #router = inject(Router);
  protected readonly t = injectTranslate();

  readonly #draft = signal(this.#blank());
  protected readonly person = form(this.#draft, (path) => {
    required(path.name);
    maxLength(path.name, LIMITS.nameLength);
    email(path.email);
    maxLength(path.email, LIMITS.emailLength);
    maxLength(path.personnelNumber, LIMITS.personnelNumberLength);
    if (this.store.canSetTerms()) termsRules(path.terms, this.t);
  });
  protected readonly added = signal<readonly { readonly id: string; readonly name: string }[]>([]);

  protected readonly termsModel = computed(() => ({
    teams: this.teams.teams(),
    currency: this.store.currency(),
    canAddTeam: this.store.canManageTeams(),
    saving: this.store.saving(),
  }));
  protected readonly isAddingTeam = signal(false);
  protected readonly teamModel = computed(() => ({
    draft: NEW_TEAM,
    teams: this.teams.teams(),
    heads: null,
    hasManyPeople: false,
    saving: this.teams.saving(),
  }));

  constructor() {
    keepUnsaved(() => this.person().dirty());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.#add();
    if (saved === null) return;
    this.person().reset();
    this.#toasts.say(this.t('organization.person.added', { name: saved.name }));
    await this.#router.navigate(['/people']);
  }

  protected async saveAndGoOn(): Promise<void> {
    if ((await this.#add()) === null) return;
    // Day and team are what colleagues have in common; pay and target are a person's own, and never another's by oversight.
    this.#draft.update(({ terms: { from, teamId } }) => ({ ...this.#blank(), terms: { ...emptyTerms(from), teamId } }));
    this.person().reset();
    this.person.name().focusBoundControl();
  }

  protected async addTeam(draft: TeamDraft): Promise<void> {
    const team = await this.teams.save(draft);
    if (team === null) return;
    this.person.terms.teamId().value.set(team.id);
    this.isAddingTeam.set(false);
  }

  async #add(): Promise<Person | null> {
    this.person().markAsTouched();
    if (this.person().invalid()) {
      this.person().errorSummary()[0]?.fieldTree().focusBoundControl();
      return null;
    }
    const { name, email: address, personnelNumber, terms } = this.#draft();
    const saved = await this.store.create({
      name: name.trim(),
      email: address.trim() || null,
      personnelNumber: personnelNumber.trim() || null,
      terms: this.store.canSetTerms() ? termsInput(terms) : null,
    });
    if (saved !== null) this.added.update((known) => [...known, { id: saved.id, name: saved.name }]);
    return saved;
  }

  #blank(): NewPerson {
    return { name: '', email: '', personnelNumber: '', terms: emptyTerms(firstOfMonth(this.#today())) };
  }
}
