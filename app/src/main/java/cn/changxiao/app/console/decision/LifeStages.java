package cn.changxiao.app.console.decision;

import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.StepLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The life of a decision as a row of stages, each with the day on which it was reached. */
public final class LifeStages {

    private LifeStages() {}

    /** Done stages with their days, then those ahead. */
    public static List<Stage> of(DecisionView view) {
        DecisionState end =
                view.decision().state() == DecisionState.FAILED ? DecisionState.FAILED : DecisionState.EFFECTIVE;
        return Stream.of(
                        DecisionState.DRAFT,
                        DecisionState.ANNOUNCED,
                        DecisionState.OPEN,
                        DecisionState.CLOSED,
                        DecisionState.TALLIED,
                        DecisionState.PUBLISHED,
                        end)
                .map(state -> stage(view, state))
                .toList();
    }

    private static Stage stage(DecisionView view, DecisionState state) {
        Optional<String> day = view.steps().stream()
                .filter(step -> step.state() == state)
                .map(StepLine::at)
                .map(at -> at.toLocalDate().toString())
                .findFirst();
        boolean isNow = view.decision().state() == state;
        return new Stage(label(state), day.orElse(""), isNow ? "now" : day.isPresent() ? "done" : "", isNow);
    }

    private static String label(DecisionState state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case ANNOUNCED -> "公告";
            case OPEN -> "表决";
            case CLOSED -> "截止";
            case TALLIED -> "计票";
            case PUBLISHED -> "公示";
            case EFFECTIVE -> "生效";
            case FAILED, CANCELLED -> state.label();
        };
    }

    /** One of them; {@code when} is empty until it is reached. */
    public record Stage(String label, String when, String style, boolean isNow) {}
}
