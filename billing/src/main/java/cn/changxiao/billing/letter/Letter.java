package cn.changxiao.billing.letter;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/** A dunning letter as it was made out. */
public record Letter(
        long id,
        boolean isLawyers,
        String issuer,
        String compound,
        String place,
        String owner,
        Money demanded,
        LocalDate madeOn,
        LocalDate answerBy,
        String said,
        List<Month> months) {

    public Letter {
        months = List.copyOf(months);
    }

    /** Over everything that stands on it. */
    public byte[] contentHash() {
        return ContentHash.of(id, issuer, compound, place, owner, demanded, madeOn, answerBy, said, months);
    }

    /** What is demanded for one month. */
    public record Month(String period, LocalDate dueOn, Money open) {}
}
