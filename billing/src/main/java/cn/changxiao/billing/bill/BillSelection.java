package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.property.estate.CompoundId;

/** Which bills are printed together. */
public sealed interface BillSelection {

    static BillSelection building(long building, BillingMonth month) {
        return new OfBuilding(building, month);
    }

    static BillSelection compound(CompoundId compound, BillingMonth month) {
        return new OfCompound(compound, month);
    }

    static BillSelection run(BillRunId run) {
        return new OfRun(run);
    }

    /** Bills that cover the month in one building. */
    record OfBuilding(long building, BillingMonth month) implements BillSelection {}

    /** Bills that cover the month in one compound. */
    record OfCompound(CompoundId compound, BillingMonth month) implements BillSelection {}

    /** All bills of one run. */
    record OfRun(BillRunId run) implements BillSelection {}
}
