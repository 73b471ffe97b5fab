package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.noticeboard.DecisionFilter;
import cn.changxiao.property.noticeboard.DecisionLine;
import cn.changxiao.property.noticeboard.DecisionLines;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.CompareRolls;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gathers what the pages of decisions show. */
@Singleton
class DecisionPages {

    private static final int LINES = 30;
    private static final int MOST_UNDER_WAY = 200;

    private final DecisionLines lines;
    private final ReadDecision readDecision;
    private final CompareRolls compareRolls;
    private final Conveners conveners;
    private final RulesInForce rules;
    private final Clock clock;

    DecisionPages(
            DecisionLines lines,
            ReadDecision readDecision,
            CompareRolls compareRolls,
            Conveners conveners,
            RulesInForce rules,
            Clock clock) {
        this.lines = lines;
        this.readDecision = readDecision;
        this.compareRolls = compareRolls;
        this.conveners = conveners;
        this.rules = rules;
        this.clock = clock;
    }

    DecisionListPage list(Viewer viewer, String state, int page) {
        Optional<DecisionState> only = Arrays.stream(DecisionState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        DecisionFilter all = new DecisionFilter(Optional.empty(), only, 0, LINES);
        PageNumbers numbers =
                new PageNumbers("/decisions?state=" + state, Math.max(1, page), LINES, lines.count(viewer, all));
        DecisionFilter filter = new DecisionFilter(Optional.empty(), only, Math.toIntExact(numbers.offset()), LINES);
        return new DecisionListPage(
                only.map(DecisionState::name).orElse(""),
                lines.list(viewer, filter),
                numbers,
                isStaff(viewer),
                LocalDateTime.now(clock));
    }

    /** What is under way, whatever its state. */
    DecisionListPage due(Viewer viewer) {
        List<DecisionLine> underWay = lines.list(viewer, DecisionFilter.newest(MOST_UNDER_WAY)).stream()
                .filter(line -> !DecisionListPage.isOver(line))
                .toList();
        PageNumbers one = new PageNumbers("/decisions/due", 1, MOST_UNDER_WAY, underWay.size());
        return new DecisionListPage(DecisionListPage.DUE, underWay, one, isStaff(viewer), LocalDateTime.now(clock));
    }

    DecisionPage one(Viewer viewer, DecisionId id) {
        DecisionView view = readDecision.get(viewer, id);
        Decision decision = view.decision();
        return new DecisionPage(
                view,
                new DecisionPage.Reader(
                        isStaff(viewer),
                        isStaff(viewer) && leads(viewer, decision),
                        decision.talliedBy().equals(Optional.of(viewer.user()))),
                rules.of(decision.matter(), decision.place()),
                new DecisionPage.Notice(rules.notice(decision.place()), rules.earliestOpening(decision.place())),
                LocalDateTime.now(clock));
    }

    RollPage roll(Viewer viewer, DecisionId id) {
        DecisionView view = readDecision.get(viewer, id);
        return new RollPage(
                view, compareRolls.compare(view.decision().votingOrThrow("查看名册").roll()));
    }

    private boolean leads(Viewer viewer, Decision decision) {
        try {
            conveners.require(viewer, "组织表决", decision.compound());
            return true;
        } catch (Refusal committeeLeads) {
            return false;
        }
    }

    static boolean isStaff(Viewer viewer) {
        return viewer.role() == Role.OWNERS_COMMITTEE || viewer.role() == Role.STREET_OFFICE;
    }
}
