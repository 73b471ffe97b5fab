package cn.changxiao.app.demo;

import cn.changxiao.app.demo.Issuers.Issuer;
import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.BillRunNotPrepared;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.property.BusinessKey;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** Two years of bills: one run for each issuer, prepared, signed off by another clerk, and posted. */
@Singleton
@Order(110)
final class BillsStep implements DemoStep {

    private final PrepareBillRun prepareBillRun;
    private final SignOffBillRun signOffBillRun;
    private final PostBillRun postBillRun;

    BillsStep(PrepareBillRun prepareBillRun, SignOffBillRun signOffBillRun, PostBillRun postBillRun) {
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.postBillRun = postBillRun;
    }

    @Override
    public String label() {
        return "出具两年的物业费账单";
    }

    @Override
    public int weight() {
        return 30;
    }

    @Override
    public void run(DemoWork work) {
        List<Issuer> issuers = Issuers.of(work);
        work.each(issuers, issuer -> bill(work.plan(), issuer));
    }

    private void bill(CityPlan plan, Issuer issuer) {
        BillRunId run = prepareBillRun.prepare(
                issuer.maker(),
                PrepareBillRun.Command.history(
                        new BusinessKey("demo:bills:" + issuer.organisation().key()),
                        BillingMonth.of(plan.oldestMonth()),
                        BillingMonth.of(plan.newestMonth())));
        try {
            signOffBillRun.signOff(issuer.checker(), run);
        } catch (BillRunNotPrepared fromTheBuildBefore) {
            // The build was cut short after the sign-off: the run is posted or goes on below.
        }
        postBillRun.post(run);
    }
}
