package cn.changxiao.app.console.tariff;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.tariff.Tariff;
import cn.changxiao.billing.tariff.TariffState;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.util.List;

/** A page of prices; {@code user} may approve what others proposed. */
public record TariffListPage(List<Tariff> tariffs, PageNumbers numbers, long user, boolean isManager) {

    static TariffListPage of(Viewer viewer, List<Tariff> found, int page, int rows) {
        boolean isMore = found.size() > rows;
        return new TariffListPage(
                isMore ? found.subList(0, rows) : found,
                new PageNumbers("/billing/tariffs", page, rows, (page - 1L) * rows + found.size()),
                viewer.user().value(),
                viewer.role() != Role.STREET_OFFICE);
    }

    public boolean canApprove(Tariff tariff) {
        return isManager && tariff.state() == TariffState.PROPOSED && tariff.proposedBy() != user;
    }

    /** An approved price without an end may be given one, unless one waits already. */
    public boolean canEnd(Tariff tariff) {
        return isManager
                && tariff.state() == TariffState.APPROVED
                && tariff.isOpenEnded()
                && tariff.end().isEmpty();
    }

    public boolean canApproveEnd(Tariff tariff) {
        return isManager
                && tariff.isOpenEnded()
                && tariff.end().filter(end -> end.proposedBy() != user).isPresent();
    }

    public static String tone(TariffState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "bad";
        };
    }
}
