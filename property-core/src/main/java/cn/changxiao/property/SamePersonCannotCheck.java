package cn.changxiao.property;

import java.io.Serial;

/** Maker and checker are one person; money moves only when two people agree (会计法 art. 25). */
public final class SamePersonCannotCheck extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public SamePersonCannotCheck(String step) {
        super(Kind.FORBIDDEN, "%s须由经办人以外的另一人完成（制单与复核分离）。".formatted(step));
    }
}
