package cn.changxiao.property.committee;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A compound has one body at a time: the new term begins before one that is already recorded. */
public final class TermsOverlap extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TermsOverlap(LocalDate from, LocalDate known) {
        super(Kind.CONFLICT, "自 %s 起的任期与已登记的自 %s 起的任期重叠，请核对起始日。".formatted(from, known));
    }
}
