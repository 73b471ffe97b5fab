package cn.changxiao.app.console.decision;

import cn.changxiao.property.decision.DecisionState;
import java.time.LocalDate;

/** What has to happen next with a decision, as far as the viewer has a part in it. */
public enum NextStep {
    ANNOUNCE("公告"),
    WAIT_TO_OPEN("等待表决开始"),
    OPEN("开始表决"),
    COLLECT("收集选票"),
    CLOSE("截止表决"),
    TALLY("计票"),
    PUBLISH("复核公示"),
    WAIT_FOR_OTHER("等待另一人复核"),
    WAIT_FOR_CHALLENGE("受理异议"),
    CONCLUDE("办结"),
    NONE("");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static NextStep of(DecisionPage page) {
        DecisionState state = page.decision().state();
        if (state == DecisionState.TALLIED && page.reader().isStaff()) {
            return page.reader().hasTallied() ? WAIT_FOR_OTHER : PUBLISH;
        }
        if (state == DecisionState.OPEN && page.canEnter()) {
            return COLLECT;
        }
        return page.reader().leads() ? ofLeader(page, state) : NONE;
    }

    private static NextStep ofLeader(DecisionPage page, DecisionState state) {
        return switch (state) {
            case DRAFT -> ANNOUNCE;
            case ANNOUNCED -> page.now().isBefore(page.voting().opensAt()) ? WAIT_TO_OPEN : OPEN;
            case OPEN -> CLOSE;
            case CLOSED -> TALLY;
            case PUBLISHED -> isChallenged(page) ? WAIT_FOR_CHALLENGE : CONCLUDE;
            case TALLIED, EFFECTIVE, FAILED, CANCELLED -> NONE;
        };
    }

    private static boolean isChallenged(DecisionPage page) {
        LocalDate today = page.now().toLocalDate();
        return page.openObjections() > 0
                || page.decision()
                        .publication()
                        .filter(publication -> !today.isAfter(publication.until()))
                        .isPresent();
    }
}
