package cn.changxiao.app.console.run;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.scope.RunScope;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;

/** The form of a new run. */
record BillRunForm(FormFields fields) {

    PrepareBillRun.Command command() {
        return new PrepareBillRun.Command(
                new BusinessKey(fields.required("key", "业务编号")),
                new Months(
                        BillingMonth.parse(fields.required("first", "起始账期")),
                        BillingMonth.parse(fields.required("last", "截止账期"))),
                fields.text("cycle").isEmpty() ? BillingCycle.MONTH : fields.choice(BillingCycle.class, "cycle", "周期"),
                scope(),
                false);
    }

    private RunScope scope() {
        return switch (fields.text("scope")) {
            case "STREET" -> new RunScope.Street(fields.required("street", "街道"));
            case "COMPOUNDS" ->
                new RunScope.Chosen(
                        fields.ticked("compound-").stream().map(CompoundId::new).toList());
            default -> new RunScope.Managed();
        };
    }
}
