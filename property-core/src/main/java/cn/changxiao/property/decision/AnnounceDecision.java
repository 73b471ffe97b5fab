package cn.changxiao.property.decision;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.roll.FreezeRoll;
import cn.changxiao.property.roll.FrozenRoll;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Tells the owners: freezes the roll and the rules, so that both can be looked at during the notice, and fixes when
 * people vote. The vote opens after the notice has run, as law or place counts it (条例 art. 14).
 */
@Singleton
public class AnnounceDecision {

    private static final String UPDATE = """
            UPDATE decision_course SET state = 'ANNOUNCED', roll_id = ?, opens_at = ?, closes_at = ?
            WHERE decision_id = ? AND state = 'DRAFT'
            """;

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;
    private final FrozenRules rules;
    private final FreezeRoll freezeRoll;

    AnnounceDecision(
            Sql sql,
            Clock clock,
            Courses courses,
            Conveners conveners,
            Steps steps,
            FrozenRules rules,
            FreezeRoll freezeRoll) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
        this.rules = rules;
        this.freezeRoll = freezeRoll;
    }

    /**
     * @throws TooEarly if the vote would open before the notice has run
     * @throws SpecialRuleOff if the proposal asks for a form of voting the place has not switched on
     * @throws cn.changxiao.property.roll.NobodyOnTheRoll if the scope holds no unit
     */
    @Transactional
    public void announce(Viewer viewer, DecisionId id, Announcement announcement) {
        Decision decision = courses.lock(id);
        conveners.require(viewer, "公告表决事项", decision.compound());
        byte[] content = ContentHash.of(announcement);
        if (steps.isTaken(decision, DecisionState.ANNOUNCED, content)) {
            return;
        }
        decision.require(DecisionState.DRAFT, "公告");
        LocalDate today = LocalDate.now(clock);
        rules.freeze(decision, today);
        requireNotice(decision, announcement, today);
        FrozenRoll roll = freezeRoll.freeze(viewer, decision.scope(), decision.scopeText(), announcement.recordDay());
        sql.update(UPDATE, roll.id().value(), announcement.opensAt(), announcement.closesAt(), id.value());
        steps.record(
                viewer,
                id,
                DecisionState.ANNOUNCED,
                content,
                "名册 %s：%d 户、%d 人、%s 平方米；表决 %s 至 %s"
                        .formatted(
                                roll.day(),
                                roll.units(),
                                roll.heads(),
                                roll.area(),
                                announcement.opensAt(),
                                announcement.closesAt()));
    }

    private void requireNotice(Decision decision, Announcement announcement, LocalDate today) {
        CalendarAnswer<LocalDate> lastDay = rules.deadline(decision.id(), PolicyParameter.DECISION_NOTICE, today);
        if (!announcement.opensAt().toLocalDate().isAfter(lastDay.value())) {
            throw new TooEarly("开始表决", "通知期满（%s）的次日".formatted(lastDay.text()));
        }
    }
}
