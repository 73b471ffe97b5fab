package cn.changxiao.app.demo.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who manages a compound from a day on, and for how much.
 *
 * @param organisation key of the manager; the committee where the owners manage themselves
 * @param until exclusive; empty while it lasts
 * @param feeFen per square metre and month
 */
public record PlannedManagement(Mode mode, String organisation, LocalDate from, Optional<LocalDate> until, int feeFen) {

    /** The forms of management; the names are those of the registry. */
    public enum Mode {
        COMPANY,
        SELF_MANAGED,
        FALLBACK
    }
}
