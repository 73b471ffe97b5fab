package cn.changxiao.billing.dunning;

import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A demand as it was made.
 *
 * @param delivery for a message, what became of it; empty for the other channels
 */
public record DunningStep(
        long id,
        int stage,
        DunningChannel channel,
        Money demanded,
        LocalDate answerBy,
        String said,
        LocalDate madeOn,
        String delivery,
        List<Serving> servings) {

    public DunningStep {
        servings = List.copyOf(servings);
    }

    /** Evidence that the demand reached the owner. */
    public record Serving(ServingWay way, LocalDate on, String by, String mailNumber, String photoHash, String note) {}
}
