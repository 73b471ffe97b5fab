package cn.changxiao.app.demo;

import cn.changxiao.app.demo.bundle.DemoBundles;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who manages which compound from when until when, and which of them are bundled. */
@Singleton
@Order(40)
final class AgreementsStep implements DemoStep {

    private final ConcludeAgreement concludeAgreement;
    private final DemoBundles bundles;

    AgreementsStep(ConcludeAgreement concludeAgreement, DemoBundles bundles) {
        this.concludeAgreement = concludeAgreement;
        this.bundles = bundles;
    }

    @Override
    public String label() {
        return "签订管理协议";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void run(DemoWork work) {
        List<PlannedCompound> compounds = work.plan().compounds();
        for (int i = 0; i < compounds.size(); i++) {
            for (PlannedManagement management : compounds.get(i).managements()) {
                concludeAgreement.conclude(Viewer.service(), agreement(work, compounds.get(i), management));
            }
            work.done(i + 1, compounds.size());
        }
        bundles.fill(
                work.plan(), work.register()::compound, key -> work.register().organisation(work.plan(), key));
    }

    private static NewAgreement agreement(DemoWork work, PlannedCompound compound, PlannedManagement management) {
        return new NewAgreement(
                new BusinessKey(compound.key() + ":agreement:" + management.from()),
                work.register().compound(compound),
                ManagementMode.valueOf(management.mode().name()),
                Optional.of(work.register().organisation(work.plan(), management.organisation())),
                FeeBasis.LUMP_SUM,
                management.from(),
                management.until().orElse(NewAgreement.OPEN_END),
                reason(compound, management));
    }

    private static String reason(PlannedCompound compound, PlannedManagement management) {
        boolean isTakeOver =
                compound.managements().size() > 1 && management.until().isEmpty();
        return switch (management.mode()) {
            case COMPANY -> isTakeOver ? "与相邻小区捆绑，由同一物业公司接管" : "业主大会选聘";
            case SELF_MANAGED -> "业主共同决定自行管理";
            case FALLBACK -> "无物业服务企业愿意承接，街道委托托底过渡管理";
        };
    }
}
