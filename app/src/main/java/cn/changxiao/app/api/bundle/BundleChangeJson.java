package cn.changxiao.app.api.bundle;

import cn.changxiao.property.bundle.BasisKind;
import cn.changxiao.property.bundle.BundleChange;
import cn.changxiao.property.bundle.BundleChangeKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A change of a bundle and who takes part in it. */
@Serdeable
record BundleChangeJson(
        String id,
        BundleChangeKind kind,
        String bundle,
        String name,
        String on,
        String reason,
        BundleChange.State state,
        String proposedAt,
        List<MemberJson> members) {

    static BundleChangeJson of(BundleChange change) {
        return new BundleChangeJson(
                change.id().toString(),
                change.kind(),
                change.bundle().toString(),
                change.name(),
                change.on().toString(),
                change.reason(),
                change.state(),
                change.proposedAt().toString(),
                change.members().stream()
                        .map(member -> new MemberJson(member.compound(), member.kind(), member.basis()))
                        .toList());
    }

    /** A compound by name. */
    @Serdeable
    record MemberJson(String compound, BasisKind basisKind, String basis) {}
}
