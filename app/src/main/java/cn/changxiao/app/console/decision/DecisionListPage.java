package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.noticeboard.DecisionLine;
import java.time.LocalDateTime;
import java.util.List;

/** A page of the decisions that the viewer may see, and whether the viewer may draft one. */
public record DecisionListPage(
        String state, List<DecisionLine> lines, PageNumbers numbers, boolean canDraft, LocalDateTime now) {

    /** Stands for everything under way in place of a single state. */
    static final String DUE = "DUE";

    public boolean isDesk() {
        return state.equals(DUE);
    }

    /** Whether nothing will happen any more. */
    static boolean isOver(DecisionLine line) {
        return line.state().compareTo(DecisionState.EFFECTIVE) >= 0;
    }

    /** The colour in which a state is shown. */
    public static String tone(DecisionState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> "neutral";
            case ANNOUNCED, CLOSED, TALLIED, PUBLISHED -> "warn";
            case OPEN -> "info";
            case EFFECTIVE -> "good";
            case FAILED -> "bad";
        };
    }

    /** The share of the heads that have taken part; 0 before there is a roll. */
    public static int percent(DecisionLine line) {
        return line.participation().allHeads() == 0
                ? 0
                : Math.toIntExact(line.participation().heads()
                        * 100
                        / line.participation().allHeads());
    }

    /** What has to happen next, in a few words; empty where nothing does. */
    public String due(DecisionLine line) {
        return switch (line.state()) {
            case DRAFT -> "核对后公告";
            case ANNOUNCED -> isOver(line.opensAt().orElse(now)) ? "开始表决" : "等待表决开始";
            case OPEN -> isOver(line.closesAt().orElse(now)) ? "截止表决" : "送达、录入选票";
            case CLOSED -> "计票";
            case TALLIED -> "另一人复核公示";
            case PUBLISHED ->
                line.challengeUntil()
                                .filter(day -> now.toLocalDate().isAfter(day))
                                .isPresent()
                        ? "办结"
                        : "受理异议";
            case EFFECTIVE, FAILED, CANCELLED -> "";
        };
    }

    private boolean isOver(LocalDateTime time) {
        return !now.isBefore(time);
    }
}
