package cn.changxiao.property.unitchange;

import cn.changxiao.property.party.UserId;
import java.time.LocalDate;

/** A split or merge as a list shows it; {@code olds} and {@code parts} name the rooms with their areas. */
public record UnitChangeSummary(
        UnitChangeId id,
        UnitChangeKind kind,
        UnitChangeState state,
        String compoundName,
        String olds,
        String parts,
        LocalDate from,
        String evidence,
        String surveyReason,
        UserId proposedBy) {}
