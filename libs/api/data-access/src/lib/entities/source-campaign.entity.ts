import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('source_campaigns')
export class SourceCampaignEntity extends TenantEntityBase {
  @Column('text') readonly source!: string;
  @Column('text') readonly campaignNumber!: string;
  @Column('text') readonly campaign!: string;
}
