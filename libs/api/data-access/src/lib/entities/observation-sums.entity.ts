import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** What stands of a metric on a day in a channel; kept by a trigger on observations. */
@Entity('observation_days')
export class ObservationDayEntity extends TenantEntityBase {
  @Column('text') readonly metric!: string;
  @Column('date') readonly onDate!: string;
  @Column('text', { nullable: true }) readonly channel!: string | null;
  @Column('numeric') readonly value!: string;
  @Column('bigint') readonly observations!: string;
}

/** What stands of a metric in a month, by campaign. */
@Entity('observation_months')
export class ObservationMonthEntity extends TenantEntityBase {
  @Column('text') readonly metric!: string;
  @Column('date') readonly month!: string;
  @Column('text', { nullable: true }) readonly channel!: string | null;
  @Column('text', { nullable: true }) readonly campaign!: string | null;
  @Column('numeric') readonly value!: string;
  @Column('bigint') readonly observations!: string;
}
