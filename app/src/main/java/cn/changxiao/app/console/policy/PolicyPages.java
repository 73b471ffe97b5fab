package cn.changxiao.app.console.policy;

import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.Places;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyProposals;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of a place and a day together. */
@Singleton
final class PolicyPages {

    private final Policies policies;
    private final PolicyProposals proposals;
    private final CompoundPolicies viewers;
    private final Places places;
    private final Clock clock;

    PolicyPages(Policies policies, PolicyProposals proposals, CompoundPolicies viewers, Places places, Clock clock) {
        this.policies = policies;
        this.proposals = proposals;
        this.viewers = viewers;
        this.places = places;
        this.clock = clock;
    }

    PolicyPage of(Viewer viewer, Optional<String> place, Optional<LocalDate> day, String other) {
        PolicyPage.Place here = named(place.orElseGet(() -> viewers.place(viewer)));
        LocalDate on = day.orElse(LocalDate.now(clock));
        Map<PolicyParameter, List<PolicyValue>> values = policies.everything(here.code(), on);
        boolean canSet = viewer.role() == Role.ADMINISTRATOR || viewer.role() == Role.STREET_OFFICE;
        return new PolicyPage(
                here,
                on,
                List.copyOf(values.values()),
                other.isEmpty() ? Optional.empty() : Optional.of(comparison(values, named(other), on)),
                canSet ? proposals.open(viewer) : List.of(),
                new PolicyPage.Setting(
                        canSet, viewer.user().value(), UUID.randomUUID().toString()));
    }

    private PolicyPage.Comparison comparison(
            Map<PolicyParameter, List<PolicyValue>> here, PolicyPage.Place other, LocalDate on) {
        Map<PolicyParameter, List<PolicyValue>> there = policies.everything(other.code(), on);
        List<PolicyPage.Difference> differences = here.values().stream()
                .map(values -> values.get(0))
                .filter(value -> there.containsKey(value.parameter()))
                .map(value -> new PolicyPage.Difference(
                        value,
                        there.getOrDefault(value.parameter(), List.of(value)).get(0)))
                .filter(pair -> !pair.here().text().equals(pair.there().text()))
                .toList();
        return new PolicyPage.Comparison(other, differences);
    }

    private PolicyPage.Place named(String code) {
        return places.find(code).isPresent()
                ? new PolicyPage.Place(code, places.fullName(code))
                : new PolicyPage.Place("", "全国");
    }
}
