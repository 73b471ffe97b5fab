package cn.changxiao.property.management;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Two agreements would hold on one day; a compound has one manager at a time (物业管理条例 art. 33). */
public final class ManagementOverlaps extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ManagementOverlaps(String manager, LocalDate from, LocalDate until) {
        super(Kind.CONFLICT, "该小区在 %s 至 %s 已由“%s”管理，请先终止原协议或调整起止日。".formatted(from, until, manager));
    }
}
