import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_attempts')
export class SignInAttemptEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly keyHash!: string;
  @Column('timestamptz') readonly at!: Date;
  @Column('boolean', { nullable: true }) readonly succeeded!: boolean | null;
}
