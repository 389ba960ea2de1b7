import { Module } from '@nestjs/common';
import { ChangeCycle } from './change-cycle/change-cycle.command';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CycleQueries } from './cycle.queries';
import { CycleResolver } from './cycle.resolver';
import { CycleFieldsResolver } from './cycle-fields.resolver';

@Module({ providers: [CycleResolver, CycleFieldsResolver, CycleQueries, CreateCycle, ChangeCycle] })
export class ReviewsModule {}
