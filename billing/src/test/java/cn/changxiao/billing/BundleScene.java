package cn.changxiao.billing;

import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.property.bundle.BasisKind;
import cn.changxiao.property.bundle.BundleBasis;
import cn.changxiao.property.bundle.BundleChangeKind;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.bundle.DecideBundleChange;
import cn.changxiao.property.bundle.NewBundle;
import cn.changxiao.property.bundle.NewBundleChange;
import cn.changxiao.property.bundle.ProposeBundle;
import cn.changxiao.property.bundle.ProposeBundleChange;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Bundles the compounds of a scene through the product's own use cases. */
@Singleton
public class BundleScene {

    private static final Viewer CHECKER = Viewer.administrator(new UserId(9), "复核");

    private final ProposeBundle proposeBundle;
    private final ProposeBundleChange proposeBundleChange;
    private final DecideBundleChange decideBundleChange;

    BundleScene(
            ProposeBundle proposeBundle,
            ProposeBundleChange proposeBundleChange,
            DecideBundleChange decideBundleChange) {
        this.proposeBundle = proposeBundle;
        this.proposeBundleChange = proposeBundleChange;
        this.decideBundleChange = decideBundleChange;
    }

    public BundleId form(Company company, String from, CompoundId... compounds) {
        return decideBundleChange.decide(
                CHECKER,
                proposeBundle.propose(
                        Viewer.service(),
                        new NewBundle(
                                BillingScene.key("bundle"),
                                "打包组" + compounds[0],
                                "",
                                new OrganisationId(company.id()),
                                LocalDate.parse(from),
                                members(compounds),
                                "")),
                true);
    }

    public void join(BundleId bundle, String on, CompoundId... compounds) {
        change(BundleChangeKind.JOIN, bundle, on, compounds);
    }

    public void leave(BundleId bundle, String on, CompoundId... compounds) {
        change(BundleChangeKind.LEAVE, bundle, on, compounds);
    }

    private void change(BundleChangeKind kind, BundleId bundle, String on, CompoundId... compounds) {
        decideBundleChange.decide(
                CHECKER,
                proposeBundleChange.propose(
                        Viewer.service(),
                        new NewBundleChange(
                                BillingScene.key("bundle"), kind, bundle, LocalDate.parse(on), members(compounds), "")),
                true);
    }

    private static List<BundleBasis> members(CompoundId... compounds) {
        return Arrays.stream(compounds)
                .map(compound -> new BundleBasis(compound, BasisKind.ENTRUSTMENT, "业主委托书"))
                .toList();
    }
}
