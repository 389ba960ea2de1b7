import { ObjectType } from '@nestjs/graphql';
import type { Locale } from '@premia/shared-contract';
import { localize } from './localize';
import { Problem } from './problem';

/** What does not exist, is another workspace's, or may not be seen: all three read the same, to the letter. */
@ObjectType({ implements: () => [Problem] })
export class NotFound extends Problem {
  constructor(reader: { readonly locale: Locale }) {
    super(
      'NOT_FOUND',
      localize(reader, {
        en: 'There is nothing here, or it is not open to you. Check the link, or ask the owner of the workspace for access.',
        ru: 'Здесь ничего нет, или у вас нет доступа. Проверьте ссылку или попросите доступ у владельца компании.',
      }),
    );
  }
}
