package cn.changxiao.app.console.months;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.closing.ClosingCheck;
import cn.changxiao.billing.closing.IssuerMonth;
import cn.changxiao.billing.closing.IssuerMonths;
import cn.changxiao.billing.closing.MonthState;
import cn.changxiao.billing.closing.MonthStep;
import cn.changxiao.property.party.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The months of a manager, the newest first, with what is unfinished of the chosen one.
 *
 * @param user who looks: decides what others proposed
 * @param key makes sending a form twice one command
 */
public record BillingMonthsPage(
        List<IssuerMonth> months,
        BillingMonth chosen,
        MonthState chosenState,
        boolean isOver,
        List<ClosingCheck> checks,
        List<MonthStep> history,
        long user,
        String key) {

    public BillingMonthsPage {
        months = List.copyOf(months);
        checks = List.copyOf(checks);
        history = List.copyOf(history);
    }

    static BillingMonthsPage of(
            Viewer viewer, List<IssuerMonth> rows, BillingMonth chosen, MonthState state, IssuerMonths months) {
        boolean isOver = rows.stream()
                .filter(row -> row.month().equals(chosen))
                .findFirst()
                .map(IssuerMonth::isOver)
                .orElseGet(() -> rows.get(0).month().isAfter(chosen));
        return new BillingMonthsPage(
                rows,
                chosen,
                state,
                isOver,
                months.checks(viewer, chosen),
                months.history(viewer),
                viewer.user().value(),
                "month:" + UUID.randomUUID());
    }

    /** The earliest month after the last closed one, or one that was opened again; the month before this if none is closed. */
    static BillingMonth next(List<IssuerMonth> rows) {
        boolean anyClosed = rows.stream().anyMatch(row -> row.state() != MonthState.OPEN);
        if (!anyClosed) {
            return rows.get(0).month().plus(-1);
        }
        BillingMonth earliest = rows.get(0).month();
        for (IssuerMonth row : rows) {
            if (row.state() != MonthState.CLOSED) {
                earliest = row.month();
            }
        }
        return earliest;
    }

    public boolean isClosable() {
        return isOver && chosenState != MonthState.CLOSED && checks.stream().noneMatch(ClosingCheck::keepsOpen);
    }

    /** What the month waits for, or that it can be closed. */
    public String verdict() {
        if (chosenState == MonthState.CLOSED) {
            return "该账期已结账。";
        }
        if (!isOver) {
            return "该账期尚未结束，%s 之后可以结账。".formatted(chosen.lastDay());
        }
        return isClosable() ? "可以结账。结账后，该账期及更早的账期不再出账、收款、调整和冲回。" : "处理完下列事项后可以结账。";
    }

    public Optional<MonthStep> waiting(IssuerMonth month) {
        return month.last().filter(MonthStep::waits);
    }

    public boolean canPropose(IssuerMonth month) {
        return month.state() == MonthState.CLOSED && waiting(month).isEmpty();
    }

    public boolean canDecide(MonthStep proposal) {
        return proposal.by() != user;
    }

    public static String tone(MonthState state) {
        return switch (state) {
            case OPEN -> "neutral";
            case CLOSED -> "good";
            case REOPENED -> "warn";
        };
    }

    public static String tone(ClosingCheck check) {
        if (check.isDone()) {
            return "good";
        }
        return check.item().blocks() ? "bad" : "info";
    }

    public static String answer(ClosingCheck check) {
        return check.isDone() ? "无" : "%d 项".formatted(check.count());
    }
}
