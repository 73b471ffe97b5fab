package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.app.demo.plan.PlannedOrganisation;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who issues bills, each with the compounds and times it manages. */
final class Issuers {

    /** Ids below those that are given out, so that the trail tells the demo's clerks from real users. */
    private static final UserId MAKER = new UserId(0);

    private static final UserId CHECKER = new UserId(2);

    private Issuers() {}

    /** A compound while one issuer manages it. */
    record Managed(PlannedCompound compound, PlannedManagement management) {}

    /** One issuer with all it manages or managed. */
    record Issuer(PlannedOrganisation organisation, OrganisationId id, List<Managed> managed) {

        /** The service itself, writing down what the issuer did before. */
        Viewer maker() {
            return viewer(MAKER, "演示数据制单");
        }

        Viewer checker() {
            return viewer(CHECKER, "演示数据复核");
        }

        private Viewer viewer(UserId user, String name) {
            return Viewer.member(user, name, Role.valueOf(organisation.kind().name()), id);
        }
    }

    static List<Issuer> of(DemoWork work) {
        CityPlan plan = work.plan();
        Map<String, List<Managed>> byKey = new LinkedHashMap<>();
        for (PlannedCompound compound : plan.compounds()) {
            for (PlannedManagement management : compound.managements()) {
                byKey.computeIfAbsent(management.organisation(), key -> new ArrayList<>())
                        .add(new Managed(compound, management));
            }
        }
        List<Issuer> issuers = new ArrayList<>();
        byKey.forEach((key, managed) -> {
            PlannedOrganisation organisation = plan.organisation(key);
            issuers.add(new Issuer(organisation, work.register().organisation(organisation), managed));
        });
        return issuers;
    }
}
