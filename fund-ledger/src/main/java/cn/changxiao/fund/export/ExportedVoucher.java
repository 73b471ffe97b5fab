package cn.changxiao.fund.export;

import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A voucher as an export shows it; its lines sum to zero, debit positive. */
record ExportedVoucher(
        VoucherNumber number,
        LocalDate day,
        JournalKind kind,
        String summary,
        Optional<VoucherNumber> reverses,
        List<Line> lines) {

    /** An amount on an account, debit positive. */
    record Line(ExportAccount account, Money amount) {}
}
