package cn.changxiao.app.console.registry;

import cn.changxiao.property.policy.PolicyValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Every parameter with its values in order of precedence: the first of each applies, the others it replaces. */
public record PolicyPage(String place, String placeName, LocalDate day, List<List<PolicyValue>> parameters) {

    /** What the applying value replaces; a dash when it is the only one. */
    public static String replaced(List<PolicyValue> values) {
        String text = values.stream()
                .skip(1)
                .map(value -> value.profile() + " " + value.text())
                .collect(Collectors.joining("、"));
        return text.isEmpty() ? "—" : text;
    }
}
