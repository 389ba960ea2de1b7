import { describe, expect, it } from '@jest/globals';
import type { PlanInput } from '@premia/domain-bonus';
import { describeText } from '@premia/shared-messages';
import { issue, partNames } from '../assemble/measures';
import { issueMessage } from './issue-message';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [
    { id: 'own', scope: 'individual', weight: '70', curve: { kind: 'linear' } },
    { id: 'company', scope: 'company', weight: '30', curve: { kind: 'linear' } },
  ],
};

describe('What a checklist says', () => {
  it('names parts of a plan as the plan’s page does, not by their ids', () => {
    const [own, company] = PLAN.components;
    if (own === undefined || company === undefined) throw new Error('the plan has lost its parts');
    const ofPerson = issue('kpis-missing', true, { personId: 'p1', name: 'Search specialist' }, partNames(PLAN, own));
    expect(describeText('en', issueMessage(ofPerson))).toBe(
      'Search specialist has no KPIs for the part “Own KPIs” of the plan. Assign them.',
    );
    expect(describeText('ru', issueMessage(ofPerson))).toBe(
      'Search specialist: нет показателей для составляющей «Свои показатели». Назначьте их.',
    );
    const ofCompany = issue('company-without-kpis', true, { personId: null, name: '' }, partNames(PLAN, company));
    expect(describeText('en', issueMessage(ofCompany))).toBe(
      'The company has no KPIs for the part “Company”. Assign them.',
    );
    expect(describeText('ru', issueMessage(ofCompany))).toBe(
      'У компании нет показателей для составляющей «Компания». Назначьте их.',
    );
  });

  it('names the person and the KPI that the calculation refuses', () => {
    const values = { name: 'Anna', code: 'duplicate-id', kpi: 'leads', message: 'The measure "leads" …' } as const;
    const refused = { code: 'calculation', blocking: true, personId: 'p1', values } as const;
    expect(describeText('en', issueMessage(refused))).toBe(
      'Anna, Leads: This name is taken already. Choose another one.',
    );
    expect(describeText('ru', issueMessage(refused))).toMatch(/^Anna, Лиды: /u);
  });
});
