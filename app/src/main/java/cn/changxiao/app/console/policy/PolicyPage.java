package cn.changxiao.app.console.policy;

import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyProposal;
import cn.changxiao.property.policy.PolicyValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every parameter with its values in order of precedence: the first of each applies, the others it overrides; what the
 * other place has otherwise; and what waits for a second person.
 */
public record PolicyPage(
        Place place,
        LocalDate day,
        List<List<PolicyValue>> parameters,
        Optional<Comparison> comparison,
        List<PolicyProposal> proposals,
        Setting setting) {

    /** A place by its code, empty for the nation, and its name. */
    public record Place(String code, String name) {}

    /** Another place, and the parameters that have another value there. */
    public record Comparison(Place other, List<Difference> differences) {}

    /** The two values that apply. */
    public record Difference(PolicyValue here, PolicyValue there) {}

    /** Whether the viewer may set values, which user that is, and the key of the next command. */
    public record Setting(boolean isOpen, long user, String key) {}

    /** Every parameter, for the list to choose from. */
    public List<PolicyParameter> choices() {
        return List.of(PolicyParameter.values());
    }

    /** What the applying value overrides, and why it does; a dash when it is the only one. */
    public static String overridden(List<PolicyValue> values) {
        String text = values.stream()
                .skip(1)
                .map(value -> value.profile() + " " + value.text() + "（" + why(values.get(0), value) + "）")
                .collect(Collectors.joining("、"));
        return text.isEmpty() ? "—" : text;
    }

    private static String why(PolicyValue applies, PolicyValue other) {
        return applies.profile().equals(other.profile()) ? other.validFrom() + " 起，已有更新的取值" : "下级规定优先";
    }
}
