import { PrimaryColumn } from 'typeorm';

/** What every row of a workspace begins with; the tenant leads the key. */
export abstract class TenantEntityBase {
  @PrimaryColumn('uuid') readonly tenantId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
}
