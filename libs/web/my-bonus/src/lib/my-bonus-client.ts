import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '@premia/web-util';
import type { MyBonusQuery, MyExplanationPartsFragment, MyMeasurePartsFragment } from './my-bonus.graphql.generated';
import { MyBonusDocument } from './my-bonus.graphql.generated';

export type MyBonus = NonNullable<MyBonusQuery['myBonus']>;
export type MyCycle = MyBonusQuery['myCycles'][number];
export type MyTotal = MyBonusQuery['myPayouts'][number];
export type MyPayout = NonNullable<MyBonus['payout']>;
export type MyStanding = NonNullable<MyBonus['standing']>;
export type MyMeasure = MyMeasurePartsFragment;
export type MyExplanation = MyExplanationPartsFragment;
export type MyStep = MyExplanation['steps'][number];
export type MyBar = MyExplanation['waterfall'][number];

/** Without a period the one that every page begins with; without a plan the first by name. */
export interface AskedBonus {
  readonly cycleId: string | null;
  readonly planId: string | null;
}

/** What a person asks about their own bonus; the server answers nothing about anyone else's. */
@Injectable({ providedIn: 'root' })
export class MyBonusClient {
  readonly #graphql = inject(GraphqlClient);

  /** The bonus is null where the reader is no person of the workspace, or where there is no period yet. */
  async read(asked: AskedBonus): Promise<{
    readonly cycles: readonly MyCycle[];
    readonly totals: readonly MyTotal[];
    readonly bonus: MyBonus | null;
  }> {
    const { myCycles, myPayouts, myBonus } = await this.#graphql.query(MyBonusDocument, { ...asked });
    return { cycles: myCycles, totals: myPayouts, bonus: myBonus };
  }
}
