package cn.changxiao.app.api.decision;

import cn.changxiao.property.tally.Comparison;
import cn.changxiao.property.tally.Measure;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.Verdict;
import cn.changxiao.property.tally.VoteSum;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A tally with its arithmetic; area counts 0.01 m². */
@Serdeable
record TallyJson(Verdict verdict, SumJson heads, SumJson area, List<ComparisonJson> arithmetic) {

    static TallyJson of(Tally tally) {
        return new TallyJson(
                tally.verdict(),
                SumJson.of(tally.heads()),
                SumJson.of(tally.area()),
                tally.comparisons().stream().map(ComparisonJson::of).toList());
    }

    @Serdeable
    record SumJson(long total, long yes, long no, long abstain, long followed, long silent) {

        static SumJson of(VoteSum sum) {
            return new SumJson(sum.total(), sum.yes(), sum.no(), sum.abstain(), sum.followed(), sum.silent());
        }
    }

    @Serdeable
    record ComparisonJson(Measure measure, String threshold, long part, long whole, boolean met, String text) {

        static ComparisonJson of(Comparison line) {
            return new ComparisonJson(
                    line.measure(), line.threshold().toString(), line.part(), line.whole(), line.isMet(), line.text());
        }
    }
}
