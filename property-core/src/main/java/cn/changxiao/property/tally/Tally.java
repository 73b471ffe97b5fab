package cn.changxiao.property.tally;

import cn.changxiao.property.InvalidValue;
import java.util.List;

/**
 * A counted vote with the rules it was held against. The arithmetic is data: {@link #comparisons()} gives every line of
 * it, {@link #verdict()} what follows. There is no tally of nothing: a total of zero heads or area is refused.
 */
public record Tally(TallyRules rules, VoteSum heads, VoteSum area) {

    public Tally {
        if (heads.total() <= 0 || area.total() <= 0) {
            throw new InvalidValue("表决范围内的总人数 %d、总面积 %s 平方米，均须大于 0，请核对表决范围。"
                    .formatted(heads.total(), Measure.AREA.text(area.total())));
        }
    }

    /** What had to hold, in the order of the law: participation, then consent; or dissent alone where that is used. */
    public List<Comparison> comparisons() {
        if (rules.uses(SpecialRule.DISSENT)) {
            return List.of(
                    rules.dissent().compare(Measure.HEADS, heads.no(), heads.total()),
                    rules.dissent().compare(Measure.AREA, area.no(), area.total()));
        }
        return List.of(
                rules.quorum().compare(Measure.HEADS, heads.participating(), heads.total()),
                rules.quorum().compare(Measure.AREA, area.participating(), area.total()),
                rules.consent().compare(Measure.HEADS, heads.yes(), heads.participating()),
                rules.consent().compare(Measure.AREA, area.yes(), area.participating()));
    }

    public Verdict verdict() {
        if (heads.participating() == 0) {
            return Verdict.NOBODY_TOOK_PART;
        }
        List<Comparison> lines = comparisons();
        if (rules.uses(SpecialRule.DISSENT)) {
            return allMet(lines) ? Verdict.PASSED : Verdict.TOO_MUCH_DISSENT;
        }
        if (!allMet(lines.subList(0, 2))) {
            return Verdict.QUORUM_MISSED;
        }
        return allMet(lines.subList(2, 4)) ? Verdict.PASSED : Verdict.CONSENT_MISSED;
    }

    private static boolean allMet(List<Comparison> lines) {
        return lines.stream().allMatch(Comparison::isMet);
    }
}
