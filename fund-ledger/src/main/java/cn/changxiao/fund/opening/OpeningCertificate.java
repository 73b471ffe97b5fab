package cn.changxiao.fund.opening;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether the opening balances of one file stand in the books to the fen: as recorded from the file, as the vouchers
 * post them, and as they stand in the sub-accounts' own lines.
 */
public record OpeningCertificate(FileId file, String name, List<Line> lines) {

    public OpeningCertificate {
        lines = List.copyOf(lines);
    }

    public Money recorded() {
        return Money.sum(lines.stream().map(Line::recorded).toList());
    }

    public Money vouchers() {
        return Money.sum(lines.stream().map(Line::vouchers).toList());
    }

    public Money accounts() {
        return Money.sum(lines.stream().map(Line::accounts).toList());
    }

    public long units() {
        return lines.stream().mapToLong(Line::units).sum();
    }

    /** True if the three agree in every compound, and with the file's own sum of what was accepted. */
    public boolean holds(Money fromFile) {
        return recorded().equals(fromFile)
                && lines.stream()
                        .allMatch(line -> line.recorded().equals(line.vouchers())
                                && line.recorded().equals(line.accounts()));
    }

    /** One compound, book and day; the voucher is blank where every balance is zero. */
    public record Line(
            String compound,
            String book,
            LocalDate day,
            String voucher,
            long units,
            Money recorded,
            Money vouchers,
            Money accounts) {}
}
