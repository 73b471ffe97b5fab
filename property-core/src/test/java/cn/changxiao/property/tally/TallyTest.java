package cn.changxiao.property.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final long FLAT = 8_950;

    @Test
    void reachesTheQuorumAtExactlyTwoThirdsOfHeadsAndArea() {
        VoteCounter counter = new VoteCounter(ordinary());
        counter.cast(1, FLAT, Choice.FOR);
        counter.cast(2, FLAT, Choice.FOR);
        counter.keepSilent(3, FLAT);

        Tally tally = counter.tally();

        assertThat(tally.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(tally.comparisons())
                .extracting(Comparison::text)
                .containsExactly("3×2 ≥ 2×3", "3×179.00 ≥ 2×268.50", "2×2 > 1×2", "2×179.00 > 1×179.00");
    }

    @Test
    void missesTheQuorumByAHundredthOfASquareMetre() {
        VoteCounter counter = new VoteCounter(ordinary());
        counter.cast(1, FLAT, Choice.FOR);
        counter.cast(2, FLAT, Choice.FOR);
        counter.keepSilent(3, FLAT + 1);

        Tally tally = counter.tally();

        assertThat(tally.verdict()).isEqualTo(Verdict.QUORUM_MISSED);
        assertThat(tally.comparisons()).extracting(Comparison::isMet).containsExactly(true, false, true, true);
    }

    @Test
    void needsMoreThanHalfForAnOrdinaryMatterAndThreeQuartersForASpecialOne() {
        assertThat(fourVoters(ordinary(), 2)).isEqualTo(Verdict.CONSENT_MISSED);
        assertThat(fourVoters(ordinary(), 3)).isEqualTo(Verdict.PASSED);
        assertThat(fourVoters(special(), 2)).isEqualTo(Verdict.CONSENT_MISSED);
        assertThat(fourVoters(special(), 3)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void countsAnAbstentionAsTakingPartAndNotAsAgreeing() {
        VoteCounter counter = new VoteCounter(ordinary());
        counter.cast(1, FLAT, Choice.FOR);
        counter.cast(2, FLAT, Choice.ABSTAIN);
        counter.keepSilent(3, FLAT);

        Tally tally = counter.tally();

        assertThat(tally.heads().participating()).isEqualTo(2);
        assertThat(tally.verdict()).isEqualTo(Verdict.CONSENT_MISSED);
    }

    @Test
    void countsAnOwnerOfTwelveUnitsAsOneHeadWithAllTheArea() {
        VoteCounter counter = new VoteCounter(ordinary());
        for (int unit = 0; unit < 12; unit++) {
            counter.cast(1, FLAT, Choice.FOR);
        }
        counter.cast(2, FLAT, Choice.AGAINST);

        Tally tally = counter.tally();

        assertThat(tally.heads()).isEqualTo(new VoteSum(2, 1, 1, 0, 0, 0));
        assertThat(tally.area()).isEqualTo(new VoteSum(13 * FLAT, 12 * FLAT, FLAT, 0, 0, 0));
        assertThat(tally.verdict()).isEqualTo(Verdict.CONSENT_MISSED);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 0, 1, 0, 0",
        "50, 100, 0, 0, 1, 0",
        "50, 50, 0, 0, 0, 1",
        "50, 50, 60, 0, 0, 1",
        "60, 0, 60, 0, 0, 1",
        "1, 0, 0, 1, 0, 0"
    })
    void letsAHeadSpeakOnceForTheChoiceWithMostOfItsAreaAndATieAbstain(
            long areaFor, long areaAgainst, long areaAbstain, long yes, long no, long abstain) {
        VoteCounter counter = new VoteCounter(ordinary());
        castIfAny(counter, areaFor, Choice.FOR);
        castIfAny(counter, areaAgainst, Choice.AGAINST);
        castIfAny(counter, areaAbstain, Choice.ABSTAIN);

        Tally tally = counter.tally();

        assertThat(tally.heads()).isEqualTo(new VoteSum(1, yes, no, abstain, 0, 0));
        assertThat(tally.area().yes()).isEqualTo(areaFor);
        assertThat(tally.area().no()).isEqualTo(areaAgainst);
        assertThat(tally.area().abstain()).isEqualTo(areaAbstain);
    }

    @Test
    void saysOfAVoteWithNobodyTakingPartThatItFailed() {
        VoteCounter counter = new VoteCounter(ordinary());
        counter.keepSilent(1, FLAT);
        counter.bar(2, FLAT);

        assertThat(counter.tally().verdict()).isEqualTo(Verdict.NOBODY_TOOK_PART);
    }

    @Test
    void refusesToCountNothingAndUnitsWithoutArea() {
        VoteCounter counter = new VoteCounter(ordinary());

        assertThatThrownBy(counter::tally).isInstanceOf(InvalidValue.class).hasMessageContaining("总面积 0.00");
        assertThatThrownBy(() -> counter.cast(1, 0, Choice.FOR))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("大于 0");
    }

    @Test
    void refusesABallotThatFollowsTheMajorityWhereThatIsOff() {
        VoteCounter counter = new VoteCounter(ordinary());

        assertThatThrownBy(() -> counter.cast(1, FLAT, Choice.FOLLOW_MAJORITY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("从众");
    }

    @Test
    void letsFollowersJoinTheSideThatLeadsInBothMeasuresOnly() {
        VoteCounter leading = new VoteCounter(ordinaryWith(SpecialRule.FOLLOW_MAJORITY));
        leading.cast(1, 100, Choice.FOR);
        leading.cast(2, 40, Choice.FOR);
        leading.cast(3, 90, Choice.AGAINST);
        leading.cast(4, 50, Choice.FOLLOW_MAJORITY);
        VoteCounter split = new VoteCounter(ordinaryWith(SpecialRule.FOLLOW_MAJORITY));
        split.cast(1, 100, Choice.FOR);
        split.cast(2, 40, Choice.AGAINST);
        split.cast(3, 40, Choice.AGAINST);
        split.cast(4, 50, Choice.FOLLOW_MAJORITY);

        assertThat(leading.tally().heads()).isEqualTo(new VoteSum(4, 3, 1, 0, 1, 0));
        assertThat(leading.tally().area()).isEqualTo(new VoteSum(280, 190, 90, 0, 50, 0));
        assertThat(split.tally().heads()).isEqualTo(new VoteSum(4, 1, 2, 1, 1, 0));
    }

    @Test
    void countsSilenceOnlyWhereThatIsOnAndNeverForUnknownOwnersOrThoseWhoSpoke() {
        assertThat(withSilence(ordinary()).heads()).isEqualTo(new VoteSum(4, 1, 0, 0, 0, 0));
        Tally consenting = withSilence(ordinaryWith(SpecialRule.SILENCE_CONSENTS));
        Tally following = withSilence(ordinaryWith(SpecialRule.SILENCE_FOLLOWS));

        assertThat(consenting.heads()).isEqualTo(new VoteSum(4, 3, 0, 0, 0, 2));
        assertThat(consenting.area()).isEqualTo(new VoteSum(150, 80, 0, 0, 0, 50));
        assertThat(following.heads()).isEqualTo(new VoteSum(4, 3, 0, 0, 0, 2));
        assertThatThrownBy(() -> ordinaryWith(SpecialRule.SILENCE_CONSENTS, SpecialRule.SILENCE_FOLLOWS))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void passesADissentVoteUnlessMoreThanAThirdOfAllObjects() {
        assertThat(dissenting(1)).isEqualTo(Verdict.PASSED);
        assertThat(dissenting(2)).isEqualTo(Verdict.TOO_MUCH_DISSENT);
    }

    @Test
    void staysExactWhereProductsNoLongerFitIntoALong() {
        Threshold twoThirds = Threshold.ofTwelfths(8, Bound.AT_LEAST);
        long whole = Long.MAX_VALUE / 3 * 3;

        assertThat(twoThirds.compare(Measure.AREA, whole / 3 * 2, whole).isMet())
                .isTrue();
        assertThat(twoThirds.compare(Measure.AREA, whole / 3 * 2 - 1, whole).isMet())
                .isFalse();
    }

    private static Verdict fourVoters(TallyRules rules, int agreeing) {
        VoteCounter counter = new VoteCounter(rules);
        for (int head = 1; head <= 4; head++) {
            counter.cast(head, FLAT, head <= agreeing ? Choice.FOR : Choice.AGAINST);
        }
        return counter.tally().verdict();
    }

    private static Verdict dissenting(int against) {
        VoteCounter counter = new VoteCounter(ordinaryWith(SpecialRule.DISSENT));
        for (int head = 1; head <= 3; head++) {
            if (head <= against) {
                counter.cast(head, FLAT, Choice.AGAINST);
            } else {
                counter.keepSilent(head, FLAT);
            }
        }
        return counter.tally().verdict();
    }

    private static Tally withSilence(TallyRules rules) {
        VoteCounter counter = new VoteCounter(rules);
        counter.cast(1, 30, Choice.FOR);
        counter.keepSilent(1, 30);
        counter.keepSilent(2, 30);
        counter.keepSilent(3, 20);
        counter.bar(4, 40);
        return counter.tally();
    }

    private static void castIfAny(VoteCounter counter, long area, Choice choice) {
        if (area > 0) {
            counter.cast(1, area, choice);
        }
    }

    private static TallyRules ordinary() {
        return ordinaryWith();
    }

    private static TallyRules ordinaryWith(SpecialRule... special) {
        return new TallyRules(
                Threshold.ofTwelfths(8, Bound.AT_LEAST),
                Threshold.ofTwelfths(6, Bound.MORE_THAN),
                Threshold.ofTwelfths(4, Bound.AT_MOST),
                Set.of(special));
    }

    private static TallyRules special() {
        return new TallyRules(
                Threshold.ofTwelfths(8, Bound.AT_LEAST),
                Threshold.ofTwelfths(9, Bound.AT_LEAST),
                Threshold.ofTwelfths(4, Bound.AT_MOST),
                Set.of());
    }
}
