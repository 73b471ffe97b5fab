package cn.changxiao.property.bankstatement;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.bankstatement.format.StatementLine;

/**
 * What makes a movement the same one in every file that tells of it, whatever its encoding, padding or format. Neither
 * balance nor time of day belongs to it: exports of one bank differ in both. Equal ones are counted.
 */
final class EntryIdentity {

    private EntryIdentity() {}

    /** 32 bytes. */
    static byte[] of(StatementLine line) {
        StatementLine.Numbers numbers = line.numbers();
        if (numbers.transaction().isEmpty()) {
            return ContentHash.of(
                    "content",
                    line.bookedOn(),
                    line.amount().fen(),
                    line.counterparty().name(),
                    line.counterparty().account(),
                    line.remark());
        }
        // A bank's serial number may begin anew each day, a channel's never does.
        return ContentHash.of(
                "number",
                numbers.isUnique() ? "" : line.bookedOn(),
                numbers.transaction(),
                numbers.refund(),
                line.amount().fen());
    }
}
