package cn.changxiao.app.api.decision;

import cn.changxiao.property.result.Objection;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An objection with its answer, null while it has none; the owner's name is masked. */
@Serdeable
record ObjectionJson(
        String id,
        String owner,
        String text,
        LocalDateTime filedAt,
        @Nullable Boolean upheld,
        @Nullable String answer) {

    static ObjectionJson of(Objection objection) {
        return new ObjectionJson(
                objection.id().toString(),
                objection.maskedOwner(),
                objection.text(),
                objection.filedAt(),
                objection.answer().map(Objection.Answer::isUpheld).orElse(null),
                objection.answer().map(Objection.Answer::text).orElse(null));
    }
}
