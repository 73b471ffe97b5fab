package cn.changxiao.app.api.fund;

import cn.changxiao.fund.publication.PublicationEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A line of the register of publications; {@code withdrawn} is the reason, missing while it is in force. */
@Serdeable
record PublicationJson(
        String id,
        String number,
        String compound,
        String compoundName,
        String custodian,
        String from,
        String until,
        String hash,
        String publisher,
        LocalDateTime publishedAt,
        @Nullable String withdrawn) {

    static PublicationJson of(PublicationEntry entry) {
        return new PublicationJson(
                entry.id().toString(),
                entry.number(),
                Long.toString(entry.compound()),
                entry.compoundName(),
                entry.custodianName(),
                entry.period().from().toString(),
                entry.period().until().toString(),
                entry.hash(),
                entry.publisher(),
                entry.publishedAt(),
                entry.withdrawal().map(PublicationEntry.Withdrawal::reason).orElse(null));
    }
}
