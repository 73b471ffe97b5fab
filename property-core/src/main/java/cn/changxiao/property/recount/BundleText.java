package cn.changxiao.property.recount;

import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.Threshold;
import cn.changxiao.property.tally.VoteSum;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a decision follows from as CSV: UTF-8, one line feed after each line, values quoted where they must be. */
final class BundleText {

    /** Of one length, so that times compare as text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private BundleText() {}

    static String roll(List<RollLine> lines) {
        StringBuilder text =
                new StringBuilder("line,unit,building,entrance,room,area_hundredths,head,head_kind,can_vote\n");
        int number = 0;
        for (RollLine line : lines) {
            number++;
            row(
                    text,
                    number,
                    line.unit(),
                    line.building(),
                    line.entrance(),
                    line.room(),
                    line.area().hundredths(),
                    line.head(),
                    line.headKind(),
                    line.canVote() ? "Y" : "N");
        }
        return text.toString();
    }

    static String ballots(List<BallotTrace> traces) {
        StringBuilder text = new StringBuilder("unit,sequence,kind,choice,channel,recorded_at\n");
        for (BallotTrace trace : traces) {
            row(
                    text,
                    trace.unit(),
                    trace.sequence(),
                    trace.kind(),
                    trace.choice().map(Choice::name).orElse(""),
                    trace.channel(),
                    time(trace.recordedAt()));
        }
        return text.toString();
    }

    static String decision(Decision decision, FrozenRoll roll, Tally tally, RuleClauses clauses) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", "changxiao-recount-1");
        facts.put("decision", decision.id());
        facts.put("compound", decision.compound());
        facts.put("matter", decision.matter().label());
        facts.put("matter_clause", decision.matter().clause());
        facts.put("title", decision.title());
        facts.put("scope", decision.scopeText());
        facts.put("scope_kind", roll.scope().kind());
        facts.put("scope_name", roll.scope().name());
        facts.put("record_day", roll.day());
        Decision.Voting voting = decision.votingOrThrow("复核");
        facts.put("opens_at", time(voting.opensAt()));
        facts.put("closes_at", time(voting.closesAt()));
        facts.put("roll_hash", roll.hash());
        addCount(facts, tally, clauses);
        StringBuilder text = new StringBuilder("key,value\n");
        facts.forEach((key, value) -> row(text, key, value));
        return text.toString();
    }

    private static void addCount(Map<String, Object> facts, Tally tally, RuleClauses clauses) {
        facts.put("special", special(tally));
        addRule(facts, "quorum", tally.rules().quorum(), clauses.quorum());
        addRule(facts, "consent", tally.rules().consent(), clauses.consent());
        addRule(facts, "dissent", tally.rules().dissent(), clauses.dissent());
        addSum(facts, "heads", tally.heads());
        addSum(facts, "area", tally.area());
        facts.put("verdict", tally.verdict());
    }

    private static String special(Tally tally) {
        return tally.rules().special().stream().map(SpecialRule::name).sorted().collect(Collectors.joining(" "));
    }

    private static void addRule(Map<String, Object> facts, String name, Threshold threshold, String clause) {
        facts.put(name, threshold);
        facts.put(name + "_clause", clause);
    }

    private static void addSum(Map<String, Object> facts, String name, VoteSum sum) {
        facts.put(name + "_total", sum.total());
        facts.put(name + "_yes", sum.yes());
        facts.put(name + "_no", sum.no());
        facts.put(name + "_abstain", sum.abstain());
        facts.put(name + "_followed", sum.followed());
        facts.put(name + "_silent", sum.silent());
    }

    private static String time(LocalDateTime moment) {
        return TIME.format(moment);
    }

    private static void row(StringBuilder text, Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(String.valueOf(values[i])));
        }
        text.append('\n');
    }

    private static String quoted(String value) {
        String line = value.replaceAll("\\R", " ");
        return line.indexOf(',') < 0 && line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
