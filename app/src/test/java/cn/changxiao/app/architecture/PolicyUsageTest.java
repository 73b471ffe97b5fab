package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.policy.PolicyParameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each policy parameter is read by the code that it should decide. What nothing reads yet stands in a list with the
 * work it waits for, so that no number on the page is taken for one that is obeyed.
 */
class PolicyUsageTest {

    private static final Pattern READ = Pattern.compile("\\bPolicyParameter\\.([A-Z][A-Z_]+)\\b");

    private static final String RENOVATION = "改造项目（立项、方案公示、满意度）";
    private static final String FALLBACK = "捆绑与托底";
    private static final String FUND = "维修资金使用与续交";
    private static final String HANDOVER = "设施移交";
    private static final String DECISION = "业主共同决定";

    private static final Map<PolicyParameter, String> WAITING = new EnumMap<>(Map.ofEntries(
            Map.entry(PolicyParameter.RENOVATION_CONSENT, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_BUILT_BY, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_SATISFACTION, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_PLAN_PUBLICITY, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_SELF_GOVERNANCE, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_MANAGEMENT_AGREED, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_COMPLETION_BY, RENOVATION),
            Map.entry(PolicyParameter.RENOVATION_ACCEPTANCE_BY, RENOVATION),
            Map.entry(PolicyParameter.WARRANTY_RETENTION_MAX, HANDOVER),
            Map.entry(PolicyParameter.HANDOVER_MANDATORY, HANDOVER),
            Map.entry(PolicyParameter.FALLBACK_TERM, FALLBACK),
            Map.entry(PolicyParameter.FALLBACK_EXIT_RATE, FALLBACK),
            Map.entry(PolicyParameter.FALLBACK_EXIT_MONTHS, FALLBACK),
            Map.entry(PolicyParameter.MANAGER_DISMISSAL_NOTICE, FALLBACK),
            Map.entry(PolicyParameter.MANAGER_RENEWAL_NOTICE, FALLBACK),
            Map.entry(PolicyParameter.FUND_ADVANCE_MAX, FUND),
            Map.entry(PolicyParameter.FUND_PROGRESS_MAX, FUND),
            Map.entry(PolicyParameter.FUND_OVERRUN_REFILE, FUND),
            Map.entry(PolicyParameter.FUND_PUBLICATION, FUND),
            Map.entry(PolicyParameter.FUND_RECONCILIATION, FUND),
            Map.entry(PolicyParameter.DECISION_EXTRAORDINARY_DEMAND, DECISION),
            Map.entry(PolicyParameter.DECISION_RECORDS_KEPT, DECISION)));

    @Test
    void everyParameterIsReadByProductionCodeOrSaysWhatItWaitsFor() {
        Set<String> read = SourceTree.filesOfAllModules("src/main/java", ".java").stream()
                .filter(file -> !file.endsWith("PolicyParameter.java"))
                .flatMap(file -> READ.matcher(SourceTree.text(file)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        List<PolicyParameter> unread = Arrays.stream(PolicyParameter.values())
                .filter(parameter -> !read.contains(parameter.name()))
                .toList();

        assertThat(unread)
                .as("parameters that nothing reads; name what a new one waits for, take out what is read now")
                .containsExactlyInAnyOrderElementsOf(WAITING.keySet());
    }
}
