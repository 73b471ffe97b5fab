package cn.changxiao.property.recount;

import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.roll.HeadKind;
import cn.changxiao.property.roll.Roll;
import cn.changxiao.property.roll.RollId;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.Bound;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.TallyRules;
import cn.changxiao.property.tally.Threshold;
import cn.changxiao.property.tally.VoteCounter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A decision drawn from a seed and counted by the product: any roll, any trace of ballots, any allowed rules. */
final class RandomDecision {

    private static final List<Choice> CHOICES = List.of(Choice.values());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final LocalDateTime OPENS = LocalDateTime.of(2026, 11, 20, 8, 0);

    private final RandomGenerator random;
    private final VotingScope scope = new VotingScope.WholeCompound(new CompoundId(88));
    private final List<RollLine> lines = new ArrayList<>();
    private final List<BallotTrace> traces = new ArrayList<>();
    private final TallyRules rules;
    private final Tally tally;

    RandomDecision(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Bound consent = random.nextBoolean() ? Bound.MORE_THAN : Bound.AT_LEAST;
        rules = new TallyRules(
                Threshold.ofTwelfths(8, Bound.AT_LEAST),
                Threshold.ofTwelfths(consent == Bound.MORE_THAN ? 6 : 9, consent),
                Threshold.ofTwelfths(4, Bound.AT_MOST),
                special());
        VoteCounter counter = new VoteCounter(rules);
        int units = random.nextInt(1, 40);
        int heads = random.nextInt(1, units + 1);
        for (int i = 0; i < units; i++) {
            add(counter, i + 1, random.nextInt(1, heads + 1));
        }
        tally = counter.tally();
    }

    Tally tally() {
        return tally;
    }

    RecountBundle bundle() {
        return bundle(traces);
    }

    /** The bundle somebody would make who has turned the first ballot around and forges everything but the result. */
    RecountBundle forged() {
        List<BallotTrace> turned = new ArrayList<>(traces);
        BallotTrace first = turned.get(0);
        turned.set(
                0,
                new BallotTrace(
                        first.unit(),
                        first.sequence(),
                        first.kind(),
                        first.choice().map(choice -> choice == Choice.FOR ? Choice.AGAINST : Choice.FOR),
                        first.channel(),
                        first.recordedAt()));
        return bundle(turned);
    }

    private RecountBundle bundle(List<BallotTrace> ballots) {
        Roll roll = new Roll(scope, DAY, OPENS.minusDays(2), lines);
        FrozenRoll frozen = new FrozenRoll(
                new RollId(7),
                scope,
                "全小区",
                DAY,
                roll.knownAt(),
                lines.size(),
                roll.heads(),
                roll.area(),
                roll.hashText());
        return new RecountBundle(
                BundleText.roll(lines),
                BundleText.ballots(ballots),
                BundleText.decision(decision(), frozen, tally, new RuleClauses("民法典第278条第2款", "同上, 过半数", "地方规定")));
    }

    private Set<SpecialRule> special() {
        Set<SpecialRule> special = EnumSet.noneOf(SpecialRule.class);
        for (SpecialRule rule : SpecialRule.values()) {
            if (random.nextInt(5) == 0) {
                special.add(rule);
            }
        }
        if (special.contains(SpecialRule.SILENCE_CONSENTS)) {
            special.remove(SpecialRule.SILENCE_FOLLOWS);
        }
        return special;
    }

    private void add(VoteCounter counter, int number, int head) {
        long area = random.nextBoolean() ? 8_950 : random.nextLong(1, 30_000);
        boolean canVote = random.nextInt(8) > 0;
        UnitId unit = new UnitId(1_000 + number);
        lines.add(new RollLine(
                unit,
                random.nextInt(9) == 0 ? "1幢\"东\",旧" : "1幢",
                "2",
                Integer.toString(100 + number),
                Area.ofHundredths(area),
                head,
                HeadKind.OWNERS,
                canVote));
        Optional<Choice> choice = canVote || random.nextBoolean() ? trace(unit) : Optional.empty();
        if (choice.isPresent()) {
            counter.cast(head, area, choice.get());
        } else if (canVote) {
            counter.keepSilent(head, area);
        } else {
            counter.bar(head, area);
        }
    }

    /** Ballots as they come: cast, corrected, withdrawn, cast again. */
    private Optional<Choice> trace(UnitId unit) {
        Optional<Choice> standing = Optional.empty();
        int events = random.nextInt(4);
        for (int sequence = 1; sequence <= events; sequence++) {
            boolean withdraws = standing.isPresent() && random.nextInt(3) == 0;
            String kind = standing.isEmpty() ? "CAST" : withdraws ? "WITHDRAWN" : "CORRECTED";
            standing = withdraws ? Optional.empty() : Optional.of(choice());
            traces.add(new BallotTrace(unit, sequence, kind, standing, "PAPER", OPENS.plusMinutes(traces.size())));
        }
        return standing;
    }

    private Choice choice() {
        Choice choice = CHOICES.get(random.nextInt(CHOICES.size()));
        boolean isAllowed = choice != Choice.FOLLOW_MAJORITY || rules.uses(SpecialRule.FOLLOW_MAJORITY);
        return isAllowed && random.nextInt(3) > 0 ? choice : Choice.FOR;
    }

    private Decision decision() {
        return new Decision(
                new DecisionId(4_711),
                new CompoundId(88),
                "510903001",
                Matter.USE_FUND,
                "更换 1 幢电梯，并维修“井道”",
                "正文",
                scope,
                "全小区",
                Optional.empty(),
                Optional.empty(),
                rules.special(),
                DecisionState.PUBLISHED,
                Optional.of(new Decision.Voting(new RollId(7), OPENS, OPENS.plusDays(7))),
                Optional.empty(),
                Optional.empty());
    }
}
