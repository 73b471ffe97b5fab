package cn.changxiao.app.demo.bundle;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.OrganisationKeys;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.app.demo.plan.PlannedManagement.Mode;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.bundle.BasisKind;
import cn.changxiao.property.bundle.BundleBasis;
import cn.changxiao.property.bundle.BundleChangeDecided;
import cn.changxiao.property.bundle.BundleChangeId;
import cn.changxiao.property.bundle.DecideBundleChange;
import cn.changxiao.property.bundle.NewBundle;
import cn.changxiao.property.bundle.ProposeBundle;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A company that takes a compound over from the fallback manager bundles it with its nearest neighbours of the street. */
@Singleton
public class DemoBundles {

    private static final int BUNDLES = 12;
    private static final int MEMBERS = 4;

    private final ProposeBundle proposeBundle;
    private final DecideBundleChange decideBundleChange;

    DemoBundles(ProposeBundle proposeBundle, DecideBundleChange decideBundleChange) {
        this.proposeBundle = proposeBundle;
        this.decideBundleChange = decideBundleChange;
    }

    /**
     * The bundles, once.
     *
     * @param ids of the plan's compounds
     * @param organisations the ids of the plan's keys
     */
    public void fill(
            CityPlan plan, Function<PlannedCompound, CompoundId> ids, Function<String, OrganisationId> organisations) {
        Map<String, Integer> ofStreet = new LinkedHashMap<>();
        groups(plan).stream()
                .map(DemoBundles::neighbours)
                .filter(members -> members.size() > 1)
                .limit(BUNDLES)
                .forEach(members -> {
                    PlannedCompound first = members.get(0);
                    int number = ofStreet.merge(first.street().code(), 1, Integer::sum);
                    OrganisationId office = organisations.apply(
                            OrganisationKeys.streetOffice(first.street().code()));
                    NewBundle bundle = new NewBundle(
                            new BusinessKey(first.key() + ":bundle"),
                            "%s第%d打包组".formatted(first.street().name(), number),
                            "",
                            organisations.apply(now(first).organisation()),
                            now(first).from(),
                            members.stream()
                                    .map(member -> new BundleBasis(
                                            ids.apply(member), BasisKind.ENTRUSTMENT, member.name() + "业主签署，占比过半"))
                                    .toList(),
                            "相邻小区连片打包，由同一物业公司管理");
                    form(office, bundle);
                });
    }

    private void form(OrganisationId office, NewBundle bundle) {
        BundleChangeId change = proposeBundle.propose(viewer(0, "演示数据制单", office), bundle);
        try {
            decideBundleChange.decide(viewer(2, "演示数据复核", office), change, true);
        } catch (BundleChangeDecided fromTheBuildBefore) {
            // The build was cut short after this confirmation: it stands.
        }
    }

    /** By street and company, the central street first. */
    private static Collection<List<PlannedCompound>> groups(CityPlan plan) {
        return plan.compounds().stream()
                .filter(compound -> compound.managementNow()
                        .filter(management -> management.mode() == Mode.COMPANY)
                        .isPresent())
                .sorted(Comparator.comparing(
                        compound -> !compound.street().code().equals(CityPlan.CENTRAL_STREET)))
                .collect(Collectors.groupingBy(
                        compound -> compound.street().code() + now(compound).organisation(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Who was taken over first and who is nearest to it of those whom the company managed by then. */
    private static List<PlannedCompound> neighbours(List<PlannedCompound> group) {
        Optional<PlannedCompound> first = group.stream()
                .filter(compound -> compound.managements().size() > 1)
                .min(Comparator.comparing(compound -> now(compound).from()));
        if (first.isEmpty()) {
            return List.of();
        }
        PlannedCompound centre = first.get();
        LocalDate day = now(centre).from();
        List<PlannedCompound> members = new ArrayList<>(group);
        members.removeIf(compound -> now(compound).from().isAfter(day));
        members.sort(Comparator.comparing((PlannedCompound compound) -> distance(centre, compound))
                .thenComparing(PlannedCompound::key));
        return members.subList(0, Math.min(MEMBERS, members.size()));
    }

    private static BigDecimal distance(PlannedCompound a, PlannedCompound b) {
        return a.longitude()
                .subtract(b.longitude())
                .abs()
                .add(a.latitude().subtract(b.latitude()).abs());
    }

    private static PlannedManagement now(PlannedCompound compound) {
        return compound.managementNow().orElseThrow();
    }

    private static Viewer viewer(long user, String name, OrganisationId office) {
        return Viewer.member(new UserId(user), name, Role.STREET_OFFICE, office);
    }
}
