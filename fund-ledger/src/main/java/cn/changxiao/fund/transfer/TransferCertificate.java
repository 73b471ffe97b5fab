package cn.changxiao.fund.transfer;

import cn.changxiao.property.money.Money;
import java.util.List;

/**
 * That the fund of a compound went to its assembly to the fen: as recorded unit by unit, as the vouchers took it from the
 * bank, and as the sub-accounts' own last lines took it, after which each stands at zero.
 */
public record TransferCertificate(Transfer transfer, List<Sum> sums, List<Line> lines) {

    public TransferCertificate {
        sums = List.copyOf(sums);
        lines = List.copyOf(lines);
    }

    public Money recorded() {
        return Money.sum(lines.stream().map(Line::balance).toList());
    }

    public Money vouchers() {
        return Money.sum(sums.stream().map(Sum::bank).toList());
    }

    public Money accounts() {
        return Money.sum(lines.stream().map(Line::taken).toList());
    }

    /** True if the three agree, unit by unit, and nothing is left on any sub-account. */
    public boolean holds() {
        return recorded().equals(vouchers())
                && lines.stream()
                        .allMatch(line -> line.balance().equals(line.taken())
                                && line.left().isZero());
    }

    /** What went out of one book. */
    public record Sum(String book, long journal, String voucher, Money bank) {}

    /** One sub-account: what was recorded, what its own line in the voucher took, what is left on it. */
    public record Line(String place, Money firstDeposit, Money balance, Money taken, Money left) {}
}
