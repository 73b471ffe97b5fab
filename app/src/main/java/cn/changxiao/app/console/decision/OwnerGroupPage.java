package cn.changxiao.app.console.decision;

import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.roll.GroupedUnit;
import java.util.List;
import java.util.Optional;

/** Which units of a compound count as one head, and the form that changes it. */
public record OwnerGroupPage(
        String key,
        List<CompoundSummary> compounds,
        Optional<CompoundSummary> chosen,
        List<GroupedUnit> grouped,
        List<ScopeBuilding> buildings) {}
