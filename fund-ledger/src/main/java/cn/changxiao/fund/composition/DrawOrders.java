package cn.changxiao.fund.composition;

import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of drawing in force at a place on a day. */
@Singleton
class DrawOrders {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Policies policies;

    DrawOrders(Policies policies) {
        this.policies = policies;
    }

    /** Of any place and day, each place's values read once. */
    Reader reader() {
        return new Reader();
    }

    /** Remembers what it has read; for one question. */
    final class Reader {

        private final Map<String, List<PolicyValue>> byPlace = new HashMap<>();

        DrawOrder of(String place, LocalDate day) {
            return byPlace
                    .computeIfAbsent(place, code -> policies.candidates(PolicyParameter.FUND_DRAW_ORDER, code, EVER))
                    .stream()
                    .filter(value -> !value.validFrom().isAfter(day))
                    .findFirst()
                    .map(value -> DrawOrder.of(value.value()))
                    .orElse(DrawOrder.INCOME_FIRST);
        }
    }
}
