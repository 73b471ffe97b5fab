package cn.changxiao.app.api.bundle;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bundle.BasisKind;
import cn.changxiao.property.bundle.BundleBasis;
import cn.changxiao.property.bundle.NewBundle;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bundle to be formed; without {@code community} it is of the whole street. */
@Serdeable
record NewBundleJson(
        String name,
        @Nullable String community,
        String organisation,
        LocalDate from,
        List<MemberJson> members,
        @Nullable String reason) {

    NewBundle bundle(String key) {
        return new NewBundle(
                new BusinessKey(key),
                name,
                community == null ? "" : community,
                new OrganisationId(id(organisation)),
                from,
                members.stream().map(MemberJson::toBasis).toList(),
                reason == null ? "" : reason);
    }

    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw new InvalidValue("“%s”不是编号。".formatted(text));
        }
    }

    /** A compound by id and on what its place rests. */
    @Serdeable
    record MemberJson(String compound, BasisKind basisKind, String basis) {

        BundleBasis toBasis() {
            return new BundleBasis(new CompoundId(id(compound)), basisKind, basis);
        }
    }
}
