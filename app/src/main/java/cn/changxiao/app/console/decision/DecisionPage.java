package cn.changxiao.app.console.decision;

import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.FrozenRule;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.Participation;
import cn.changxiao.property.noticeboard.StepLine;
import cn.changxiao.property.policy.PolicyValue;
import cn.changxiao.property.result.Objection;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.tally.Comparison;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Tally;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A decision with what has to happen next and what the viewer may do about it. */
public record DecisionPage(DecisionView view, Reader reader, MatterRule preview, Notice ahead, LocalDateTime now) {

    private static final int OPENING_HOUR = 9;
    private static final int CLOSING_HOUR = 18;
    private static final int USUAL_DAYS = 14;

    /** Who looks: whether as staff, as somebody who leads this vote, and whether the same person has counted it. */
    public record Reader(boolean isStaff, boolean leads, boolean hasTallied) {}

    /** The notice that an announcement of today would have to keep. */
    public record Notice(PolicyValue length, CalendarAnswer<LocalDate> earliest) {}

    public Decision decision() {
        return view.decision();
    }

    public String compound() {
        return view.compoundName();
    }

    public boolean isStaff() {
        return reader.isStaff();
    }

    public NextStep nextStep() {
        return NextStep.of(this);
    }

    public boolean canCancel() {
        return reader.leads() && decision().state().isBeforeTally();
    }

    public boolean canAnswer() {
        return reader.isStaff() && isIn(DecisionState.PUBLISHED);
    }

    public boolean isCancelled() {
        return isIn(DecisionState.CANCELLED);
    }

    public boolean canEnter() {
        return reader.isStaff() && isIn(DecisionState.OPEN) && now.isBefore(voting().closesAt());
    }

    public boolean canPrint() {
        return reader.isStaff() && (isIn(DecisionState.ANNOUNCED) || isIn(DecisionState.OPEN));
    }

    /** Whether the result may be printed and counted again by anybody. */
    public boolean isPublished() {
        return hasResult() && !isIn(DecisionState.TALLIED);
    }

    /** Whether the viewer may see the votes. */
    public boolean hasResult() {
        return view.tally().isPresent();
    }

    public Participation participation() {
        return view.participation();
    }

    public boolean showsParticipation() {
        return view.tally().isEmpty() && (isIn(DecisionState.OPEN) || isIn(DecisionState.CLOSED));
    }

    /** Roll and times; asked only once they are there. */
    public Decision.Voting voting() {
        return decision().votingOrThrow("查看");
    }

    public List<FrozenRule> rules() {
        return view.rules();
    }

    public Optional<FrozenRoll> roll() {
        return view.roll();
    }

    public Optional<Tally> tally() {
        return view.tally();
    }

    public List<Objection> objections() {
        return view.objections();
    }

    public long openObjections() {
        return view.objections().stream()
                .filter(objection -> objection.answer().isEmpty())
                .count();
    }

    public String use() {
        return decision().subject().map(subject -> subject.label()).orElse("不出具凭证");
    }

    /** What the last step left behind, such as the reason of a cancellation. */
    public String lastDetail() {
        List<StepLine> steps = view.steps();
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).detail();
    }

    public String today() {
        return now.toLocalDate().toString();
    }

    public String suggestedOpening() {
        return ahead.earliest().value().atTime(OPENING_HOUR, 0).toString();
    }

    public String suggestedClosing() {
        return ahead.earliest()
                .value()
                .plusDays(USUAL_DAYS)
                .atTime(CLOSING_HOUR, 0)
                .toString();
    }

    /** How the decision ends if it is concluded now. */
    public String expectedEnd() {
        boolean isUpheld = view.objections().stream()
                .anyMatch(objection ->
                        objection.answer().map(Objection.Answer::isUpheld).orElse(false));
        boolean isPassed = view.tally().map(tally -> tally.verdict().isPassed()).orElse(false);
        return isPassed && !isUpheld ? "决定生效" : "决定不生效";
    }

    /** What a line of the arithmetic compares: {@code 参与人数}, {@code 赞同面积}. */
    public static String what(Tally tally, Comparison line) {
        String measure = line.measure().label();
        if (tally.rules().uses(SpecialRule.DISSENT)) {
            return "反对" + measure;
        }
        return (tally.comparisons().indexOf(line) < 2 ? "参与" : "赞同") + measure;
    }

    boolean isIn(DecisionState state) {
        return decision().state() == state;
    }
}
