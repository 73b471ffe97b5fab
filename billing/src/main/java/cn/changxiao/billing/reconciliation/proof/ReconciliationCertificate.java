package cn.changxiao.billing.reconciliation.proof;

import java.time.LocalDateTime;

/**
 * A three-way certificate as it was issued.
 *
 * @param number 1 for the first of the day
 * @param hash over the content, in hexadecimal
 */
public record ReconciliationCertificate(
        ReconciliationCertificateId id,
        DayProof proof,
        int number,
        String hash,
        String issuedBy,
        LocalDateTime issuedAt) {

    /** As it is cited: day and number. */
    public String title() {
        return "%s 第 %d 号".formatted(proof.day(), number);
    }
}
