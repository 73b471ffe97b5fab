package cn.changxiao.billing.bill;

import cn.changxiao.property.money.Money;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells anybody who holds a bill whether its number, amount and check digits are those of the bill that was issued. It
 * says nothing of who owes, where, or what is paid; whoever does not hold the digits learns nothing at all.
 */
@Singleton
public class VerifyBill {

    private final BillRows billRows;

    VerifyBill(BillRows billRows) {
        this.billRows = billRows;
    }

    /** Empty when there is no such bill or the check digits are not its own. */
    @ReadOnly
    public Optional<Verified> verify(BillId id, String number, String fen, String check) {
        String digits = check.replace(" ", "").toLowerCase(Locale.ROOT);
        return billRows.read(List.of(id.value())).stream()
                .filter(bill -> isSame(bill.check(), digits))
                .map(bill -> new Verified(
                        bill.head().number(),
                        bill.issuer(),
                        bill.months(),
                        bill.head().due(),
                        bill.head().dueNow(),
                        bill.head().isVoid(),
                        bill.head().number().toString().equals(number),
                        Long.toString(bill.head().due().fen()).equals(fen)))
                .findFirst();
    }

    /** In a time that does not tell how many digits were right. */
    private static boolean isSame(String own, String given) {
        return MessageDigest.isEqual(
                own.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    /** What of a genuine bill may be said to everybody; {@code due} is what its paper says, {@code now} what holds. */
    public record Verified(
            BillNumber number,
            String issuer,
            String months,
            Money due,
            Money now,
            boolean isVoid,
            boolean isNumberSame,
            boolean isAmountSame) {

        public boolean isLowered() {
            return due.isMoreThan(now);
        }

        public boolean isSame() {
            return isNumberSame && isAmountSame;
        }
    }
}
