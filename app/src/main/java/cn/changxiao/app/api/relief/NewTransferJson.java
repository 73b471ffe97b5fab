package cn.changxiao.app.api.relief;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.billing.subsidy.SubsidyTransfer;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A transfer of a subsidy's payer for a month; the amount in yuan. */
@Serdeable
record NewTransferJson(String month, String amount, String transaction, LocalDate receivedOn) {

    SubsidyTransfer toCommand(String key, SubsidyId subsidy) {
        return new SubsidyTransfer(
                new BusinessKey(key), subsidy, BillingMonth.parse(month), Money.parse(amount), transaction, receivedOn);
    }
}
