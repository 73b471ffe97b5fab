package cn.changxiao.app.api.bundle;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.bundle.BundleChangeKind;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.bundle.NewBundleChange;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a bundle to be proposed. */
@Serdeable
record NewBundleChangeJson(
        BundleChangeKind change,
        LocalDate on,
        @Nullable List<NewBundleJson.MemberJson> members,
        @Nullable String reason) {

    NewBundleChange change(String key, BundleId bundle) {
        return new NewBundleChange(
                new BusinessKey(key),
                change,
                bundle,
                on,
                members == null
                        ? List.of()
                        : members.stream()
                                .map(NewBundleJson.MemberJson::toBasis)
                                .toList(),
                reason == null ? "" : reason);
    }
}
