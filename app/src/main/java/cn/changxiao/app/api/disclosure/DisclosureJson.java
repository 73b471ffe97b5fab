package cn.changxiao.app.api.disclosure;

import cn.changxiao.billing.disclosure.Disclosure;
import cn.changxiao.billing.disclosure.DisclosureState;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A disclosure whole; amounts in yuan. */
@Serdeable
record DisclosureJson(HeadJson head, List<ServiceJson> services, List<IncomeJson> incomes, List<FeeJson> fees) {

    static DisclosureJson of(Disclosure disclosure) {
        return new DisclosureJson(
                HeadJson.of(disclosure.head()),
                disclosure.services().stream()
                        .map(each -> new ServiceJson(each.matter(), each.standard(), each.performance()))
                        .toList(),
                disclosure.incomes().stream()
                        .map(each -> new IncomeJson(each.source(), each.amount().toString(), each.spentOn()))
                        .toList(),
                disclosure.fees().stream()
                        .map(fee -> new FeeJson(
                                fee.item().name(),
                                fee.units(),
                                fee.due().toString(),
                                fee.relief().toString(),
                                fee.received().toString(),
                                fee.open().toString()))
                        .toList());
    }

    /** As it stands in the list. */
    @Serdeable
    record HeadJson(
            String id,
            String compound,
            String compoundName,
            String issuer,
            String first,
            String last,
            String responsible,
            DisclosureState state) {

        static HeadJson of(Disclosure.Head head) {
            return new HeadJson(
                    head.id().toString(),
                    Long.toString(head.compound()),
                    head.compoundName(),
                    head.issuerName(),
                    head.first().toString(),
                    head.last().toString(),
                    head.responsible(),
                    head.state());
        }
    }

    /** A service, the standard agreed on and how it was performed. */
    @Serdeable
    record ServiceJson(String matter, String standard, String performance) {}

    /** Income from common parts and its use. */
    @Serdeable
    record IncomeJson(String source, String amount, String spentOn) {}

    /** The fees of one item. */
    @Serdeable
    record FeeJson(String item, int units, String due, String relief, String received, String open) {}
}
