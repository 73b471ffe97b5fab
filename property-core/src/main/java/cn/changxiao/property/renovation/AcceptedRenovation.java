package cn.changxiao.property.renovation;

import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;

/**
 * A renovation project of a compound that was accepted.
 *
 * @param acceptedOn the day of the first joint acceptance that it passed, with or without defects
 */
public record AcceptedRenovation(CompoundId compound, String project, LocalDate acceptedOn) {}
