package cn.changxiao.property.bundle;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A change of a bundle is confirmed or dropped once. */
public final class BundleChangeDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BundleChangeDecided(BundleChangeId change, BundleChange.State state) {
        super(Kind.CONFLICT, "打包变更 %s %s，不能再次处理。".formatted(change, state.label()));
    }
}
