package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.ControlTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opening balance, movements and closing balance of a message; each closing must be what the others come to. */
final class Opening {

    private final List<ControlTotal> controls = new ArrayList<>();
    private @Nullable BigDecimal balance;
    private int statements;

    /** A statement begins. */
    void opens(BigDecimal opening) {
        BigDecimal before = balance;
        if (before != null) {
            controls.add(ControlTotal.of("第 %d 页承前余额".formatted(statements + 1), opening, before));
        }
        balance = opening;
        statements++;
    }

    void moves(BigDecimal amount) {
        BigDecimal before = balance;
        balance = before == null ? null : before.add(amount);
    }

    /** The statement ends with what the bank says there is. */
    void closes(BigDecimal closing) {
        BigDecimal counted = balance;
        if (counted != null) {
            controls.add(ControlTotal.of("第 %d 页期末余额".formatted(statements), closing, counted));
        }
        balance = closing;
    }

    List<ControlTotal> controls() {
        return List.copyOf(controls);
    }
}
