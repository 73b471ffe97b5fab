package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.property.money.Money;

/**
 * One line of a certificate.
 *
 * @param entry the statement entry a difference lies in; 0 if there is none
 */
public record CertificateLine(CertificateSection section, String text, Money amount, long entry) {

    CertificateLine(CertificateSection section, String text, Money amount) {
        this(section, text, amount, 0);
    }

    String stored() {
        return "%s\t%s\t%d\t%d".formatted(section, text.replaceAll("[\t\r\n]", " "), amount.fen(), entry);
    }

    static CertificateLine restored(String line) {
        String[] parts = line.split("\t", -1);
        return new CertificateLine(
                CertificateSection.valueOf(parts[0]),
                parts[1],
                Money.ofFen(Long.parseLong(parts[2])),
                Long.parseLong(parts[3]));
    }
}
