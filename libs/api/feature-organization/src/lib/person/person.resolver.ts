import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, IdArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { ArchiveArguments, DeleteResult } from '@premia/api-vocabulary';
import { Archive } from '../removal/archive.command';
import { Remove } from '../removal/remove.command';
import { AddTerms, RemoveTerms } from '../terms/add-terms.command';
import { AddTermsArguments, RemoveTermsArguments } from '../terms/terms.input';
import { CreatePerson } from './create-person.command';
import { PeopleArguments, PersonInput, UpdatePersonArguments } from './person.input';
import { PersonQueries } from './person.queries';
import { Person, PersonConnection, SavePersonResult } from './person.type';
import { UpdatePerson } from './update-person.command';

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly queries: PersonQueries,
    private readonly createPersonCommand: CreatePerson,
    private readonly updatePersonCommand: UpdatePerson,
    private readonly addTermsCommand: AddTerms,
    private readonly removeTermsCommand: RemoveTerms,
    private readonly remove: Remove,
    private readonly archive: Archive,
  ) {}

  @Query(() => PersonConnection)
  @Requires('people.read')
  people(@Ctx() ctx: TenantContext, @Args() filter: PeopleArguments): Promise<Connection<Person>> {
    return this.queries.page(ctx, filter);
  }

  @Query(() => Person, { nullable: true })
  @Requires('people.read')
  person(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<Person | null> {
    return this.queries.visibleById(ctx, id);
  }

  @Mutation(() => SavePersonResult)
  @Requires('people.manage')
  createPerson(@Ctx() ctx: TenantContext, @Args('person') person: PersonInput): Promise<typeof SavePersonResult> {
    return this.createPersonCommand.execute(ctx, person);
  }

  @Mutation(() => SavePersonResult)
  @Requires('people.manage')
  updatePerson(@Ctx() ctx: TenantContext, @Args() person: UpdatePersonArguments): Promise<typeof SavePersonResult> {
    return this.updatePersonCommand.execute(ctx, person);
  }

  @Mutation(() => DeleteResult, { description: 'Takes somebody away on whom nothing rests' })
  @Requires('people.manage')
  deletePerson(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof DeleteResult> {
    return this.remove.execute(ctx, 'person', id);
  }

  @Mutation(() => SavePersonResult, { description: 'Puts somebody who has left out of lists and choices, or back' })
  @Requires('people.manage')
  archivePerson(@Ctx() ctx: TenantContext, @Args() wish: ArchiveArguments): Promise<typeof SavePersonResult> {
    return this.archive.person(ctx, wish);
  }

  @Mutation(() => SavePersonResult, {
    description:
      'Adds terms from a day on; those that held until then end the day before, or on the last day of work of somebody who comes back',
  })
  @Requires('terms.manage')
  addTerms(
    @Ctx() ctx: TenantContext,
    @Args() { personId, terms, replaces }: AddTermsArguments,
  ): Promise<typeof SavePersonResult> {
    return this.addTermsCommand.execute(ctx, personId, terms, replaces ?? null);
  }

  @Mutation(() => SavePersonResult, {
    description: 'Takes terms away; those that ended the day before hold on in their place',
  })
  @Requires('terms.manage')
  removeTerms(
    @Ctx() ctx: TenantContext,
    @Args() { personId, termsId }: RemoveTermsArguments,
  ): Promise<typeof SavePersonResult> {
    return this.removeTermsCommand.execute(ctx, personId, termsId);
  }
}
