package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a day of an account proves: statement = books + differences, receipts = what became of them + differences. Each
 * difference is named; what cannot be named would be a line of its own.
 */
public record DayProof(String account, LocalDate day, List<CertificateLine> lines) {

    public DayProof {
        lines = List.copyOf(lines);
    }

    /** The sections named apart, and a last line for what they leave unexplained. */
    static DayProof of(String account, LocalDate day, List<CertificateLine> found) {
        List<CertificateLine> lines = new ArrayList<>(found);
        Money rest = sum(found, CertificateSection.STATEMENT)
                .minus(sum(found, CertificateSection.BOOKS))
                .minus(sum(found, CertificateSection.DIFFERENCE));
        if (!rest.isZero()) {
            lines.add(new CertificateLine(CertificateSection.DIFFERENCE, "不能归到明细的差额", rest));
        }
        return new DayProof(account, day, lines);
    }

    public List<CertificateLine> of(CertificateSection section) {
        return lines.stream().filter(line -> line.section() == section).toList();
    }

    public Money sum(CertificateSection section) {
        return sum(lines, section);
    }

    /** Every line in which the three do not agree. */
    public List<CertificateLine> differences() {
        return lines.stream()
                .filter(line -> line.section() == CertificateSection.DIFFERENCE
                        || line.section() == CertificateSection.USE_DIFFERENCE)
                .toList();
    }

    public boolean agrees() {
        return differences().isEmpty();
    }

    private static Money sum(List<CertificateLine> lines, CertificateSection section) {
        return Money.sum(lines.stream()
                .filter(line -> line.section() == section)
                .map(CertificateLine::amount)
                .toList());
    }
}
