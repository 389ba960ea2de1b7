import type { SchemaPath, SchemaPathTree } from '@angular/forms/signals';
import { maxLength, required, validate } from '@angular/forms/signals';
import { LIMITS } from '@premia/shared-contract';
import { typedDecimal } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';
import type { TargetKind, TermsDraft } from './terms-draft';

/** What terms need before the server is asked; what they mean together is the server's to judge. */
export function termsRules(path: SchemaPathTree<TermsDraft>, t: Translate): void {
  required(path.from);
  required(path.position);
  maxLength(path.position, LIMITS.nameLength);
  const numberIn = (field: SchemaPath<string>, neededFor: readonly TargetKind[] | 'always'): void => {
    validate(field, ({ value, valueOf }) => {
      const typed = value().trim();
      const isNeeded = neededFor === 'always' || neededFor.includes(valueOf(path.target));
      if (typed === '') return isNeeded ? { kind: 'required' } : null;
      if (typedDecimal(typed) !== null) return null;
      return { kind: 'number', message: t('organization.terms.notANumber', { typed }) };
    });
  };
  numberIn(path.fte, 'always');
  numberIn(path.eligiblePay, ['percent']);
  numberIn(path.targetPercent, ['percent']);
  numberIn(path.targetAmount, ['amount']);
}
