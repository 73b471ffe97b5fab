package cn.changxiao.property.bundle;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A bundle keeps to one street, or to one community of it. */
public final class OutsideBundleArea extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    OutsideBundleArea(String compound, String place) {
        super(Kind.CONFLICT, "%s不在%s，打包组只能由同一街道（或同一社区）的小区组成；请核对小区登记的街道和社区。".formatted(compound, place));
    }
}
