package cn.changxiao.property.bundle;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A compound is in at most one bundle on a day. */
public final class AlreadyInBundle extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyInBundle(String compound, String bundle, LocalDate from, LocalDate until) {
        super(Kind.CONFLICT, "%s在 %s 至 %s 属于打包组“%s”，请先办理退出或调整日期。".formatted(compound, from, until, bundle));
    }
}
