package cn.changxiao.app.api.fund;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.withdrawal.WithdrawalDetail;
import cn.changxiao.fund.withdrawal.WithdrawalSummary;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A withdrawal; its shares, and the day until which its money is held, are there when one is asked for. */
@Serdeable
record WithdrawalJson(
        String id,
        String compound,
        String scope,
        String project,
        String budget,
        String state,
        LocalDate appliedOn,
        Optional<LocalDate> heldUntil,
        List<ShareJson> shares) {

    static WithdrawalJson of(WithdrawalSummary summary) {
        return of(summary, Optional.empty(), List.of());
    }

    static WithdrawalJson of(WithdrawalDetail detail) {
        return of(
                detail.summary(),
                detail.heldUntil(),
                detail.shares().stream()
                        .map(share -> new ShareJson(
                                share.lineNo(),
                                share.place(),
                                share.part(),
                                share.area().toString(),
                                share.exact(detail.summary().budget(), detail.area()),
                                share.share().toString(),
                                share.fromAccount().toString(),
                                share.selfPay().toString()))
                        .toList());
    }

    private static WithdrawalJson of(WithdrawalSummary summary, Optional<LocalDate> heldUntil, List<ShareJson> shares) {
        return new WithdrawalJson(
                summary.id().toString(),
                summary.compoundName(),
                summary.scope(),
                summary.project(),
                summary.budget().toString(),
                summary.state().name(),
                summary.appliedOn(),
                heldUntil,
                shares);
    }

    @Serdeable
    record ShareJson(
            int lineNo,
            String place,
            AccountPart part,
            String area,
            String exact,
            String share,
            String fromAccount,
            String selfPay) {}
}
