package cn.changxiao.property.bankstatement.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file tells about itself.
 *
 * @param layout the name of the column map or message format
 * @param accounts the account numbers it names, perhaps with stars; none if it names none
 */
public record StatementFacts(
        String layout,
        StatementAccountKind kind,
        Set<String> accounts,
        Optional<StatementPeriod> period,
        List<ControlTotal> controls) {

    public StatementFacts {
        accounts = Set.copyOf(accounts);
        controls = List.copyOf(controls);
    }

    /** The totals that do not agree with the rows. */
    public List<ControlTotal> differences() {
        return controls.stream().filter(control -> !control.agrees()).toList();
    }
}
