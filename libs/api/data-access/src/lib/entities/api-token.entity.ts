import { Column, Entity } from 'typeorm';
import type { ApiScope } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('api_tokens')
export class ApiTokenEntity extends TenantEntityBase {
  @Column('text') readonly name!: string;
  @Column('text') readonly tokenHash!: string;
  @Column('text', { array: true }) readonly scopes!: readonly ApiScope[];
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz') readonly expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly revokedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly revokedBy!: string | null;
}
