package cn.changxiao.property.bundle;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The bundle, as it stands on the day, does not allow the change. */
public final class BundleCannotChange extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private BundleCannotChange(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static BundleCannotChange notThere(String bundle, LocalDate formed, LocalDate dissolved, LocalDate on) {
        return new BundleCannotChange(
                "打包组“%s”存续于 %s 至 %s，不能自 %s 起变更，请选择其间的日期。".formatted(bundle, formed, dissolved, on));
    }

    static BundleCannotChange notMember(String bundle, long compound, LocalDate on) {
        return new BundleCannotChange("小区 %d 在 %s 之前没有加入打包组“%s”或已经退出，请核对名单和日期。".formatted(compound, on, bundle));
    }

    static BundleCannotChange tooFewLeft(String bundle, int left) {
        return new BundleCannotChange("退出后打包组“%s”只剩 %d 个小区，不再是打包，请改为解散。".formatted(bundle, left));
    }

    static BundleCannotChange joinedLater(String bundle, LocalDate joined, LocalDate on) {
        return new BundleCannotChange("打包组“%s”有小区自 %s 起才加入，不能自 %s 起解散，请选择其后的日期。".formatted(bundle, joined, on));
    }

    static BundleCannotChange nameTaken(String bundle) {
        return new BundleCannotChange("本街道已有名为“%s”的打包组，请换一个名称。".formatted(bundle));
    }
}
