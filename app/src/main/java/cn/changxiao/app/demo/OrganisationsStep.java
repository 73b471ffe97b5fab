package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.PlannedOrganisation;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Street offices, companies, operators, the custodian and the owners' committees. */
@Singleton
@Order(20)
final class OrganisationsStep implements DemoStep {

    private final FoundOrganisation foundOrganisation;

    OrganisationsStep(FoundOrganisation foundOrganisation) {
        this.foundOrganisation = foundOrganisation;
    }

    @Override
    public String label() {
        return "登记机构";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void run(DemoWork work) {
        foundOrganisation.foundAll(
                Viewer.service(),
                work.plan().organisations().stream()
                        .map(OrganisationsStep::organisation)
                        .toList());
    }

    /** Without credit codes: an invented one could be somebody's. */
    private static NewOrganisation organisation(PlannedOrganisation planned) {
        return new NewOrganisation(
                OrganisationKind.valueOf(planned.kind().name()),
                planned.name(),
                Optional.empty(),
                planned.jurisdictionCode());
    }
}
