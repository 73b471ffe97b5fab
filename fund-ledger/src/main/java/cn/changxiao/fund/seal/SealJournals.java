package cn.changxiao.fund.seal;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals every voucher that waits, 5,000 in a transaction, off the way of those who post. Several may call at once: they
 * take turns.
 */
@Singleton
public class SealJournals {

    private static final Logger LOG = LoggerFactory.getLogger(SealJournals.class);

    private static final int CHUNK = 5_000;

    private final SealNextJournals next;

    SealJournals(SealNextJournals next) {
        this.next = next;
    }

    /** How many vouchers were sealed. */
    public long seal() {
        long sealed = 0;
        // What is sealed leaves rows behind that the database clears away later; going on after them skips these. A
        // voucher with a smaller id that commits meanwhile waits for the next call.
        SealNextJournals.Sealed chunk = next.seal(0, CHUNK);
        while (chunk.count() == CHUNK) {
            sealed += chunk.count();
            chunk = next.seal(chunk.last(), CHUNK);
        }
        sealed += chunk.count();
        if (sealed > 0) {
            LOG.info("sealed {} journals", sealed);
        }
        return sealed;
    }
}
