package cn.changxiao.property.tally;

import cn.changxiao.property.InvalidValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the units of a roll one by one, in any order, and counts them. Area counts as cast, unit by unit; each head
 * counts once, for the choice that holds most of the area it has cast (ADR 0036).
 */
public final class VoteCounter {

    private final TallyRules rules;
    private final Map<Integer, HeadVotes> heads = new HashMap<>();
    private long totalArea;

    public VoteCounter(TallyRules rules) {
        this.rules = rules;
    }

    /**
     * A unit with its ballot.
     *
     * @param head the number of the head on the roll
     * @param area in 0.01 m²
     * @throws InvalidValue if the ballot follows the majority where that is not allowed
     */
    public void cast(int head, long area, Choice choice) {
        if (choice == Choice.FOLLOW_MAJORITY && !rules.uses(SpecialRule.FOLLOW_MAJORITY)) {
            throw new InvalidValue("本次表决不允许选择“从众”。");
        }
        head(head, area).cast(choice, area);
    }

    /** A unit whose owner could have voted and has not. */
    public void keepSilent(int head, long area) {
        head(head, area).keepSilent(area);
    }

    /** A unit that nobody can vote for, because its owner is not known; it is part of the total all the same. */
    public void bar(int head, long area) {
        head(head, area);
    }

    /**
     * The count of what has been taken so far.
     *
     * @throws InvalidValue if there is nobody or no area to count
     */
    public Tally tally() {
        Sums sums = new Sums(rules);
        heads.values().forEach(sums::add);
        return new Tally(rules, sums.sumOfHeads(heads.size()), sums.sumOfArea(totalArea));
    }

    private HeadVotes head(int head, long area) {
        if (area <= 0) {
            throw new InvalidValue("房屋面积 %s 平方米须大于 0。".formatted(Measure.AREA.text(area)));
        }
        totalArea = Math.addExact(totalArea, area);
        return heads.computeIfAbsent(head, number -> new HeadVotes());
    }

    /** Heads and area by choice. Followers are added at the end, to the side that leads in both measures. */
    private static final class Sums {

        private final TallyRules rules;
        private final ChoiceSums heads = new ChoiceSums();
        private final ChoiceSums area = new ChoiceSums();
        private long silentHeads;
        private long silentArea;

        Sums(TallyRules rules) {
            this.rules = rules;
        }

        void add(HeadVotes votes) {
            votes.choice().ifPresent(choice -> heads.add(choice, 1));
            for (Choice choice : Choice.values()) {
                area.add(choice, votes.of(choice));
            }
            if (countsSilence() && votes.silent() > 0) {
                silentHeads++;
                silentArea = Math.addExact(silentArea, votes.silent());
            }
        }

        VoteSum sumOfHeads(long total) {
            return sum(total, heads, silentHeads);
        }

        VoteSum sumOfArea(long total) {
            return sum(total, area, silentArea);
        }

        private VoteSum sum(long total, ChoiceSums cast, long silent) {
            long followed = cast.of(Choice.FOLLOW_MAJORITY);
            long joining = followed + (rules.uses(SpecialRule.SILENCE_FOLLOWS) ? silent : 0);
            long consenting = rules.uses(SpecialRule.SILENCE_CONSENTS) ? silent : 0;
            Choice side = leading();
            return new VoteSum(
                    total,
                    cast.of(Choice.FOR) + consenting + (side == Choice.FOR ? joining : 0),
                    cast.of(Choice.AGAINST) + (side == Choice.AGAINST ? joining : 0),
                    cast.of(Choice.ABSTAIN) + (side == Choice.ABSTAIN ? joining : 0),
                    followed,
                    silent);
        }

        private boolean countsSilence() {
            return rules.uses(SpecialRule.SILENCE_CONSENTS) || rules.uses(SpecialRule.SILENCE_FOLLOWS);
        }

        /** The side with more heads and more area of its own; without one there is no majority to follow. */
        private Choice leading() {
            int byHeads = Long.compare(heads.of(Choice.FOR), heads.of(Choice.AGAINST));
            int byArea = Long.compare(area.of(Choice.FOR), area.of(Choice.AGAINST));
            if (byHeads > 0 && byArea > 0) {
                return Choice.FOR;
            }
            return byHeads < 0 && byArea < 0 ? Choice.AGAINST : Choice.ABSTAIN;
        }
    }
}
