import { shortKpiName } from '@premia/domain-kpi';
import { errorMessage } from '@premia/domain-plans';
import type { Message, Text } from '@premia/shared-messages';
import { listOf, message } from '@premia/shared-messages';
import type { Issue } from '../assemble/records';

/** What a finding says, and what to do about it. */
export function issueMessage({ code, values }: Issue): Message {
  const name = values.name ?? '';
  const kpi = shortKpiName(values.kpi ?? '');
  const part = values.part ?? '';
  // KPIs of the company have no owner's name.
  const owner: Text = name === '' ? message('checklist.company') : name;
  switch (code) {
    case 'no-published-plan':
      return message('checklist.no-published-plan');
    case 'plan-applies-later':
      return message('checklist.plan-applies-later', { date: values.date ?? '' });
    case 'run-under-approval':
      return message('checklist.run-under-approval', { number: values.number ?? '' });
    case 'outside-own-teams':
      return message('checklist.outside-own-teams');
    case 'nobody-in-plan':
      return message('checklist.nobody-in-plan');
    case 'no-terms':
      return message('checklist.no-terms', { name });
    case 'terms-after-leaving':
      return message('checklist.terms-after-leaving', { name, date: values.date ?? '', from: values.from ?? '' });
    case 'days-without-terms':
    case 'days-outside-plan':
    case 'days-without-target':
      return message(`checklist.${code}`, { name, days: { from: values.from ?? '', to: values.to ?? '' } });
    case 'paid-twice':
      return message('checklist.paid-twice', {
        name,
        amount: values.amount ?? { amount: '0', currency: '' },
        plan: values.plan ?? '',
        number: values.number ?? '',
        days: { from: values.from ?? '', to: values.to ?? '' },
      });
    case 'no-target':
      return message('checklist.no-target', { name });
    case 'no-kpis':
      return message('checklist.no-kpis', { name });
    case 'kpis-missing':
      return message('checklist.kpis-missing', { name, part });
    case 'not-in-plan':
      return message('checklist.not-in-plan', { name });
    case 'no-team':
      return message('checklist.no-team', { name });
    case 'team-without-kpis':
      return message('checklist.team-without-kpis', { name });
    case 'company-without-kpis':
      return message('checklist.company-without-kpis', { part });
    case 'component-unclear':
      return message('checklist.component-unclear', { owner, kpi });
    case 'no-data':
      return message('checklist.no-data', { owner, kpi });
    case 'no-data-counts-zero':
      return message('checklist.no-data-counts-zero', { owner, kpi });
    case 'no-data-left-out':
      return message('checklist.no-data-left-out', { owner, kpi });
    case 'data-error':
      return message('checklist.data-error', { owner, kpi });
    case 'one-measure':
      return message('checklist.one-measure', { name, kpi });
    case 'factor-missing':
      return message('checklist.factor-missing', { name, factor: values.factor ?? '' });
    case 'factors-missing': {
      const { count = '0', factor = '', names = '' } = values;
      return message('checklist.factors-missing', { count: Number(count), factor, names });
    }
    case 'factor-unfit':
      return message('checklist.factor-unfit', { name, factor: values.factor ?? '', value: values.value ?? '' });
    case 'absence-too-long':
      return message('checklist.absence-too-long', { name, days: Number(values.count), most: Number(values.needed) });
    case 'absence-spread':
      return message('checklist.absence-spread', { name, days: Number(values.count) });
    case 'earlier-run-open':
      return message('checklist.earlier-run-open', { number: values.number ?? '', cycle: values.name ?? '' });
    case 'head-left':
      return message('checklist.head-left', { name, head: values.head ?? '', date: values.date ?? '' });
    case 'not-acknowledged':
      return message('checklist.not-acknowledged', { count: values.count ?? '', needed: values.needed ?? '' });
    case 'version-not-acknowledged':
      return message('checklist.version-not-acknowledged', { name, version: values.version ?? '' });
    case 'weights-not-100':
      return message('checklist.weights-not-100', { owner, sum: values.sum ?? '0' });
    case 'calculation': {
      const problem = errorMessage(values.code ?? 'wrong-type');
      if (name === '') return problem;
      const about = values.kpi === undefined ? name : listOf([name, kpi]);
      return message('checklist.calculation', { name: about, problem });
    }
  }
}
