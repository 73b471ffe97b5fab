package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A withdrawal with its shares; what belongs to a step is empty while it is to come; held until is there while money is. */
public record WithdrawalDetail(
        WithdrawalSummary summary,
        String component,
        String contractor,
        String evidence,
        Optional<CertificateNumber> certificate,
        Optional<LocalDate> heldUntil,
        Area area,
        String rejection,
        boolean isPaymentPrepared,
        Optional<Long> journal,
        List<WithdrawalShare> shares) {

    public WithdrawalDetail {
        shares = List.copyOf(shares);
    }

    public Money fromAccounts() {
        return Money.sum(shares.stream().map(WithdrawalShare::fromAccount).toList());
    }

    public Money selfPay() {
        return Money.sum(shares.stream().map(WithdrawalShare::selfPay).toList());
    }

    public long unitsShort() {
        return shares.stream().filter(share -> share.selfPay().isPositive()).count();
    }
}
