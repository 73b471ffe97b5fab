package cn.changxiao.billing.printing;

import java.time.LocalDateTime;

/** One printing of one document; {@code number} 1 is the original. */
public record Printing(int number, String printedBy, LocalDateTime printedAt) {

    public boolean isDuplicate() {
        return number > 1;
    }
}
