import { Module } from '@nestjs/common';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CycleQueries } from './cycle.queries';
import { CycleResolver } from './cycle.resolver';

@Module({ providers: [CycleResolver, CycleQueries, CreateCycle] })
export class ReviewsModule {}
