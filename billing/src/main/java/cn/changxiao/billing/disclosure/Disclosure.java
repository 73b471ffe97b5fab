package cn.changxiao.billing.disclosure;

import cn.changxiao.billing.BillingMonth;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A disclosure whole; its fees are those of today while it is a draft, and frozen once it is published. */
public record Disclosure(Head head, List<ServiceGiven> services, List<CommonIncome> incomes, List<DisclosedFee> fees) {

    public Disclosure {
        services = List.copyOf(services);
        incomes = List.copyOf(incomes);
        fees = List.copyOf(fees);
    }

    /** As it stands in the list. */
    public record Head(
            DisclosureId id,
            long compound,
            String compoundName,
            long issuer,
            String issuerName,
            BillingMonth first,
            BillingMonth last,
            String responsible,
            DisclosureState state,
            long draftedBy,
            Optional<LocalDateTime> publishedAt) {

        public boolean isDraft() {
            return state == DisclosureState.DRAFT;
        }

        /** As in {@code 2026-01 至 2026-06}. */
        public String months() {
            return first + " 至 " + last;
        }
    }
}
