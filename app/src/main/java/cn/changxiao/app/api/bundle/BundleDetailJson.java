package cn.changxiao.app.api.bundle;

import cn.changxiao.property.bundle.BasisKind;
import cn.changxiao.property.bundle.BundleDetail;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A bundle with everybody who is or was in it. */
@Serdeable
record BundleDetailJson(BundleJson bundle, List<MemberJson> members, List<BundleChangeJson> changes) {

    static BundleDetailJson of(BundleDetail detail) {
        return new BundleDetailJson(
                BundleJson.of(detail.bundle()),
                detail.members().stream().map(MemberJson::of).toList(),
                detail.changes().stream().map(BundleChangeJson::of).toList());
    }

    /** {@code until} is exclusive; {@code managerNow} only if it is another one than the bundle's. */
    @Serdeable
    record MemberJson(
            String compound,
            String name,
            String from,
            String until,
            BasisKind basisKind,
            String basis,
            String managerNow) {

        static MemberJson of(BundleDetail.Member member) {
            return new MemberJson(
                    member.compound().toString(),
                    member.name(),
                    member.from().toString(),
                    member.until().toString(),
                    member.kind(),
                    member.basis(),
                    member.managerNow());
        }
    }
}
