import { Module } from '@nestjs/common';
import { ChangeCycle } from './change-cycle/change-cycle.command';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CycleQueries } from './cycle.queries';
import { CycleResolver } from './cycle.resolver';

@Module({ providers: [CycleResolver, CycleQueries, CreateCycle, ChangeCycle] })
export class ReviewsModule {}
