package cn.changxiao.fund.report;

import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.money.Money;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A posted voucher as it is printed: who made and checked it, what it reverses and is reversed by, its lines. */
public record Voucher(
        VoucherHead head,
        String maker,
        String checker,
        LocalDateTime postedAt,
        Optional<VoucherHead> reverses,
        Optional<VoucherHead> reversedBy,
        Money total,
        int lineCount,
        List<VoucherLine> lines) {

    public Voucher {
        lines = List.copyOf(lines);
    }

    /** How many lines are not shown. */
    public int hidden() {
        return lineCount - lines.size();
    }

    public boolean mentions(AccountTitle title) {
        return lines.stream().anyMatch(line -> line.title() == title);
    }
}
