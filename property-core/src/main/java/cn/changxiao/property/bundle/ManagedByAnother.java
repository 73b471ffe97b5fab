package cn.changxiao.property.bundle;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** All compounds of a bundle have its manager when they join (物业管理条例 art. 33: one area, one manager). */
public final class ManagedByAnother extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ManagedByAnother(String compound, LocalDate on, String manager) {
        super(
                Kind.CONFLICT,
                "%s在 %s 的管理单位是“%s”，不是打包组的管理单位，请先录入管理协议。".formatted(compound, on, manager.isEmpty() ? "无" : manager));
    }
}
