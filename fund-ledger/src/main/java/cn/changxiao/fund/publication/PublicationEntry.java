package cn.changxiao.fund.publication;

import java.time.LocalDateTime;
import java.util.Optional;

/** A line of the register: who published what of which compound and when, under which hash, and whether it still holds. */
public record PublicationEntry(
        PublicationId id,
        String number,
        long custodian,
        String custodianName,
        long compound,
        String compoundName,
        NoticePeriod period,
        String hash,
        String publisher,
        LocalDateTime publishedAt,
        Optional<Withdrawal> withdrawal) {

    public boolean isInForce() {
        return withdrawal.isEmpty();
    }

    /** Why it was taken back, by whom and when. */
    public record Withdrawal(String reason, String userName, LocalDateTime at) {}
}
