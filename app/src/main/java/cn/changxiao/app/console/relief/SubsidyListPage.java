package cn.changxiao.app.console.relief;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.subsidy.Subsidy;
import cn.changxiao.billing.subsidy.SubsidyState;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.party.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A page of subsidies with the form of a new one; {@code user} may approve what others proposed. */
public record SubsidyListPage(
        List<Subsidy> subsidies, PageNumbers numbers, long user, List<CompoundSummary> compounds, String key) {

    static SubsidyListPage of(Viewer viewer, List<Subsidy> found, int page, int rows, List<CompoundSummary> compounds) {
        boolean isMore = found.size() > rows;
        return new SubsidyListPage(
                isMore ? found.subList(0, rows) : found,
                new PageNumbers("/billing/subsidies", page, rows, (page - 1L) * rows + found.size()),
                viewer.user().value(),
                compounds,
                "subsidy:" + UUID.randomUUID());
    }

    public boolean canApprove(Subsidy subsidy) {
        return subsidy.state() == SubsidyState.PROPOSED && subsidy.proposedBy() != user;
    }

    public boolean canClaim(Subsidy subsidy) {
        return subsidy.state() == SubsidyState.APPROVED;
    }

    public List<FeeItem> items() {
        return Stream.of(FeeItem.values()).filter(FeeItem::hasTariff).toList();
    }

    public static String tone(SubsidyState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "bad";
        };
    }
}
