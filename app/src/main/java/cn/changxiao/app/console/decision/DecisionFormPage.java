package cn.changxiao.app.console.decision;

import cn.changxiao.property.estate.CompoundSummary;
import java.util.List;
import java.util.Optional;

/** The form of a new proposal; matters and scopes are there once the compound is chosen. */
public record DecisionFormPage(
        String key,
        List<CompoundSummary> compounds,
        Optional<CompoundSummary> chosen,
        List<MatterRule> matters,
        List<SpecialChoice> special,
        List<ScopeBuilding> buildings) {}
