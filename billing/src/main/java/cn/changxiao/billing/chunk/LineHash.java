package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.Charge;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over the lines of bills as fixed-width numbers, so that no two different lists have one encoding. Sequence
 * numbers stay out: another manager's bill of other days may take the next one, and nothing that was signed off changes.
 */
final class LineHash {

    private static final int NUMBERS_OF_A_LINE = 14;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(NUMBERS_OF_A_LINE * Long.BYTES);

    LineHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    void add(PlannedBill bill) {
        for (BilledLine line : bill.lines()) {
            Charge charge = line.charge();
            buffer.clear();
            buffer.putLong(bill.unit().id()).putLong(bill.unit().building()).putLong(bill.payer());
            buffer.putLong(bill.cycle().first().number()).putLong(charge.month().number());
            buffer.putLong(charge.item().id());
            buffer.putLong(charge.firstDay()).putLong(charge.days()).putLong(charge.tariff());
            buffer.putLong(charge.quantityHundredths()).putLong(charge.priceE4());
            buffer.putLong(charge.amount().fen()).putLong(charge.relief().fen()).putLong(charge.reliefId());
            digest.update(buffer.flip());
        }
    }

    byte[] digest() {
        return digest.digest();
    }
}
