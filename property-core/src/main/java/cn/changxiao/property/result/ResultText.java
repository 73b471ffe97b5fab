package cn.changxiao.property.result;

import cn.changxiao.property.tally.Comparison;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Tally;
import java.util.stream.Collectors;

/** A result in a few sentences, as the history, the certificate and the audit trail keep it. */
final class ResultText {

    private ResultText() {}

    /** {@code 表决通过。人数 3×2 ≥ 2×3 成立；…}. */
    static String of(Tally tally) {
        String arithmetic = tally.comparisons().stream().map(ResultText::line).collect(Collectors.joining("；"));
        String special = tally.rules().special().stream()
                .sorted()
                .map(SpecialRule::label)
                .collect(Collectors.joining("、"));
        return "%s。%s。%s"
                .formatted(tally.verdict().label(), arithmetic, special.isEmpty() ? "" : "适用特别规则：" + special + "。");
    }

    private static String line(Comparison comparison) {
        return "%s %s %s".formatted(comparison.measure().label(), comparison.text(), comparison.isMet() ? "成立" : "不成立");
    }
}
